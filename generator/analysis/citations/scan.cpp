#include "generator/analysis/citations/scan.h"

#include <algorithm>
#include <span>

#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/citations/provisions.h"
#include "generator/text/utf8.h"

namespace kokai::citations {
namespace {

constexpr std::size_t kMostDefinitions = 64;

bool ends_so(std::string_view text, std::size_t end, std::string_view words) {
  return end >= words.size() && text.substr(end - words.size(), words.size()) == words;
}

/// 番号法, whose tables are meant wherever 別表第二 stands alone.
std::uint16_t number_act() {
  static const std::uint16_t law = [] {
    const std::vector<KnownLaw>& laws = known_laws();
    const auto found = std::find_if(laws.begin(), laws.end(),
                                    [](const KnownLaw& one) { return one.address == "bango"; });
    return static_cast<std::uint16_t>(found - laws.begin());
  }();
  return law;
}

/// Nothing but bullets, numbers and blanks stands between the line's start and `at`.
bool begins_line(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kBullets = U" 　\t・･-－*＊●○◆◇□■(（)）.．①②③④⑤⑥⑦⑧⑨⑩※,、";
  for (int characters = 0; at > 0 && characters < 8; ++characters) {
    const char32_t c = step_back(text, at);
    if (c == U'\n') return true;
    const bool digit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    if (!digit && kBullets.find(c) == std::u32string_view::npos) return false;
  }
  return at == 0;
}

}  // namespace

/// One text.
class CitationScanner::Pass {
 public:
  Pass(CitationScanner& scanner, std::string_view text) : scanner_(scanner), text_(text) {}

  std::vector<FoundCitation> run();

 private:
  /// What a character may end or begin, looked for behind it.
  using Look = void (Pass::*)(std::size_t end);
  struct Sign {
    constexpr Sign(const char* character, Look then) : bytes(three_bytes(character)), look(then) {}
    std::uint32_t bytes;
    Look look;
  };
  static std::span<const Sign> signs();
  class SignBytes;

  void look();

  void law_or_statute(std::size_t end) {
    statute(text_.compare(end, 3, "律") == 0 ? end + 3 : end);
  }
  void era_or_order(std::size_t end) {
    if (text_.compare(end, 3, "和") == 0) return number(end);
    order(end);
  }
  void ordinance(std::size_t end) {
    if (ends_so(text_, end, "条例")) rule(end, true);
  }
  void regulation(std::size_t end) {
    for (const std::string_view word : {"規則", "規程", "要綱"}) {
      if (ends_so(text_, end, word)) return rule(end, false);
    }
  }

  std::size_t floor() const {
    return std::max(line_, found_.empty() ? std::size_t{0} : found_.back().end);
  }

  void statute(std::size_t end) {
    std::optional<NameEnd> name = defined_name(end);
    if (!name) name = known_name(text_, end);
    // 甲法及び乙法の一部を改正する法律 swallows the laws before it.
    const bool amends = ends_so(text_, end, "の一部を改正する法律");
    if (!name) name = other_statute(text_, amends ? line_ : floor(), end);
    if (name) cite(*name, end);
  }

  void order(std::size_t end) {
    for (const std::string_view kind : {"省令", "命令", "政令", "府令", "庁令", "施行令"}) {
      if (!ends_so(text_, end, kind)) continue;
      std::optional<NameEnd> name = defined_name(end);
      if (!name) name = known_name(text_, end);
      if (!name) name = last_order(end);
      if (!name) name = other_order(text_, floor(), end);
      if (name) cite(*name, end);
      return;
    }
  }

  /// 命令第2条 behind an order that was cited by its name.
  std::optional<NameEnd> last_order(std::size_t end) const {
    constexpr std::string_view kOrder = "命令";
    if (!ends_so(text_, end, kOrder) || scanner_.last_order_.empty()) return std::nullopt;
    const std::size_t at = end - kOrder.size();
    const char32_t before = code_point_before(text_, at);
    if (is_kanji(before) || is_katakana(before) || (before >= 0x3041 && before <= 0x3096)) {
      return std::nullopt;
    }
    return NameEnd{scanner_.last_order_, at, false};
  }

  void rule(std::size_t end, bool ordinance) {
    std::optional<NameEnd> name = defined_name(end);
    if (!name) name = municipal_rule(text_, floor(), end);
    if (!name || !name->sure) {  // a law may stand in its name: X市番号法施行条例
      const std::optional<NameEnd> longer = municipal_rule(text_, line_, end);
      if (longer && longer->sure) name = longer;
    }
    if (!name) return;
    name->sure = name->sure && ordinance;
    cite(*name, end);
  }

  std::optional<NameEnd> defined_name(std::size_t end) const {
    std::optional<NameEnd> best;
    for (const Definition& definition : scanner_.definitions_) {
      if (!ends_so(text_, end, definition.name)) continue;
      const std::size_t at = end - definition.name.size();
      if (is_kanji(code_point_before(text_, at))) continue;
      // 法 and 条例 alone are words of many meanings.
      const bool sure = definition.name.size() > 6;
      if (!best || at < best->at) best = NameEnd{definition.law, at, sure};
    }
    return best;
  }

  /// A law whose name ends at `end`: what follows it, and what it covers of what was found before.
  void cite(NameEnd name, std::size_t end) {
    Cursor cursor{text_, end};
    if (take_enforcement(cursor, name.law)) end = cursor.at;
    const bool numbered = take_notes(cursor, name);
    std::size_t behind_notes = end;
    if (numbered || names_itself(end, name.law)) behind_notes = cursor.at;
    cursor.skip_blanks();
    cursor.take("」");
    Cursor article = cursor;
    if (article.take("の") || article.take("、")) {
      if (article.sees("第") || article.sees("別表") || article.sees("附則")) cursor = article;
    }
    std::vector<FoundProvision> provisions = take_provisions(cursor, true);
    if (provisions.empty() && !numbered && !name.sure) return;
    cover(name);
    remember(name.law);
    if (provisions.empty()) {
      found_.push_back({name.law, {}, {}, name.at, end});
      at_ = behind_notes;
      return;
    }
    provisions.front().at = name.at;
    add(name.law, provisions);
    at_ = cursor.at;
  }

  /// Brackets behind a name: (昭和42年法律第81号。以下「法」という。). True when its number is
  /// there.
  bool take_notes(Cursor& cursor, NameEnd& name) {
    bool numbered = false;
    for (int notes = 0; notes < 4; ++notes) {
      Cursor next = cursor;
      next.skip_blanks();
      const auto inside = next.take_brackets();
      if (!inside) break;
      Cursor note{*inside, 0};
      if (const auto number = take_law_number(note)) {
        if (numbered) break;  // another law's
        numbered = true;
        const LawName known = law_of_number(*number);
        if (name.law.law == kOwnName && known.law != kOwnName) name.law = known;
      }
      define(*inside, name.law);
      cursor = next;
    }
    return numbered;
  }

  /// (番号法) or (以下「番号法」という。) behind the name says it again.
  bool names_itself(std::size_t end, const LawName& law) const {
    Cursor cursor{text_, end};
    cursor.skip_blanks();
    const auto inside = cursor.take_brackets();
    if (!inside) return false;
    if (inside->substr(0, 6) == "以下") return true;
    const std::optional<NameEnd> name = known_name(*inside, inside->size());
    return name && name->at == 0 && name->law == law;
  }

  /// 以下「X」という。
  void define(std::string_view note, const LawName& law) {
    const std::size_t said = note.find("以下");
    if (said == std::string_view::npos) return;
    const std::size_t open = note.find("「", said);
    const std::size_t close = note.find("」", said);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return;
    const std::string_view name = note.substr(open + 3, close - open - 3);
    if (name.empty() || name.size() > 90) return;
    auto& definitions = scanner_.definitions_;
    const auto known = std::find_if(definitions.begin(), definitions.end(),
                                    [&](const Definition& one) { return one.name == name; });
    if (known != definitions.end()) {
      known->law = law;
    } else if (definitions.size() < kMostDefinitions) {
      definitions.push_back({std::string(name), law});
    }
  }

  /// A longer name swallows what was found in it: 番号法 of 番号法別表第一の主務省令で定める…命令.
  void cover(NameEnd& name) {
    while (!found_.empty() && found_.back().end > name.at) {
      name.at = std::min(name.at, found_.back().at);
      found_.pop_back();
    }
    if (found_.empty() || name.law.law == kOwnName) return;
    constexpr std::string_view kBasis = "に基づく";
    const std::string_view between = text_.substr(found_.back().end, name.at - found_.back().end);
    const std::string_view title = known_laws()[name.law.law].title;
    const bool long_title = title.find("法律") < title.size() - std::string_view("法律").size();
    if (long_title && (between.empty() || between == kBasis) && covers(name.at, between)) {
      name.at = found_.back().at;
      found_.pop_back();
    }
  }

  /// The name at `at` begins in the middle of its title: it goes on from what stands before.
  bool covers(std::size_t at, std::string_view between) const {
    return between.empty() ? text_.compare(at, 6, "別表") == 0 : true;
  }

  void remember(const LawName& law) {
    law_ = law;
    const std::string_view name =
        law.law == kOwnName ? std::string_view(law.name) : known_laws()[law.law].name;
    if (ends_so(name, name.size(), "命令")) scanner_.last_order_ = law;
  }

  void add(const LawName& law, const std::vector<FoundProvision>& provisions) {
    for (const FoundProvision& one : provisions) {
      found_.push_back({law, one.from, one.to, one.at, one.end});
    }
  }

  /// A number without a name: 令和2年法律第75号.
  void number(std::size_t) {
    Cursor cursor{text_, at_};
    const auto number = take_law_number(cursor);
    if (!number) return;
    const LawName law = law_of_number(*number);
    const std::size_t from = at_;
    const std::size_t end = cursor.at;
    std::vector<FoundProvision> provisions = take_provisions(cursor, true);
    const char32_t before = code_point_before(text_, from);
    const bool aside = before == U'(' || before == U'（';
    if (!aside || !provisions.empty()) remember(law);
    if (provisions.empty()) {
      found_.push_back({law, {}, {}, from, end});
    } else {
      provisions.front().at = from;
      add(law, provisions);
    }
    at_ = std::max(end, cursor.at);
  }

  /// 総務省告示第334号 without a year.
  void notice(std::size_t end) {
    if (!ends_so(text_, end, "告示")) return;
    Cursor cursor{text_, end};
    if (!cursor.take("第")) return;
    const auto number = cursor.take_number();
    if (!number || !cursor.take("号")) return;
    std::size_t from = end;
    for (int characters = 0; from > floor() && characters < 12; ++characters) {
      std::size_t before = from;
      if (!is_kanji(step_back(text_, before)) || before < floor()) break;
      from = before;
    }
    const std::string_view issuer = text_.substr(from, end - from);
    if (issuer.size() <= 6) return;
    LawName law{kOwnName, std::string(issuer) + "第" + std::to_string(*number) + "号"};
    remember(law);
    found_.push_back({std::move(law), {}, {}, from, cursor.at});
    at_ = cursor.at;
  }

  /// 第7条 with its law in a line above, or behind 及び later in the sentence.
  void bare(std::size_t) {
    if (law_.empty() || found_.empty()) return;
    const bool list = begins_line(text_, at_) && found_.back().end < line_;
    if (!list && !goes_on()) return;
    take_bare();
  }

  bool goes_on() const {
    if (found_.back().at < line_ || found_.back().from.kind != Provision::Kind::kArticle) {
      return false;
    }
    return ends_so(text_, at_, "及び") || ends_so(text_, at_, "並びに") ||
           ends_so(text_, at_, "又は");
  }

  void take_bare() {
    Cursor cursor{text_, at_};
    const std::vector<FoundProvision> provisions = take_provisions(cursor, false);
    if (provisions.empty()) return;
    add(law_, provisions);
    at_ = cursor.at;
  }

  /// 別表第二 alone is 番号法's, whatever stands around it; 別表 alone says too little.
  void bare_table(std::size_t) {
    Cursor cursor{text_, at_};
    const std::vector<FoundProvision> tables = take_provisions(cursor, false);
    if (tables.empty() || tables[0].from.kind != Provision::Kind::kTable) return;
    if (tables[0].from.number == 0 || tables[0].from.number > 2) return;
    LawName law = law_;
    const bool ordinance = law.law == kOwnName && ends_so(law.name, law.name.size(), "条例");
    if (!ordinance) law = {number_act(), {}};
    add(law, tables);
    law_ = law;
    at_ = cursor.at;
  }

  /// 項(56の2の項) of a table named in the same line.
  void rows(std::size_t end) {
    if (found_.empty() || found_.back().end < line_) return;
    constexpr std::ptrdiff_t kNear = 8;  ///< citations
    const auto far = found_.rbegin() + std::min<std::ptrdiff_t>(kNear, std::ssize(found_));
    const auto table = std::find_if(found_.rbegin(), far, [](const FoundCitation& one) {
      return one.from.kind == Provision::Kind::kTable;
    });
    if (table == far || table->at < line_) return;
    Cursor cursor{text_, end};
    Provision of = table->from;
    const LawName law = table->law;
    const std::vector<FoundProvision> provisions = take_rows_in_brackets(cursor, of);
    if (provisions.empty()) return;
    add(law, provisions);
    at_ = cursor.at;
  }

  /// 同法第9条, 同条第2項.
  void same(std::size_t end) {
    if (law_.empty() || found_.empty()) return;
    Cursor cursor{text_, end};
    std::vector<FoundProvision> provisions;
    if (cursor.take_any({"条例", "法", "令", "規則", "表"})) {
      const bool table = ends_so(text_, cursor.at, "表");
      provisions = table ? take_more_of(cursor, found_.back().to) : take_provisions(cursor, true);
    } else if (cursor.take("条")) {
      Provision article = found_.back().to;
      if (article.kind != Provision::Kind::kArticle) return;
      article.paragraph = article.item = article.item_branch = 0;
      provisions = take_more_of(cursor, article);
    }
    if (provisions.empty()) return;
    provisions.front().at = at_;
    add(found_.back().law, provisions);
    at_ = cursor.at;
  }

  CitationScanner& scanner_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  ///< where the line begins
  LawName law_;           ///< the last one cited in this text
  std::vector<FoundCitation> found_;
};

std::span<const CitationScanner::Pass::Sign> CitationScanner::Pass::signs() {
  static constexpr Sign kSigns[] = {
      {"法", &Pass::law_or_statute}, {"令", &Pass::era_or_order}, {"例", &Pass::ordinance},
      {"則", &Pass::regulation},     {"程", &Pass::regulation},   {"綱", &Pass::regulation},
      {"平", &Pass::number},         {"昭", &Pass::number},       {"大", &Pass::number},
      {"明", &Pass::number},         {"示", &Pass::notice},       {"第", &Pass::bare},
      {"別", &Pass::bare_table},     {"項", &Pass::rows},         {"同", &Pass::same},
  };
  return kSigns;
}

/// Second and third bytes of the signs: few other kanji have one of each.
class CitationScanner::Pass::SignBytes {
 public:
  SignBytes() {
    for (const Sign& sign : signs()) {
      second_[sign.bytes >> 8 & 0xFF] = true;
      third_[sign.bytes & 0xFF] = true;
    }
  }
  bool may_be(const char* character) const {
    return second_[static_cast<unsigned char>(character[1])] &
           third_[static_cast<unsigned char>(character[2])];
  }

 private:
  bool second_[256] = {};
  bool third_[256] = {};
};

std::vector<FoundCitation> CitationScanner::Pass::run() {
  static const SignBytes bytes;
  while (at_ + 2 < text_.size()) {
    const auto lead = static_cast<unsigned char>(text_[at_]);
    if (lead < 0xE3 || lead > 0xE9) {
      if (lead == '\n') line_ = at_ + 1;
      ++at_;
    } else if (lead == 0xE3 || !bytes.may_be(text_.data() + at_)) {
      at_ += 3;
    } else {
      const std::size_t here = at_;
      look();
      if (at_ == here) at_ += 3;
    }
  }
  return std::move(found_);
}

void CitationScanner::Pass::look() {
  const std::uint32_t bytes = three_bytes(text_.data() + at_);
  for (const Sign& sign : signs()) {
    if (sign.bytes == bytes) return (this->*sign.look)(at_ + 3);
  }
}

std::vector<FoundCitation> CitationScanner::scan(std::string_view text) {
  return Pass(*this, text).run();
}

}  // namespace kokai::citations

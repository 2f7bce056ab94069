#include "generator/analysis/citations/law_names.h"

#include <algorithm>
#include <array>

#include "generator/analysis/citations/law_table.h"
#include "generator/text/utf8.h"

namespace kokai::citations {
namespace {

constexpr std::size_t kTail = 6;  ///< bytes of the two characters that names are looked up by
constexpr std::size_t kLongestName = 300;

struct Alias {
  std::string_view name;
  std::uint16_t law;
};

using AliasesByEnd = std::unordered_map<std::string_view, std::vector<Alias>>;

AliasesByEnd index_names() {
  AliasesByEnd aliases;
  const std::vector<KnownLaw>& laws = known_laws();
  const auto add = [&](std::string_view name, std::size_t law) {
    if (name.size() < kTail) return;
    aliases[name.substr(name.size() - kTail)].push_back({name, static_cast<std::uint16_t>(law)});
  };
  for (std::size_t i = 0; i < laws.size(); ++i) {
    add(laws[i].name, i);
    add(laws[i].title, i);
    for (std::string_view rest = laws[i].also; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find('|'));
      add(name, i);
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
  }
  for (auto& [end, names] : aliases) {
    std::sort(names.begin(), names.end(),
              [](const Alias& a, const Alias& b) { return a.name.size() > b.name.size(); });
  }
  return aliases;
}

const AliasesByEnd& aliases_by_end() {
  static const AliasesByEnd aliases = index_names();
  return aliases;
}

/// A kanji before a known name makes it another law's, but for these: 旧番号法, 根拠法令番号法.
bool parts(char32_t before) {
  constexpr std::u32string_view kMay = U"旧新令項号条表法等者同";
  return !(is_kanji(before) || is_katakana(before)) ||
         kMay.find(before) != std::u32string_view::npos;
}

bool is_delimiter(char32_t c) {
  constexpr std::u32string_view kMarks =
      U"、。，,.（(「『【〔［[<＜)）」』】〕］]>＞\n・･:：;；/／■●○◆◇□※→~～〜=＝ "
      U"\t　\u00a0*＊①②③④⑤⑥⑦⑧⑨⑩";
  return kMarks.find(c) != std::u32string_view::npos;
}

/// Begin of the run before `end` in which `belongs` holds.
template <typename Belongs>
std::size_t run_start(std::string_view text, std::size_t floor, std::size_t end, Belongs belongs) {
  std::size_t at = end;
  while (at > floor && end - at < kLongestName) {
    std::size_t before = at;
    if (!belongs(step_back(text, before)) || before < floor) break;
    at = before;
  }
  return at;
}

/// Behind the last of these words, where a name surely begins.
std::size_t behind_words(std::string_view text, std::size_t from, std::size_t end,
                         std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    const std::size_t at = text.substr(from, end - from).rfind(word);
    if (at != std::string_view::npos) from += at + word.size();
  }
  return from;
}

NameEnd own_name(std::string_view text, std::size_t at, std::size_t end) {
  return {{kOwnName, std::string(text.substr(at, end - at))}, at, false};
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
  });
}

/// Where the last "堺市" begins in the run; npos when no municipality stands there by its name.
std::size_t municipality_in(std::string_view text, std::size_t from, std::size_t end) {
  constexpr std::u32string_view kKinds = U"市町村区県都府道";
  constexpr std::u32string_view kNoNames = U"本当同各他全自両元先都地校学農国公水鉄";
  std::size_t found = std::string_view::npos;
  std::size_t name = from;
  std::size_t characters = 0;
  for (std::size_t at = from; at < end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool named = characters > 0 && characters < 7;
    if (named && kKinds.find(c) != std::u32string_view::npos) {
      std::size_t first = name;
      const char32_t begin = next_code_point(text, first);
      if (characters > 1 || kNoNames.find(begin) == std::u32string_view::npos) {
        found = name;
      }
    }
    if (is_kanji(c) || is_katakana(c)) {
      if (characters++ == 0) name = here;
    } else {
      characters = 0;
    }
  }
  return found;
}

/// X市Aの設置及びX市Bの運営に関する条例 is one name: from the first X市 on.
std::size_t with_part_before(std::string_view text, std::size_t floor, std::size_t at,
                             std::size_t end) {
  constexpr std::string_view kAnd = "及び";
  const std::string_view city = text.substr(at, std::min<std::size_t>(end - at, 9));
  if (at < floor + kAnd.size() || text.substr(at - kAnd.size(), kAnd.size()) != kAnd) return at;
  const std::size_t from = at - std::min(at - floor, kLongestName / 2);
  std::size_t first = text.substr(from, at - from).rfind(city);
  if (first == std::string_view::npos) return at;
  first += from;
  const std::string_view between = text.substr(first, at - first);
  for (const std::string_view stop : {"、", "。", "条例", "規則", "\n"}) {
    if (between.find(stop) != std::string_view::npos) return at;
  }
  return first;
}

}  // namespace

std::optional<NameEnd> known_name(std::string_view text, std::size_t end) {
  if (end < kTail) return std::nullopt;
  const auto found = aliases_by_end().find(text.substr(end - kTail, kTail));
  if (found == aliases_by_end().end()) return std::nullopt;
  for (const Alias& alias : found->second) {
    if (alias.name.size() > end ||
        text.substr(end - alias.name.size(), alias.name.size()) != alias.name) {
      continue;
    }
    const std::size_t at = end - alias.name.size();
    if (!parts(code_point_before(text, at))) return std::nullopt;
    return NameEnd{{alias.law, {}}, at, true};
  }
  return std::nullopt;
}

bool take_enforcement(Cursor& cursor, LawName& law) {
  for (const std::string_view kind : {"施行令", "施行規則"}) {
    if (!cursor.take(kind)) continue;
    const std::vector<KnownLaw>& laws = known_laws();
    law.name = std::string(law.law == kOwnName ? std::string_view(law.name) : laws[law.law].name);
    law.name += kind;
    law.law = kOwnName;
    for (std::size_t i = 0; i < laws.size(); ++i) {
      if (laws[i].name == law.name) law = {static_cast<std::uint16_t>(i), {}};
    }
    return true;
  }
  return false;
}

std::optional<NameEnd> other_statute(std::string_view text, std::size_t floor, std::size_t end) {
  const std::string_view before = text.substr(floor, end - floor);
  if (ends_with_any(before, {"の一部を改正する法律"})) {
    const std::size_t at =
        run_start(text, floor, end, [](char32_t c) { return c != U'、' && !is_delimiter(c); });
    return own_name(text, at, end);
  }
  if (ends_with_any(before, {"法律"})) {
    std::size_t at = run_start(text, floor, end, [](char32_t c) { return !is_delimiter(c); });
    at = behind_words(text, at, end, {"又は", "並びに", "とは", "には", "では", "における"});
    return own_name(text, at, end);
  }
  if (ends_with_any(before,
                    {"方法", "手法", "用法", "同法", "旧法", "新法", "本法", "違法", "司法"})) {
    return std::nullopt;
  }
  const std::size_t at =
      run_start(text, floor, end, [](char32_t c) { return is_kanji(c) || is_katakana(c); });
  constexpr std::size_t kShortest = 9;  ///< three characters
  if (end - at < kShortest) return std::nullopt;
  return own_name(text, at, end);
}

std::optional<NameEnd> other_order(std::string_view text, std::size_t floor, std::size_t end) {
  std::size_t at = run_start(text, floor, end, [](char32_t c) { return !is_delimiter(c); });
  at = behind_words(text, at, end, {"及び", "又は", "並びに", "とは", "には", "では", "における"});
  constexpr std::size_t kShortest = 12;
  const std::string_view name = text.substr(at, end - at);
  if (name.size() < kShortest || name == "主務省令") return std::nullopt;
  return own_name(text, at, end);
}

std::optional<NameEnd> municipal_rule(std::string_view text, std::size_t floor, std::size_t end) {
  const std::size_t from =
      run_start(text, floor, end, [](char32_t c) { return c == U'・' || !is_delimiter(c); });
  std::size_t at = municipality_in(text, from, end);
  if (at != std::string_view::npos) {
    at = with_part_before(text, floor, at, end);
    NameEnd found = own_name(text, at, end);
    found.sure = true;
    return found;
  }
  at = run_start(text, floor, end, [](char32_t c) { return is_kanji(c) || is_katakana(c); });
  constexpr std::size_t kShortest = 15;
  if (end - at < kShortest) return std::nullopt;
  return own_name(text, at, end);
}

std::optional<std::string> take_law_number(Cursor& cursor) {
  Cursor next = cursor;
  constexpr std::array<std::string_view, 5> kEras = {"明治", "大正", "昭和", "平成", "令和"};
  const auto era = std::find_if(kEras.begin(), kEras.end(),
                                [&](std::string_view name) { return next.take(name); });
  if (era == kEras.end()) return std::nullopt;
  next.skip_blanks();
  std::optional<std::uint16_t> year = next.take("元") ? 1 : next.take_number();
  next.skip_blanks();
  if (!year || !next.take("年")) return std::nullopt;
  for (const std::string_view unit : {"月", "日"}) {
    Cursor date = next;
    date.skip_blanks();
    if (date.take_number() && date.take(unit)) next = date;
  }
  next.skip_blanks();
  const std::size_t kind = next.at;
  while (!next.done() && !next.sees("第")) {
    const char32_t c = next_code_point(next.text, next.at);
    if (!(is_kanji(c) || is_katakana(c) || c == U'・') || next.at - kind > 60) return std::nullopt;
  }
  const std::string_view words = next.text.substr(kind, next.at - kind);
  if (!ends_with_any(words,
                     {"法律", "政令", "省令", "府令", "勅令", "規則", "告示", "条例", "庁令"})) {
    return std::nullopt;
  }
  if (!next.take("第")) return std::nullopt;
  next.skip_blanks();
  const auto number = next.take_number();
  if (!number || !next.take("号")) return std::nullopt;
  cursor = next;
  return std::string(*era) + (*year == 1 ? "元" : std::to_string(*year)) + "年" +
         std::string(words) + "第" + std::to_string(*number) + "号";
}

LawName law_of_number(const std::string& number) {
  const std::vector<KnownLaw>& laws = known_laws();
  for (std::size_t i = 0; i < laws.size(); ++i) {
    if (laws[i].number == number) return {static_cast<std::uint16_t>(i), {}};
  }
  return {kOwnName, number};
}

}  // namespace kokai::citations

#include "generator/reading/rounds.h"

#include <algorithm>

#include "generator/reading/document_findings.h"
#include "generator/reading/frontmatter.h"
#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/ascii.h"
#include "generator/text/assessment_number.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kKeys[] = {
    "title",    "assessment", "version",  "開始",    "終了",     "短縮理由",
    "到着",     "methods",    "places",   "対象",    "必要事項", "回答しないこと",
    "結果予定", "結果公表",   "提出者数", "contact", "related"};
constexpr std::string_view kWayKeys[] = {"kind", "to", "office", "note"};
constexpr std::string_view kRelatedKeys[] = {"title", "url"};
constexpr std::string_view kArrivals[] = {"必着", "消印有効"};
constexpr std::string_view kDraftWord = "素案";
constexpr std::string_view kDraftFolder = "draft-";
constexpr std::string_view kMailExample = "iken@example.jp";
constexpr std::string_view kWebExample = "https://www.city.example.jp/iken";

bool is_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos) return false;
  const std::string_view host = text.substr(at + 1);
  const auto fits = [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || c == '.' || c == '-';
  };
  const std::string_view box = text.substr(0, at);
  return std::all_of(box.begin(), box.end(),
                     [&](char c) { return fits(c) || c == '_' || c == '+'; }) &&
         std::all_of(host.begin(), host.end(), fits) && host.find('.') != std::string_view::npos &&
         !host.starts_with('.') && !host.ends_with('.');
}

/// "012" -> "12", "draft-juki" as it is; empty when it is neither.
std::string assessment_key(std::string_view written) {
  if (written.starts_with(kDraftFolder)) {
    return is_slug(written.substr(kDraftFolder.size())) ? std::string(written) : std::string();
  }
  const bool number = !written.empty() && written.size() <= 9 &&
                      written.find_first_not_of("0123456789") == std::string_view::npos;
  if (!number) return {};
  return std::string(without_leading_zeros(written));
}

class RoundReader {
 public:
  RoundReader(const StrictMap& map, const FileLines& lines, std::uint32_t end_line,
              Findings& findings)
      : map_(map), lines_(lines), end_line_(end_line), findings_(findings) {}

  Round read() {
    round_.title = needed("title", "title: 住民基本台帳に関する事務 全項目評価書（案）への意見");
    what();
    when();
    ways();
    round_.places = map_.texts("places", "places: [市民課, 各支所]");
    round_.who = map_.text("対象", "対象: どなたでも意見を出せます");
    round_.required = map_.texts("必要事項", "必要事項: [住所, 氏名]");
    round_.unanswered = map_.texts("回答しないこと", "回答しないこと: [個別の回答はしません]");
    round_.contact = read_contact(map_, lines_, findings_);
    related();
    return std::move(round_);
  }

 private:
  std::string needed(std::string_view key, std::string_view example) {
    std::string text = map_.text(key, example);
    if (text.empty()) map_.missing(key, example, end_line_);
    return text;
  }

  std::uint32_t line_of(std::string_view key) const {
    const Value* const value = map_.find(key);
    return value == nullptr ? end_line_ : value->line;
  }

  void what() {
    const std::string assessment = needed("assessment", "assessment: \"12\"");
    round_.assessment = assessment_key(assessment);
    if (!assessment.empty() && round_.assessment.empty()) {
      map_.tell(kRoundWord, "assessment", {"assessment", assessment, "\"12\"、draft-juki"});
    }
    round_.assessment_line = line_of("assessment");
    const std::string version = needed("version", "version: 素案");
    round_.version = parse_iso_date(version).date;
    round_.version_line = line_of("version");
    if (version.empty() || round_.version || version == kDraftWord) return;
    map_.tell(kRoundWord, "version", {"version", version, "素案、2026-04-01"});
  }

  void when() {
    const std::optional<Date> first = day("開始");
    const std::optional<Date> last = day("終了");
    round_.period_line = line_of("終了");
    round_.shortening = map_.text("短縮理由", "短縮理由: 法令の施行日までに公表するため");
    round_.result = map_.date("結果予定");
    round_.published = map_.date("結果公表");
    round_.published_line = line_of("結果公表");
    people();
    round_.arrival = map_.text("到着", "到着: 必着");
    const bool known = round_.arrival.empty() ||
                       std::find(std::begin(kArrivals), std::end(kArrivals), round_.arrival) !=
                           std::end(kArrivals);
    if (!known) {
      map_.tell(kRoundWord, "到着", {"到着", round_.arrival, joined(kArrivals)},
                nearest_word(round_.arrival, kArrivals));
    }
    if (!first || !last) return;
    round_.period = {*first, *last};
    if (*last < *first) map_.tell(kRoundEndsFirst, "終了", {iso(*first), iso(*last)});
  }

  void people() {
    const std::string written = map_.text("提出者数", "提出者数: 9");
    round_.people = whole_number(written);
    if (!written.empty() && !round_.people) {
      map_.tell(kRoundWord, "提出者数", {"提出者数", written, "9"});
    }
  }

  std::optional<Date> day(std::string_view key) {
    const std::optional<Date> date = map_.date(key);
    if (!date && map_.find(key) == nullptr) {
      map_.missing(key, std::string(key) + ": 2026-11-09", end_line_);
    }
    return date;
  }

  void ways() {
    constexpr std::string_view kExample = "methods: [{kind: 電子メール, to: iken@example.jp}]";
    for (const Value& entry : map_.list("methods", kExample)) {
      const StrictMap keys(entry, "methods", kWayKeys, lines_, findings_);
      const std::string word = keys.text("kind", "kind: 電子メール");
      if (word.empty()) {
        keys.missing("kind", "kind: 電子メール", entry.line);
        continue;
      }
      const std::optional<SendingKind> kind = sending_from_word(word);
      if (!kind) {
        keys.tell(kRoundWord, "kind", {"kind", word, joined(sending_words())},
                  nearest_word(word, sending_words()));
        continue;
      }
      round_.methods.push_back({*kind, address(keys, *kind, entry.line),
                                keys.text("office", "office: 市民課"),
                                keys.text("note", "note: 平日の8時30分から17時15分まで")});
    }
    const Value* const list = map_.find("methods");
    const bool told = list != nullptr && list->kind == Value::Kind::kScalar;
    if (!told && (list == nullptr || list->items.empty())) {
      map_.missing("methods", kExample, line_of("methods"));
    }
  }

  /// Web and mail addresses become links: what cannot be one is told.
  std::string address(const StrictMap& keys, SendingKind kind, std::uint32_t line) {
    const bool web = kind == SendingKind::kForm;
    const bool mail = kind == SendingKind::kMail;
    const std::string_view example = web ? kWebExample : mail ? kMailExample : "〒000-0000 …";
    std::string to = keys.text("to", "to: " + std::string(example));
    if (to.empty()) {
      keys.missing("to", "to: " + std::string(example), line);
    } else if ((web && !is_web_address(to)) || (mail && !is_mail_address(to))) {
      keys.tell(kRoundAddress, "to", {"to", to, std::string(example)});
    }
    return to;
  }

  void related() {
    for (const Value& entry : map_.list("related", "related:")) {
      const StrictMap keys(entry, "related", kRelatedKeys, lines_, findings_);
      RelatedDocument document{keys.text("title", "title: 実施要領"),
                               keys.text("url", "url: " + std::string(kWebExample))};
      if (document.title.empty()) keys.missing("title", "title: 実施要領", entry.line);
      if (document.url.empty()) {
        keys.missing("url", "url: " + std::string(kWebExample), entry.line);
      } else if (!is_web_address(document.url)) {
        keys.tell(kRoundAddress, "url", {"url", document.url, std::string(kWebExample)});
      }
      round_.related.push_back(std::move(document));
    }
  }

  const StrictMap& map_;
  const FileLines& lines_;
  const std::uint32_t end_line_;
  Findings& findings_;
  Round round_;
};

}  // namespace

std::optional<Round> read_round(const std::string& path, std::string_view bytes,
                                Findings& findings) {
  if (!is_text(path, bytes, findings)) return std::nullopt;
  const FileLines lines(path, bytes);
  const std::optional<SplitFile> file = split_frontmatter(bytes, lines, findings);
  if (!file) return std::nullopt;
  Findings found;
  const Value root = yaml::read({path, file->yaml, 2}, found);
  const StrictMap map(root, "frontmatter", kKeys, lines, found);
  Round round = RoundReader(map, lines, file->body_line - 1, found).read();
  const bool whole = !found.has_errors();
  findings.merge(std::move(found));
  DocumentFindings told(lines, findings);
  tell_characters(bytes, told);
  tell_markdown(markdown::parse(file->body, file->body_line), told);
  if (!whole) return std::nullopt;
  round.path = path;
  round.purpose = trim(file->body);
  return round;
}

}  // namespace kokai

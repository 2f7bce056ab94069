#include "generator/rendering/theme_contract.h"

#include <algorithm>
#include <set>

#include "generator/formats/html.h"
#include "generator/formats/json.h"
#include "generator/rendering/messages.h"
#include "generator/text/nearest.h"

namespace kokai {
namespace {

/// Markers of one template as they are met, with the place of the one in hand.
class Prover {
 public:
  Prover(const TemplateContract& contract, const std::string& path, std::string_view text,
         WordSource& words, Findings& findings)
      : contract_(contract), path_(path), text_(text), words_(words), findings_(findings) {
    for (const std::string_view marker : contract.markers) {
      known_.insert(marker.back() == '!' ? marker.substr(0, marker.size() - 1) : marker);
    }
  }

  std::string run() {
    std::size_t done = 0;
    for (std::size_t open = text_.find("{{"); open != std::string_view::npos;
         open = text_.find("{{", done)) {
      out_.append(text_.substr(done, open - done));
      const std::size_t close = text_.find("}}", open);
      if (close == std::string_view::npos) {
        add(kThemeMarkerUnknown, open, 2, {"{{", "}}"});
        return out_;
      }
      at_ = open;
      written_ = text_.substr(open, close + 2 - open);
      take(written_.substr(2, written_.size() - 4));
      done = close + 2;
    }
    out_.append(text_.substr(std::min(done, text_.size())));
    tell_missing();
    return out_;
  }

 private:
  void take(std::string_view inside) {
    if (!inside.empty() && inside[0] == '!') return;  // a comment
    if (inside.substr(0, 5) == "WORD:") return take_word(inside.substr(5));
    const bool section = !inside.empty() && (inside[0] == '#' || inside[0] == '/');
    const std::string_view rest = section ? inside.substr(1) : inside;
    const std::size_t colon = rest.find(':');
    const std::string_view name = rest.substr(0, colon);
    if (known_.count(name) == 0) {
      return add(kThemeMarkerUnknown, at_, written_.size(),
                 {std::string(written_), std::string(nearest_word(name, known_, kHoweverFar))});
    }
    met_.insert(name);
    if (colon != std::string_view::npos && !(rest.substr(colon) == ":none" && may_be_raw(name))) {
      return add(kThemeMarkerRaw, at_, written_.size(), {std::string(written_)});
    }
    out_.append(written_);
  }

  void take_word(std::string_view key) {
    if (const std::string* word = words_.find(key)) return html::append_escaped(out_, *word);
    add(kThemeWordMissing, at_, written_.size(), {std::string(key), words_.path()});
  }

  static bool may_be_raw(std::string_view name) {
    const auto ends = [&](std::string_view tail) {
      return name.size() > tail.size() && name.substr(name.size() - tail.size()) == tail;
    };
    return ends("_HTML") || ends("_JSON");
  }

  void tell_missing() {
    for (const std::string_view marker : contract_.markers) {
      const std::string_view name = marker.substr(0, marker.size() - 1);
      if (marker.back() != '!' || met_.count(name) != 0) continue;
      findings_.add(kThemeMarkerMissing, Span{path_, 0, 0, 0},
                    {"{{" + std::string(name) + "}}", path_});
    }
  }

  void add(const Message& message, std::size_t at, std::size_t bytes,
           std::vector<std::string> args) {
    const std::string_view before = text_.substr(0, at);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 == 0
    const std::string_view line = text_.substr(line_start, text_.find('\n', at) - line_start);
    const auto number =
        static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    findings_.add(message,
                  Span{path_, number, static_cast<std::uint32_t>(at - line_start + 1),
                       static_cast<std::uint32_t>(bytes)},
                  std::move(args), std::string(line.substr(0, 400)));
  }

  const TemplateContract& contract_;
  const std::string& path_;
  std::string_view text_;
  WordSource& words_;
  Findings& findings_;
  std::set<std::string_view> known_;
  std::set<std::string_view> met_;
  std::string out_;
  std::size_t at_ = 0;
  std::string_view written_;
};

}  // namespace

const std::vector<TemplateContract>& template_contracts() {
  static const std::vector<TemplateContract> all = {
      {"page.html", {"LANGUAGE!",
                     "IS_PAPER",
                     "HAS_FOOT!",
                     "NO_FOOT",
                     "FOOT!",
                     "TITLE!",
                     "DESCRIPTION",
                     "NO_INDEX!",
                     "HAS_CANONICAL",
                     "CANONICAL",
                     "HAS_DATA",
                     "DATA_URL",
                     "ROOT!",
                     "ICON",
                     "STYLE!",
                     "SCRIPT",
                     "HAS_SEARCH_BOX!",
                     "RUNS_SEARCH!",
                     "SEARCH_SCRIPT!",
                     "HAS_LINKED_DATA",
                     "LINKED_DATA_JSON",
                     "SITE_TITLE!",
                     "AT_NEWEST",
                     "AT_INDEXES",
                     "AT_GLOSSARY",
                     "AT_DATA",
                     "AT_ACCESSIBILITY",
                     "AT_PRIVACY",
                     "BODY_HTML!",
                     "HAS_CONTACT_URL",
                     "NO_CONTACT_URL",
                     "CONTACT_URL",
                     "HAS_PUBLISHER",
                     "NO_PUBLISHER",
                     "PUBLISHER",
                     "HAS_CONTACT",
                     "NO_CONTACT",
                     "CONTACT",
                     "HAS_LICENCE",
                     "NO_LICENCE",
                     "LICENCE",
                     "HAS_LICENCE_URL",
                     "NO_LICENCE_URL",
                     "LICENCE_URL"}},
      {"home.html",
       {"HEADING_HTML!",
        "HAS_HEARINGS",
        "NO_HEARINGS",
        "HEARING_COUNT",
        "HEARING",
        "STATUS",
        "URL",
        "TITLE_HTML",
        "FACTS",
        "HAS_HEARINGS_MORE",
        "NO_HEARINGS_MORE",
        "HAS_ROUNDS!",
        "NO_ROUNDS",
        "ROUND_COUNT",
        "ROUND!",
        "HAS_ROUND_RAIL!",
        "NO_ROUND_RAIL",
        "ROUND_RAIL!",
        "ROUND_URL!",
        "ROUND_TITLE_HTML!",
        "ROUND_STATE!",
        "ROUND_CLASS",
        "ROUND_FACTS!",
        "HAS_MORE_ROUNDS",
        "NO_MORE_ROUNDS",
        "MORE_ROUNDS",
        "HAS_COMPARISONS",
        "NO_COMPARISONS",
        "HAS_NEWEST",
        "NO_NEWEST",
        "HAS_NEWEST_MORE",
        "NO_NEWEST_MORE",
        "NEWEST_COUNT",
        "NEWEST",
        "DATE",
        "MUNICIPALITY_COUNT",
        "NO_MUNICIPALITIES",
        "HAS_MUNICIPALITIES",
        "GROUP!",
        "HAS_PREFECTURE",
        "NO_PREFECTURE",
        "PREFECTURE",
        "MUNICIPALITY!",
        "NAME!",
        "WHERE",
        "COUNT"}},
      {"search.html",
       {"ROOT!", "BUILD!", "MORE_SCRIPT!", "FORMS!", "STATUSES!", "HAS_SUGGESTIONS!", "GROUP!",
        "LABEL!", "ENTRY!", "URL!", "NAME!", "COUNT"}},
      {"glossary.html",
       {"ROOT!",  "COUNT",       "HAS_TERMS!", "NO_TERMS!", "LETTER!",  "NAME!",      "LETTER_URL!",
        "GROUP!", "ID!",         "HEADING",    "TERM!",     "HAS_KANA", "NO_KANA",    "KANA",
        "URL!",   "HAS_READING", "NO_READING", "READING!",  "TEXT",     "PAGER_HTML!"}},
      {"term.html",
       {"TURN_HTML!",
        "ROOT!",
        "TERM!",
        "TERM_HTML",
        "HAS_KANA",
        "NO_KANA",
        "KANA",
        "HAS_READING",
        "NO_READING",
        "READING!",
        "DEFINITION_HTML!",
        "HAS_PLAIN",
        "NO_PLAIN",
        "PLAIN_HTML!",
        "HAS_FACTS",
        "NO_FACTS",
        "HAS_ALIASES",
        "NO_ALIASES",
        "ALIAS!",
        "HAS_SEE_ALSO",
        "NO_SEE_ALSO",
        "ALSO!",
        "HAS_SOURCES",
        "NO_SOURCES",
        "SOURCE!",
        "TEXT!",
        "HAS_USES!",
        "NO_USES!",
        "USES",
        "SEARCH_URL",
        "USE!",
        "HAS_CITY",
        "NO_CITY",
        "CITY!",
        "URL!",
        "NAME!",
        "TITLE_HTML!",
        "PLACE!",
        "PLACE_URL!",
        "NUMBER!",
        "HAS_MORE",
        "NO_MORE",
        "MORE",
        "HAS_REST",
        "NO_REST",
        "REST"}},
      {"list.html",
       {"ROOT!", "HEADING!", "COUNT", "ROW!", "DAY", "URL!", "TITLE_HTML!", "FACTS",
        "PAGER_HTML!"}},
      {"round.html",
       {"ROOT",
        "ID",
        "TITLE_HTML!",
        "MUNICIPALITY",
        "PREFECTURE",
        "MUNICIPALITY_URL",
        "STATE!",
        "STATE_CLASS",
        "HAS_WHO!",
        "NO_WHO",
        "WHO!",
        "IS_CLOSED!",
        "TAKES_OPINIONS!",
        "IS_OPEN",
        "HAS_LEFT",
        "NO_LEFT",
        "LEFT!",
        "FIRST",
        "LAST",
        "UNTIL!",
        "PERIOD!",
        "HAS_ARRIVAL!",
        "NO_ARRIVAL",
        "ARRIVAL!",
        "HAS_SHORTENING!",
        "NO_SHORTENING",
        "SHORTENING!",
        "STEP!",
        "STEP_HERE",
        "STEP_ELSE",
        "STEP_NAME!",
        "HAS_STEP_DAYS",
        "NO_STEP_DAYS",
        "STEP_DAYS!",
        "PURPOSE_HTML!",
        "HAS_TEXT!",
        "NO_TEXT!",
        "NO_TEXT_YET!",
        "TEXT_NAME!",
        "TEXT_URL!",
        "TEXT_TITLE",
        "HAS_RELATED!",
        "NO_RELATED",
        "RELATED_DOCUMENT!",
        "RELATED_TITLE!",
        "RELATED_URL!",
        "WAY!",
        "WAY_NAME!",
        "WAY_HTML!",
        "HAS_OFFICE",
        "NO_OFFICE",
        "OFFICE!",
        "HAS_NOTE",
        "NO_NOTE",
        "NOTE!",
        "HAS_WRITE!",
        "NO_WRITE",
        "WRITE_URL!",
        "HAS_REQUIREDS",
        "NO_REQUIREDS",
        "REQUIRED!",
        "REQUIRED_TEXT!",
        "HAS_PLACES",
        "NO_PLACES",
        "PLACE!",
        "PLACE_TEXT!",
        "HAS_UNANSWEREDS",
        "NO_UNANSWEREDS",
        "UNANSWERED!",
        "UNANSWERED_TEXT!",
        "HAS_CONTACT",
        "NO_CONTACT",
        "LINE!",
        "TEXT!"}},
      {"write.html",
       {"ROOT", "MUNICIPALITY", "MUNICIPALITY_URL", "ROUND_URL!", "HOW_URL!", "TEXT_URL!",
        "ROUND_TITLE!", "UNTIL!", "ITEMS_HTML!"}},
      {"municipality.html",
       {"HAS_ROUNDS!",
        "NO_ROUNDS",
        "ROUND_COUNT",
        "ROUND!",
        "HAS_ROUND_RAIL!",
        "NO_ROUND_RAIL",
        "ROUND_RAIL!",
        "ROUND_URL!",
        "ROUND_TITLE_HTML!",
        "ROUND_STATE!",
        "ROUND_CLASS",
        "ROUND_FACTS!",
        "HAS_MORE_ROUNDS",
        "NO_MORE_ROUNDS",
        "MORE_ROUNDS",
        "ROOT",
        "NAME!",
        "CODE",
        "HAS_READING",
        "NO_READING",
        "READING",
        "PREFECTURE",
        "COUNT",
        "HAS_NEWEST",
        "NO_NEWEST",
        "NEWEST_URL",
        "RECORD_COUNT",
        "KINDS_HTML!",
        "IS_WHOLE",
        "KINDS",
        "HAS_DRAFT!",
        "NO_DRAFT",
        "DRAFT_STATUS",
        "DRAFT_URL",
        "PAGER_HTML!",
        "NO_ASSESSMENTS",
        "HAS_ASSESSMENTS",
        "ASSESSMENT!",
        "NUMBER",
        "URL!",
        "TITLE_HTML!",
        "KIND",
        "STATUS!",
        "STATUS_CLASS",
        "HAS_DATE",
        "NO_DATE",
        "DATE",
        "WAREKI",
        "HAS_REVIEW",
        "NO_REVIEW",
        "REVIEW",
        "HAS_BODIES",
        "NO_BODIES",
        "BODY_COUNT",
        "BODY",
        "HAS_INCIDENTS",
        "NO_INCIDENTS",
        "INCIDENT_COUNT",
        "INCIDENT",
        "SUMMARY_LINE!",
        "SUMMARY",
        "HAS_CONTACT",
        "NO_CONTACT",
        "LINE",
        "TEXT"}},
      {"assessment.html",
       {"IS_SCREEN",
        "IS_PAPER",
        "ROOT",
        "MUNICIPALITY_URL",
        "MUNICIPALITY",
        "PREFECTURE",
        "HAS_PARENT",
        "PARENT_URL",
        "PARENT",
        "HERE",
        "HAS_NUMBER",
        "NO_NUMBER",
        "NUMBER",
        "TITLE_HTML!",
        "STATUS!",
        "STATUS_CLASS",
        "FORM",
        "HAS_DATE",
        "NO_DATE",
        "DATE",
        "WAREKI",
        "HAS_VERSION_WORD",
        "NO_VERSION_WORD",
        "VERSION_WORD",
        "HAS_CHANGES",
        "NO_CHANGES",
        "CHANGES",
        "CHANGES_URL",
        "HAS_STEP",
        "NO_STEP",
        "STEP_URL",
        "HAS_PRINT",
        "NO_PRINT",
        "PRINT_URL",
        "DATA_URL",
        "CURRENT_URL",
        "HAS_STATE!",
        "STATE!",
        "HEAD",
        "TEXT_LINE!",
        "TEXT!",
        "ROUND!",
        "ROUND_HEAD!",
        "ROUND_TEXT!",
        "ROUND_URL!",
        "ROUND_LINK!",
        "HAS_NEWEST",
        "NO_NEWEST",
        "NEWEST_URL",
        "HAS_READINGS!",
        "NO_READINGS",
        "HAS_COMPARISON!",
        "NO_COMPARISON",
        "COMPARISON_URL",
        "TURN_HTML!",
        "HAS_COMMON!",
        "NO_COMMON",
        "COMMON",
        "DOCUMENT_HTML!",
        "VERSION_COUNT",
        "VERSION",
        "HAS_DAY",
        "NO_DAY",
        "DAY",
        "IS_LINK",
        "IS_HERE",
        "URL",
        "NAME",
        "FACTS"}},
      {"overview.html",
       {"QUESTION!",    "LABEL",       "LINE!",           "TEXT_HTML!",   "HAS_MORE",
        "NO_MORE",      "MORE",        "ABSENT!",         "NOT_IN_FORM!", "HAS_DOUBT!",
        "NO_DOUBT",     "HAS_SOURCES", "NO_SOURCES",      "SOURCE!",      "ITEM!",
        "NUMBER",       "PART!",       "HAS_NUMBER",      "NO_NUMBER",    "HAS_SECTIONS",
        "NO_SECTIONS",  "SECTION",     "HAS_DOUBTS!",     "NO_DOUBTS",    "DOUBTS",
        "DOUBT_GROUP!", "WHAT",        "PLACE!",          "HAS_REST!",    "NO_REST",
        "REST",         "REST_PLACE!", "HAS_RISKS!",      "NO_RISKS",     "RISKS_LEAD",
        "TALLY",        "SIGN",        "COUNT",           "FILE",         "NAME",
        "RISK!",        "SAME",        "HAS_SECTION",     "NO_SECTION",   "LABEL_HTML",
        "CELL!",        "CLASS",       "JUDGEMENT_HTML!", "HAS_REASON",   "NO_REASON",
        "REASON",       "HAS_FLOW!",   "NO_FLOW",         "FLOW_HTML!",   "HAS_NAMED!",
        "NO_NAMED",     "NAMED_HTML!"}},
      {"changes.html", {"TURN_HTML!",   "ROOT",         "KIND!",
                        "MUNICIPALITY", "PREFECTURE",   "MUNICIPALITY_URL",
                        "RECORD_URL",   "RECORD",       "HAS_ABOVE",
                        "NO_ABOVE",     "CHANGES_URL",  "HAS_NUMBER",
                        "NO_NUMBER",    "NUMBER",       "TITLE_HTML!",
                        "STATUS",       "STATUS_CLASS", "HAS_VERSION",
                        "NO_VERSION",   "VERSION",      "TOOL!",
                        "URL",          "NAME",         "TIMING!",
                        "COUNTS!",      "COUNT!",       "LABEL",
                        "VALUE",        "COMPARED",     "COMPARED_TEXT",
                        "NOTICES!",     "NOTICE!",      "HEAD",
                        "TEXT!",        "LINK!",        "FILTERS",
                        "FILTER",       "ID",           "CHECKED",
                        "ROWS_HTML!",   "PAGER!",       "PAGE!",
                        "PAGE_HERE",    "PAGE_LINK",    "STEPS!",
                        "STEP!",        "DAY",          "FACTS",
                        "ANY_TWO!",     "OLDER!",       "NEWER!",
                        "CHOSEN",       "SCRIPT_URL!",  "NEIGHBOURS!"}},
      {"data.html",
       {"ROOT", "COLUMN_COUNT", "COLUMN!", "NAME", "KEY!", "MEANING", "INDEX!", "DATA",
        "INDEX_COLUMN!", "FILES", "TERM_COLUMN!", "HAS_LICENCE", "NO_LICENCE", "LICENCE",
        "HAS_LICENCE_URL", "NO_LICENCE_URL", "LICENCE_URL"}},
      {"compare_list.html",
       {"ROOT", "COUNT", "NO_ROWS", "HAS_ROWS!", "IS_WHOLE", "ROW!", "CITIES", "URL!",
        "TITLE_HTML!", "DOCUMENTS", "PAGER_HTML!"}},
      {"compare.html",
       {"TURN_HTML!", "ROOT",       "TITLE",      "TITLE_HTML!", "CITIES",     "COUNT",
        "HAS_FORMS!", "NO_FORMS",   "FORM_LINK!", "FORM_URL!",   "FORM_NAME!", "FORM_COUNT",
        "IS_WHOLE",   "ROW!",       "URL!",       "NAME!",       "KIND",       "SUBJECTS",
        "KEPT",       "PROCESSORS", "HAS_DATE",   "DATE",        "NO_DATE",    "STATUS_CLASS",
        "STATUS",     "PAGER_HTML!"}},
      {"compare_items.html",
       {"ROOT", "TABLE_URL!", "TITLE", "TITLE_HTML!", "FORM!", "LEAD!", "PAGER_HTML!",
        "ITEMS_HTML!"}},
      {"new.html",
       {"ROOT",
        "HAS_MUNICIPALITY",
        "NO_MUNICIPALITY",
        "MUNICIPALITY_URL",
        "MUNICIPALITY",
        "HEADING!",
        "COUNT",
        "HAS_YEARS",
        "NO_YEARS",
        "YEAR_LINK",
        "YEAR_URL",
        "NAME",
        "NO_ROWS",
        "HAS_ROWS",
        "IS_WHOLE",
        "ROW!",
        "HAS_YEAR",
        "NO_YEAR",
        "YEAR",
        "DATE!",
        "URL!",
        "TITLE_HTML!",
        "FACTS",
        "PAGER_HTML!"}},
      {"prefecture.html",
       {"ROOT", "PREFECTURE!", "PLACES", "MUNICIPALITY!", "URL!", "NAME!", "COUNT"}},
      {"text_page.html", {"ROOT", "HEADING!", "LEAD", "SECTIONS_HTML!"}},
      {"accessibility.html", {"HAS_CONTACT", "NO_CONTACT", "PUBLISHER", "CONTACT_LINE", "LINE"}},
      {"privacy.html", {"HAS_CONTACT", "NO_CONTACT", "PUBLISHER", "CONTACT_LINE", "LINE"}},
      {"indexes.html", {"ROOT", "INDEX!", "COUNT", "URL!", "NAME!", "LEAD"}},
      {"index_list.html", {"ROOT",        "NAME!",       "LEAD",       "COUNT",       "DATA",
                           "HAS_LONGEST", "NO_LONGEST",  "LONGEST",    "LONGEST_URL", "IS_WHOLE",
                           "PAGER_HTML!", "HAS_ROWS",    "NO_ROWS",    "ROW!",        "URL!",
                           "NAME_HTML!",  "HAS_SECTION", "NO_SECTION", "SECTION",     "FACTS"}},
      {"law.html",
       {"TURN_HTML!", "ROOT", "NAME!", "NAME_HTML!", "COUNT", "CITY_COUNT", "IS_KNOWN",
        "IS_AS_WRITTEN", "HAS_TITLE", "NO_TITLE", "TITLE", "HAS_LAW_NUMBER", "NO_LAW_NUMBER",
        "LAW_NUMBER", "HAS_JUMPS", "NO_JUMPS", "JUMPS_HTML!", "PAGER_HTML!", "PLACES_HTML!"}},
      {"index_entry.html",
       {"TURN_HTML!",
        "ROOT",
        "KIND",
        "KIND_URL",
        "NAME!",
        "NAME_HTML!",
        "COUNT",
        "CITY_COUNT",
        "HAS_SECTION",
        "NO_SECTION",
        "SECTION",
        "HAS_SPELLINGS",
        "NO_SPELLINGS",
        "SPELLINGS",
        "HAS_TERM_URL",
        "NO_TERM_URL",
        "TERM_URL",
        "HAS_NOTE",
        "NO_NOTE",
        "NOTE",
        "HAS_FIRST",
        "NO_FIRST",
        "HAS_TALLY",
        "TALLY",
        "JUDGEMENT",
        "TIMES",
        "HAS_CONNECTIONS",
        "NO_CONNECTIONS",
        "FIGURE_HTML",
        "PARTNER!",
        "PARTNER_HTML!",
        "HAS_PARTNER_URL",
        "NO_PARTNER_URL",
        "PARTNER_URL",
        "WAY",
        "HAS_ELSEWHERE",
        "NO_ELSEWHERE",
        "ELSEWHERE",
        "PARTNER_AT",
        "AT",
        "AT_URL",
        "AT_ITEM",
        "HAS_REST",
        "NO_REST",
        "REST",
        "HAS_REST_PARTNERS",
        "NO_REST_PARTNERS",
        "REST_PARTNERS",
        "HAS_DOUBTS",
        "NO_DOUBTS",
        "DOUBT_AT",
        "HAS_FUNCTIONS",
        "NO_FUNCTIONS",
        "FUNCTION",
        "FUNCTION_TEXT",
        "HAS_FUNCTION_REST",
        "NO_FUNCTION_REST",
        "FUNCTION_REST",
        "FUNCTION_AT",
        "HAS_FUNCTION_MORE",
        "NO_FUNCTION_MORE",
        "FUNCTION_MORE",
        "HAS_REST_FUNCTIONS",
        "NO_REST_FUNCTIONS",
        "REST_FUNCTIONS",
        "HAS_PLACES",
        "NO_PLACES",
        "PLACES_HEADING",
        "PAGER_HTML!",
        "CITY!",
        "CITY_NAME!",
        "RECORD!",
        "NUMBER",
        "URL!",
        "TITLE_HTML!",
        "LINE!",
        "ITEM_URL",
        "ITEM",
        "TEXT",
        "HAS_EXTRA",
        "NO_EXTRA",
        "EXTRA",
        "HAS_MORE",
        "NO_MORE",
        "MORE"}},
      {"not_found.html", {"ROOT"}},
  };
  return all;
}

std::string prove_template(const TemplateContract& contract, const std::string& path,
                           std::string_view text, WordSource& words, Findings& findings) {
  return Prover(contract, path, text, words, findings).run();
}

std::string with_words(const std::string& path, std::string_view script, WordSource& words,
                       Findings& findings) {
  constexpr std::string_view kOpen = "{{WORD:";
  std::string out;
  std::uint32_t line = 1;
  for (std::size_t done = 0;;) {
    const std::size_t open = std::min(script.find(kOpen, done), script.size());
    const std::string_view before = script.substr(done, open - done);
    line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    out += before;
    if (open == script.size()) return out;
    const std::size_t close = std::min(script.find("}}", open), script.size());
    const std::string_view key = script.substr(open + kOpen.size(), close - open - kOpen.size());
    if (const std::string* word = words.find(key)) {
      const std::string quoted = json::Writer(false).value(*word).take();
      out.append(quoted, 1, quoted.rfind('"') - 1);
    } else {
      findings.add(kThemeWordMissing, Span{path, line, 0, 0}, {std::string(key), words.path()});
    }
    done = std::min(close + 2, script.size());
  }
}

}  // namespace kokai

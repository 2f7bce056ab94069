#include "generator/diagnostics/print.h"

#include <gmock/gmock.h>

#include "generator/diagnostics/escape.h"
#include "generator/diagnostics/excerpt.h"
#include "generator/text/columns.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr Message kTooShort = {
    "round/period-too-short",
    Severity::kError,
    {"意見を聴く期間が {0} 日しかありません。", "The hearing lasts {0} days only."},
    {"住民が読む時間を確保するためです。", "Residents need time to read."},
    {"終わりの日を {1} 以後にしてください。", "Let it end on {1} or later."},
    "規則 第10条"};
constexpr Message kDoubt = {"item/doubtful-mark",
                            Severity::kWarning,
                            {"印が読めません: {0}", "A mark cannot be read: {0}"},
                            {"", ""},
                            {"原本を見てください。", "Look at the original."},
                            ""};
constexpr Message kHint = {"item/hint", Severity::kNote, {"空です。", "It is empty."},
                           {"", ""},    {"", ""},        ""};

constexpr std::string_view kLine = "意見聴取: {開始: 2025-02-01, 終了: 2025-02-14}";

Findings one_finding() {
  Findings findings;
  const auto column = static_cast<std::uint32_t>(kLine.find("2025-02-14") + 1);
  findings.add(kTooShort, {"mihon/round.md", 9, column, 10}, {"14", "2025-03-02"}, kLine);
  return findings;
}

TEST(PrintFindings, ShowsPlaceLineCaretReasonFixAndSourceInJapanese) {
  EXPECT_EQ(print_findings(one_finding(), {.root = "content"}),
            "エラー[round/period-too-short]: 意見を聴く期間が 14 日しかありません。\n"
            "  --> content/mihon/round.md:9:44\n"
            "  |\n"
            "9 | 意見聴取: {開始: 2025-02-01, 終了: 2025-02-14}\n"
            "  |                                    ^^^^^^^^^^\n"
            "  = 理由: 住民が読む時間を確保するためです。\n"
            "  = 直し方: 終わりの日を 2025-03-02 以後にしてください。\n"
            "  = 根拠: 規則 第10条\n"
            "\n"
            "エラー 1 件、警告 0 件、注意 0 件\n");
}

TEST(PrintFindings, ShowsTheSameInEnglish) {
  EXPECT_EQ(print_findings(one_finding(), {.language = Language::kEnglish}),
            "error[round/period-too-short]: The hearing lasts 14 days only.\n"
            "  --> mihon/round.md:9:44\n"
            "  |\n"
            "9 | 意見聴取: {開始: 2025-02-01, 終了: 2025-02-14}\n"
            "  |                                    ^^^^^^^^^^\n"
            "  = why: Residents need time to read.\n"
            "  = fix: Let it end on 2025-03-02 or later.\n"
            "  = source: 規則 第10条\n"
            "\n"
            "1 error, 0 warnings, 0 notes\n");
}

TEST(PrintFindings, WidensTheGutterForLongLineNumbersAndLeavesOutEmptyWords) {
  Findings findings;
  findings.add(kDoubt, {"a.md", 1234, 1, 3}, {"委託の有無"}, "- [?] 委託する", "- [x] 委託する");
  EXPECT_EQ(print_findings(findings, {}),
            "警告[item/doubtful-mark]: 印が読めません: 委託の有無\n"
            "     --> a.md:1234:1\n"
            "     |\n"
            "1234 | - [?] 委託する\n"
            "     | ^^^\n"
            "     = 直し方: 原本を見てください。\n"
            "     = 直した行: - [x] 委託する\n"
            "\n"
            "エラー 0 件、警告 1 件、注意 0 件\n");
}

TEST(PrintFindings, OfAWholeFileHasNoLine) {
  Findings findings;
  findings.add(kHint, {"a.md"});
  EXPECT_EQ(print_findings(findings, {.language = Language::kEnglish}),
            "note[item/hint]: It is empty.\n  --> a.md\n\n0 errors, 0 warnings, 1 note\n");
}

TEST(PrintFindings, CallsWarningsErrorsWhenStrict) {
  Findings findings;
  findings.add(kDoubt, {"a.md", 1, 1, 1}, {"x"}, "y");
  EXPECT_THAT(print_findings(findings, {.strict = true}), StartsWith("エラー[item/doubtful-mark]"));
  EXPECT_THAT(print_findings(findings, {.strict = true}),
              EndsWith("エラー 1 件、警告 0 件、注意 0 件\n"));
  EXPECT_EQ(severity_of(kHint, {.strict = true}), Severity::kNote);
}

TEST(PrintFindings, Prints20OfOneMessageInAFileAndCountsTheRest) {
  Findings findings;
  for (std::uint32_t line = 1; line <= 25; ++line)
    findings.add(kDoubt, {"a.md", line, 1, 1}, {"x"}, "y");
  findings.add(kDoubt, {"b.md", 1, 1, 1}, {"x"}, "y");
  const std::string out = print_findings(findings, {});
  EXPECT_THAT(out, HasSubstr("--> a.md:20:1\n"));
  EXPECT_THAT(out, Not(HasSubstr("--> a.md:21:1\n")));
  EXPECT_THAT(out, HasSubstr("--> b.md:1:1\n"));
  EXPECT_THAT(out, HasSubstr("\na.md: [item/doubtful-mark] がほかに 5 件あります。\n"));
  EXPECT_THAT(out, EndsWith("エラー 0 件、警告 26 件、注意 0 件\n"));
}

TEST(PrintFindings, NeverSendsControlsToTheTerminal) {
  Findings findings;
  findings.add(kDoubt, {"a\033[2J.md", 1, 8, 1}, {"\033]0;x\007\u202E\u009B"},
               "\t\033[31m\u2066ab\r\x7F\xFF!", "\033[0m");
  for (const std::string& out : {print_findings(findings, {}), print_line(findings.all()[0], {})}) {
    for (const char32_t c : to_code_points(out)) {
      EXPECT_TRUE(c == '\n' || (c >= 0x20 && c < 0x7F) || c >= 0xA0)
          << static_cast<std::uint32_t>(c);
      EXPECT_TRUE(c != 0x202E && c != 0x2066);
    }
  }
  EXPECT_THAT(print_findings(findings, {}), HasSubstr("1 |  \uFFFD[31m\uFFFDab"));
}

TEST(PrintFindings, ColorsOnlyWhenAsked) {
  EXPECT_THAT(print_findings(one_finding(), {}), Not(HasSubstr("\033")));
  const std::string out = print_findings(one_finding(), {.color = true});
  EXPECT_THAT(out, HasSubstr("\033[1;31mエラー[round/period-too-short]\033[0m"));
  EXPECT_THAT(out, HasSubstr("^^^\033[0m\n"));
}

TEST(PrintLine, IsOneLineForEditors) {
  EXPECT_EQ(
      print_line(one_finding().all()[0], {.language = Language::kEnglish, .root = "content/"}),
      "content/mihon/round.md:9:44: error[round/period-too-short]: The hearing lasts 14 days "
      "only.");
}

TEST(Excerpt, CutsALongLineAroundThePlaceAndKeepsTheCaretUnderIt) {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "あ";
  const std::size_t at = line.size() / 2 / 3 * 3;
  line.replace(at, 3, "×a");
  Findings findings;
  findings.add(kHint, {"a.md", 1, static_cast<std::uint32_t>(at + 1), 2}, {}, line);
  const Diagnostic& diagnostic = findings.all()[0];
  EXPECT_LE(diagnostic.line_text.size(), 400U);
  EXPECT_EQ(find_invalid_utf8(diagnostic.line_text), std::string_view::npos);
  const Excerpt excerpt = excerpt_of(diagnostic);
  EXPECT_LE(display_columns(excerpt.line), 104U);
  EXPECT_THAT(excerpt.line, StartsWith("…"));
  EXPECT_THAT(excerpt.line, EndsWith("…"));
  const std::size_t place = excerpt.line.find("×");
  ASSERT_NE(place, std::string::npos);
  EXPECT_EQ(excerpt.carets,
            std::string(display_columns(excerpt.line.substr(0, place)), ' ') + "^^");
}

TEST(Excerpt, MarksEveryPlaceOfALineWithoutLeavingIt) {
  const std::string line = "住民a\xFF基本\xE5\x8F台帳、éｶﾞ" + std::string(150, 'x') + "終";
  for (std::uint32_t column = 0; column <= line.size() + 5; ++column) {
    for (const std::uint32_t bytes : {0U, 1U, 3U, 60U, 500U, 0xFFFFFFFFU}) {
      Findings findings;
      findings.add(kHint, {"a.md", 1, column, bytes}, {}, line);
      const Excerpt excerpt = excerpt_of(findings.all()[0]);
      ASSERT_THAT(excerpt.carets, EndsWith("^"));
      ASSERT_LE(excerpt.carets.size(), display_columns(excerpt.line) + 1);
      ASSERT_LE(display_columns(excerpt.line), 104U);
    }
  }
}

TEST(Explain, TellsEverythingAboutOneMessage) {
  EXPECT_EQ(explain(kTooShort, {}),
            "エラー[round/period-too-short]: 意見を聴く期間が {0} 日しかありません。\n"
            "  = 理由: 住民が読む時間を確保するためです。\n"
            "  = 直し方: 終わりの日を {1} 以後にしてください。\n"
            "  = 根拠: 規則 第10条\n");
}

TEST(PrintFailure, NamesWhatWasAskedThePathAndTheSystemsWords) {
  const Failure full = system_failure("write", "output/x", ENOSPC);
  EXPECT_EQ(print_failure(full, Language::kJapanese),
            "書き込めません: output/x (No space left on device)");
  EXPECT_EQ(print_failure(full, Language::kEnglish),
            "cannot write: output/x (No space left on device)");
  EXPECT_EQ(print_failure({"publish-not-a-folder", "a\033b", ""}, Language::kEnglish),
            "the output is not a folder: a\uFFFDb");
  EXPECT_EQ(print_failure({"mount", "x", ""}, Language::kJapanese), "mount ができません: x");
}

TEST(FindingsJson, HoldsEveryFieldAndCounts) {
  EXPECT_EQ(
      findings_json(one_finding(), {}),
      "{\"schema\":1,\"findings\":[\n"
      "{\"id\":\"round/period-too-short\",\"severity\":\"error\",\"path\":\"mihon/"
      "round.md\",\"line\":9,"
      "\"column\":44,\"bytes\":10,\"message\":\"意見を聴く期間が 14 日しかありません。\","
      "\"why\":\"住民が読む時間を確保するためです。\",\"fix\":\"終わりの日を 2025-03-02 "
      "以後にしてください。\","
      "\"source\":\"規則 第10条\",\"item\":\"\",\"mended\":\"\"}],\"errors\":1,\"warnings\":0}\n");
  EXPECT_EQ(findings_json({}, {}), "{\"schema\":1,\"findings\":[],\"errors\":0,\"warnings\":0}\n");
}

TEST(JsonString, EscapesWhatJsonAndTerminalsCannotBear) {
  EXPECT_EQ(json_string("a\"\\\n\t\x01\x7F</é\xFF\u2028\u202E"),
            "\"a\\\"\\\\\\n\\u0009\\u0001\\u007f\\u003c/é\uFFFD\\u2028\\u202e\"");
}

TEST(FindingsSarif, HasOneRuleAMessageAndColumnsInCodePoints) {
  Findings findings = one_finding();
  findings.merge(one_finding());
  findings.add(kDoubt, {"見本 1.md", 2, 1, 3}, {"x"}, "あい");
  const std::string sarif = findings_sarif(findings, {.language = Language::kEnglish});
  EXPECT_THAT(sarif, HasSubstr("\"version\":\"2.1.0\""));
  EXPECT_THAT(sarif, HasSubstr("{\"id\":\"item/doubtful-mark\",\"shortDescription\""));
  EXPECT_THAT(
      sarif,
      HasSubstr("\"ruleId\":\"round/period-too-short\",\"ruleIndex\":1,\"level\":\"error\""));
  EXPECT_THAT(sarif, HasSubstr("\"region\":{\"startLine\":9,\"startColumn\":28,\"endColumn\":38}"));
  EXPECT_THAT(sarif, HasSubstr("\"uri\":\"%E8%A6%8B%E6%9C%AC%201.md\""));
  EXPECT_THAT(sarif, HasSubstr("\"startLine\":2,\"startColumn\":1,\"endColumn\":2"));
}

}  // namespace
}  // namespace kokai

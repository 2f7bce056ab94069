#include "generator/reading/frontmatter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Reading {
  std::optional<Assessment> assessment;
  std::vector<std::string> findings;  ///< "id line:column mended"
};

Reading read(std::string head, DocumentPlace place = published_place()) {
  Findings findings;
  Reading result;
  result.assessment = read_assessment(place, "---\n" + head + "---\n# I 基本情報\n", findings);
  findings.sort();
  for (const Diagnostic& d : findings.all()) {
    result.findings.push_back(std::string(d.message->id) + " " + std::to_string(d.at.line) + ":" +
                              std::to_string(d.at.column) +
                              (d.mended.empty() ? "" : " " + d.mended));
  }
  return result;
}

constexpr std::string_view kRest =
    "title: 児童手当\nauthority: みほん市長\nstatus: 公表\npublished: 2026-04-01\n";

TEST(Frontmatter, OfARightHeadIsReadWhole) {
  const Reading r = read(
      "form: 全項目評価書\nform_label: 平成30年5月 様式4\nnumber: \"12\"\ntitle: "
      "児童手当\nauthority: みほん市長\n"
      "status: 終了\npublished: 2026-04-01\napproved: 2026-03-01\nended: 2026-04-02\nwithheld: "
      "一部\noriginal: a.xlsx\n"
      "original_sha256: \"00\"\nimported: \"11\"\n");
  EXPECT_THAT(r.findings, IsEmpty());
  ASSERT_TRUE(r.assessment);
  const Frontmatter& front = r.assessment->front;
  EXPECT_EQ(front.form->key, "zenkomoku");
  EXPECT_EQ(front.number, "12");
  EXPECT_EQ(front.status, AssessmentStatus::kEnded);
  EXPECT_EQ(*front.ended, (Date{2026, 4, 2}));
  EXPECT_EQ(front.original_sha256, "00");
}

TEST(Frontmatter, UnknownKeysComeWithTheNearestKnownOneAndTheMendedLine) {
  EXPECT_THAT(read("form: 全項目評価書\ntitel: x\n" + std::string(kRest)).findings,
              ElementsAre("yaml/unknown-key 3:1 title: x"));
}

TEST(Frontmatter, DuplicateKeysAreTold) {
  EXPECT_THAT(read("form: 全項目評価書\nform: 重点項目評価書\n" + std::string(kRest)).findings,
              ElementsAre("yaml/duplicate-key 3:1"));
}

TEST(Frontmatter, WrongTypesAreTold) {
  EXPECT_THAT(read("form: [全項目評価書]\n" + std::string(kRest)).findings,
              ElementsAre("yaml/wrong-type 2:7 form: 重点項目評価書", "yaml/missing-key 7:1"));
}

TEST(Frontmatter, AnOctalLookingNumberIsMendedWithQuotes) {
  EXPECT_THAT(read("form: 全項目評価書\nnumber: 012\n" + std::string(kRest)).findings,
              ElementsAre("frontmatter/octal-number 3:9 number: \"12\""));
  EXPECT_THAT(read("form: 全項目評価書\nnumber: \"012\"\n" + std::string(kRest)).findings,
              IsEmpty());
}

TEST(Frontmatter, ANumberMustBeTheFolders) {
  EXPECT_THAT(read("form: 全項目評価書\nnumber: \"13\"\n" + std::string(kRest)).findings,
              ElementsAre("frontmatter/number-differs 3:9 number: \"12\""));
  EXPECT_THAT(read("form: 全項目評価書\nnumber: 十二\n" + std::string(kRest)).findings,
              ElementsAre("frontmatter/number 3:9"));
}

std::vector<std::string> with_date(std::string_view date) {
  return read("form: 全項目評価書\ntitle: a\nauthority: b\nstatus: 公表\npublished: " +
              std::string(date) + "\n")
      .findings;
}

TEST(Frontmatter, DatesAreIsoAndExist) {
  EXPECT_THAT(with_date("令和8年4月1日"), ElementsAre("date/not-iso 6:12 published: 2026-04-01"));
  EXPECT_THAT(with_date("2026/04/01"), ElementsAre("date/not-iso 6:12 published: 2026-04-01"));
  EXPECT_THAT(with_date("2026-02-30"), ElementsAre("date/does-not-exist 6:12"));
  EXPECT_THAT(with_date("平成38年4月1日"),
              ElementsAre("date/outside-era 6:12 published: 2026-04-01"));
  EXPECT_THAT(with_date("令和元年4月30日"),
              ElementsAre("date/before-era 6:12 published: 2019-04-30"));
  EXPECT_THAT(with_date("H1.1.7"), ElementsAre("date/before-era 6:12 published: 1989-01-07"));
  EXPECT_THAT(with_date("令和0年4月1日"), ElementsAre("date/no-western-date 6:12"));
  EXPECT_THAT(with_date("明治5年12月2日"), ElementsAre("date/no-western-date 6:12"));
  EXPECT_THAT(with_date("来週"), ElementsAre("date/not-a-date 6:12"));
  EXPECT_THAT(with_date("2026-04-02"),
              ElementsAre("frontmatter/date-differs 6:12 published: 2026-04-01"));
}

TEST(Frontmatter, APublishedVersionNeedsItsDate) {
  EXPECT_THAT(read("form: 全項目評価書\ntitle: a\nauthority: b\nstatus: 公表\n").findings,
              ElementsAre("yaml/missing-key 6:1"));
}

TEST(Frontmatter, TheFormIsCalledByItsName) {
  EXPECT_THAT(read("form: 全項目\n" + std::string(kRest)).findings,
              ElementsAre("frontmatter/form 2:7 form: 全項目評価書"));
  EXPECT_THAT(read("form: 全項目評価所\n" + std::string(kRest)).findings,
              ElementsAre("frontmatter/form 2:7 form: 全項目評価書"));
}

TEST(Frontmatter, AnUnknownRevisionIsOnlyAWarning) {
  const Reading r =
      read("form: 全項目評価書\nform_label: 令和99年1月 様式4\n" + std::string(kRest));
  EXPECT_THAT(r.findings, ElementsAre("frontmatter/form-label 3:13"));
  EXPECT_TRUE(r.assessment);
}

TEST(Frontmatter, StatusFitsTheFile) {
  EXPECT_THAT(read("form: 全項目評価書\ntitle: a\nauthority: b\nstatus: 素案\n").findings,
              ElementsAre("frontmatter/status-and-file 5:9 status: 公表"));
  EXPECT_THAT(
      read("form: 全項目評価書\ntitle: a\nauthority: b\nstatus: 公開\npublished: 2026-04-01\n")
          .findings,
      ElementsAre("frontmatter/status 5:9 status: 公表"));
}

TEST(Frontmatter, EveryFaultIsToldAtOnceWithThoseOfTheBody) {
  Findings findings;
  const auto assessment =
      read_assessment(published_place(),
                      "---\nform: 全項目評価書\nstatu: 公表\npublished: 令和8年4月1日\n---\n# I "
                      "基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n"
                      "### ③対象人数\n- [x] 1,000人未満\n- [x] 30万人以上\n",
                      findings);
  EXPECT_FALSE(assessment);
  EXPECT_THAT(told(findings), ElementsAre("yaml/unknown-key 3:1", "date/not-iso 4:12",
                                          "frontmatter/no-authority 5:1", "yaml/missing-key 5:1",
                                          "yaml/missing-key 5:1", "reading/two-choices 8:5"));
}

TEST(Frontmatter, WithoutBeginningOrEndIsTold) {
  Findings findings;
  EXPECT_FALSE(read_assessment(published_place(), "# 見出し\n", findings));
  EXPECT_FALSE(read_assessment(published_place(),
                               "---\nform: 全項目評価書\ntitle: a\n\n# I 基本情報\n", findings));
  EXPECT_FALSE(read_assessment(published_place(), "", findings));
  EXPECT_THAT(told(findings), ElementsAre("frontmatter/missing 1:1", "frontmatter/missing 1:1",
                                          "frontmatter/no-end 3:1"));
}

TEST(Frontmatter, WindowsLinesAndAByteOrderMarkAreFine) {
  Findings findings;
  std::string text = document("# I 基本情報\n\n文\n");
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto assessment = read_assessment(published_place(), windows, findings);
  EXPECT_THAT(told(findings), IsEmpty());
  ASSERT_TRUE(assessment);
  EXPECT_EQ(assessment->items.at(0).id, "i");
  EXPECT_EQ(assessment->items.at(0).text, "文");
}

TEST(Bytes, ThatAreNoTextAreRefused) {
  Findings findings;
  EXPECT_FALSE(read_assessment(published_place(), document("文\x83\x65文\n"), findings));
  EXPECT_FALSE(read_assessment(published_place(), document(std::string("文\0文\n", 8)), findings));
  EXPECT_FALSE(
      read_assessment(published_place(), std::string(kMaxDocumentBytes + 1, 'a'), findings));
  EXPECT_THAT(told(findings),
              ElementsAre("content/too-large 0:0", "text/invalid-utf8 9:1", "text/nul 9:1"));
}

}  // namespace
}  // namespace kokai

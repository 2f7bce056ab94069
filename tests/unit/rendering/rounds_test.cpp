#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/rendering/addresses.h"
#include "generator/rendering/rounds/round_text.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string kDraft = "999016/12/draft/index.html";
const std::string kRound = "999016/rounds/2026-teate/index.html";
const std::string kWrite = "999016/rounds/2026-teate/write/index.html";

constexpr const char* kBody =
    "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n児童手当\n"
    "### ③対象人数\n- [x] 1,000人未満\n";

/// A published version, its draft, and a round of these days. The site's day is 2026-06-01.
Files content_of_round(const std::string& first, const std::string& last,
                       const std::string& more = "") {
  Files content = content_with(kBody);
  content["site.yaml"] += "base_url: https://mihon.example/pia/\n";
  std::string draft = content.at("999016-mihon/012-jido-teate/2026-04-01.md");
  draft.replace(draft.find("status: 公表"), std::string("status: 公表").size(),
                "status: 意見聴取中");
  draft.erase(draft.find("published: 2026-04-01\n"), std::string("published: 2026-04-01\n").size());
  content["999016-mihon/012-jido-teate/draft.md"] = draft;
  content["999016-mihon/rounds/2026-teate/round.md"] =
      "---\ntitle: 児童手当への意見\nassessment: \"12\"\nversion: 素案\n開始: " + first +
      "\n終了: " + last +
      "\nmethods:\n- kind: フォーム\n  to: https://forms.mihon.example/12\n"
      "- kind: 電子メール\n  to: iken@mihon.example\n" +
      more + "---\n趣旨です。\n";
  return content;
}

TEST(RoundPage, SaysHowLongItIsOpenAndTheDayItself) {
  const std::string page = draw_content(content_of_round("2026-05-20", "2026-06-21")).at(kRound);
  EXPECT_THAT(page, AllOf(HasSubstr(">募集中<"), HasSubstr("あと20日"),
                          HasSubstr("令和8年6月21日（日）まで"), HasSubstr("33日間"),
                          HasSubstr("href=\"https://forms.mihon.example/12\""),
                          HasSubstr("href=\"mailto:iken@mihon.example?subject="),
                          HasSubstr("<p>趣旨です。</p>")));
}

TEST(RoundPage, CallsTheLastDayToday) {
  const std::string page = draw_content(content_of_round("2026-05-03", "2026-06-01")).at(kRound);
  EXPECT_THAT(page, AllOf(HasSubstr(">募集中<"), HasSubstr("今日まで"), Not(HasSubstr("あと"))));
}

TEST(RoundPage, ShowsWhereOpinionsGoButNoLinkBeforeItsFirstDay) {
  const Files files = draw_content(content_of_round("2026-06-02", "2026-07-01"));
  EXPECT_THAT(files.at(kRound),
              AllOf(HasSubstr(">予定<"), HasSubstr("6月2日から"), HasSubstr("iken@mihon.example"),
                    Not(HasSubstr("mailto:")), Not(HasSubstr("href=\"https://forms"))));
  EXPECT_EQ(files.count(kWrite), 0u);
}

TEST(RoundPage, AsksForNothingBehindItsEndAndWaitsForTheResult) {
  const Files files = draw_content(content_of_round("2026-05-02", "2026-05-31"));
  EXPECT_THAT(
      files.at(kRound),
      AllOf(HasSubstr("募集終了・結果準備中"), HasSubstr("令和8年5月31日（日）で締め切りました"),
            Not(HasSubstr("あと")), Not(HasSubstr("mailto:")), Not(HasSubstr("https://forms"))));
  EXPECT_EQ(files.count(kWrite), 0u);
  EXPECT_THAT(files.at(kDraft), Not(HasSubstr("この項目について意見を書く")));
}

TEST(RoundPage, KeepsItsAddressThroughItsLife) {
  for (const auto& [first, last] : {std::pair{"2026-06-02", "2026-07-01"},
                                    {"2026-05-20", "2026-06-21"},
                                    {"2026-04-01", "2026-05-01"}}) {
    const Files files = draw_content(content_of_round(first, last));
    EXPECT_EQ(files.count(kRound), 1u);
    EXPECT_THAT(files.at("sitemap.xml"), HasSubstr("pia/999016/rounds/2026-teate/</loc>"));
    EXPECT_THAT(files.at("sitemap.xml"), Not(HasSubstr("/write/")));
  }
}

TEST(RoundPage, ShowsWhatTheCityWroteAsCharacters) {
  const std::string page =
      draw_content(content_of_round("2026-05-20", "2026-06-21",
                                    "対象: \"<script>alert(1)</script>\"\nrelated:\n- title: "
                                    "\"<b>\"\n  url: https://mihon.example/\\\"><script>\n"))
          .at(kRound);
  EXPECT_THAT(piece(page, "<main", "</main>"), Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST(OpenRound, GivesEachItemOfItsDraftAWayToWriteOnIt) {
  const Files files = draw_content(content_of_round("2026-05-20", "2026-06-21"));
  const std::string& draft = files.at(kDraft);
  EXPECT_THAT(draft, AllOf(HasSubstr("意見を募集しています。"),
                           HasSubstr("rounds/2026-teate/write/index.html#i-1-1\""),
                           HasSubstr("rounds/2026-teate/write/index.html#i-1-3\""),
                           Not(HasSubstr("write/index.html#i-1\""))));
  const std::string item = piece(files.at(kWrite), "id=\"i-1-3\"", "</div>");
  EXPECT_THAT(item, AllOf(HasSubstr("I-1-③ 対象人数"),
                          HasSubstr("https://mihon.example/pia/999016/12/draft/#i-1-3"),
                          HasSubstr("mailto:iken@mihon.example?subject=%E6%84%8F"),
                          HasSubstr("%23i-1-3%0D%0A"),
                          HasSubstr("href=\"https://forms.mihon.example/12\"")));
}

TEST(OpenRound, IsToldOnThePublishedPageWhichTakesNoOpinionsItself) {
  const std::string page = draw_content(content_of_round("2026-05-20", "2026-06-21")).at(kPage);
  EXPECT_THAT(page, AllOf(HasSubstr("次の版の案について"),
                          HasSubstr("href=\"../../999016/rounds/2026-teate/index.html\""),
                          Not(HasSubstr("この項目について意見を書く"))));
}

TEST(OpenRound, LeavesPagesThatItIsNotAboutAsTheyAre) {
  Files content = content_of_round("2026-05-20", "2026-06-21");
  content["999016-mihon/013-kaigo/2026-04-01.md"] =
      content.at("999016-mihon/012-jido-teate/2026-04-01.md");
  std::string& other = content["999016-mihon/013-kaigo/2026-04-01.md"];
  other.replace(other.find("\"12\""), 4, "\"13\"");
  const Files with = draw_content(content);
  content.erase("999016-mihon/rounds/2026-teate/round.md");
  const Files without = draw_content(content);
  EXPECT_EQ(with.at("999016/13/index.html"), without.at("999016/13/index.html"));
  EXPECT_EQ(with.at("999016/13/print/index.html"), without.at("999016/13/print/index.html"));
}

TEST(OpenRound, StandsAtHomeWithDaysLeftAndItsDraftIsNotListedTwice) {
  const Files files = draw_content(content_of_round("2026-05-20", "2026-06-21"));
  const std::string& home = files.at("index.html");
  EXPECT_THAT(piece(home, "id=\"rounds\"", "</section>"),
              AllOf(HasSubstr("あと20日"), HasSubstr("みほん市・令和8年6月21日（日）まで")));
  EXPECT_THAT(home, Not(HasSubstr("id=\"hearings\"")));
  EXPECT_THAT(piece(files.at("999016/index.html"), "id=\"rounds\"", "</section>"),
              HasSubstr("あと20日"));
}

TEST(ClosedRound, IsNotAtHomeButWithItsMunicipality) {
  const Files files = draw_content(content_of_round("2026-05-02", "2026-05-31"));
  EXPECT_THAT(files.at("index.html"), Not(HasSubstr("id=\"rounds\"")));
  EXPECT_THAT(piece(files.at("999016/index.html"), "id=\"rounds\"", "</section>"),
              HasSubstr("募集終了・結果準備中"));
}

TEST(MailLink, EncodesAllThatCouldEndTheSubject) {
  EXPECT_EQ(mail_link("a@b.example", "x&bcc=y\r\n?\"", "1 2"),
            "mailto:a@b.example?subject=x%26bcc%3Dy%0D%0A%3F%22&body=1%202");
}

}  // namespace
}  // namespace kokai

#include "generator/rendering/feeds/feeds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/rendering/archive_pages.h"
#include "generator/rendering/feeds/events.h"
#include "generator/rendering/feeds/stable_id.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kBody =
    "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n児童手当\n";
const std::string kRoundFeed = "999016/rounds/2026-teate/feed.atom";

/// A version of 2026-04-01, its draft, and a round of these days. The site's day is 2026-06-01.
Files content_of_round(const std::string& first, const std::string& last,
                       const std::string& more = "") {
  Files content = content_with(kBody);
  std::string draft = content.at("999016-mihon/012-jido-teate/2026-04-01.md");
  draft.replace(draft.find("公表\n"), std::string("公表").size(), "意見聴取中");
  draft.erase(draft.find("published: 2026-04-01\n"), std::string("published: 2026-04-01\n").size());
  content["999016-mihon/012-jido-teate/draft.md"] = draft;
  content["999016-mihon/rounds/2026-teate/round.md"] =
      "---\ntitle: 児童手当への意見\nassessment: \"12\"\nversion: 素案\n開始: " + first +
      "\n終了: " + last + "\nmethods:\n- kind: 電子メール\n  to: iken@mihon.example\n" + more +
      "---\n趣旨です。\n";
  return content;
}

Files at_an_address(Files content) {
  content["site.yaml"] += "base_url: https://mihon.example/pia/\n";
  return content;
}

std::vector<std::string> names_of(const Files& content) {
  const Archive archive = read_site(content).archive;
  std::vector<std::string> names;
  for (const Event& event : newest_events(archive, 100)) {
    names.push_back(iso(event.day) + " " + name_of(archive, event));
  }
  return names;
}

TEST(Events, AreAVersionAndEachTurnOfARoundThatHasCome) {
  const std::string version = "2026-04-01 999016/12/2026-04-01/";
  const std::string round = "999016/rounds/2026-teate/";
  EXPECT_THAT(names_of(content_of_round("2026-06-02", "2026-07-01")), ElementsAre(version));
  EXPECT_THAT(names_of(content_of_round("2026-06-01", "2026-07-01")),
              ElementsAre("2026-06-01 " + round + "#opened", version));
  EXPECT_THAT(
      names_of(content_of_round("2026-05-02", "2026-05-31")),
      ElementsAre("2026-06-01 " + round + "#closed", "2026-05-02 " + round + "#opened", version));
  EXPECT_THAT(names_of(content_of_round("2026-05-02", "2026-05-31", "結果公表: 2026-06-01\n")),
              ElementsAre("2026-06-01 " + round + "#result", "2026-06-01 " + round + "#closed",
                          "2026-05-02 " + round + "#opened", version));
}

TEST(Events, AreTheNewestWhenThereAreMore) {
  const Archive archive = read_site(content_of_round("2026-05-02", "2026-05-31")).archive;
  const std::vector<Event> newest = newest_events(archive, 2);
  ASSERT_EQ(newest.size(), 2u);
  EXPECT_EQ(newest[0].kind, EventKind::kClosed);
  EXPECT_EQ(newest[1].kind, EventKind::kOpened);
}

TEST(AtomFeed, NamesAndLinksItsEntriesByTheSitesAddress) {
  const std::string feed =
      draw_content(at_an_address(content_of_round("2026-05-20", "2026-06-21"))).at("feed.atom");
  EXPECT_THAT(
      feed, AllOf(HasSubstr("<id>https://mihon.example/pia/feed.atom</id>"),
                  HasSubstr("<link rel=\"self\" type=\"application/atom+xml\" "
                            "href=\"https://mihon.example/pia/feed.atom\"/>"),
                  HasSubstr("<id>https://mihon.example/pia/999016/12/2026-04-01/</id>"),
                  HasSubstr("href=\"https://mihon.example/pia/999016/12/2026-04-01/\""),
                  HasSubstr("<id>https://mihon.example/pia/999016/rounds/2026-teate/#opened</id>"),
                  HasSubstr("<updated>2026-05-20T00:00:00+09:00</updated>")));
}

TEST(AtomFeed, LinksFromWhereItLiesWhenTheSitesAddressIsUnknown) {
  const Files files = draw_content(content_of_round("2026-05-20", "2026-06-21"));
  EXPECT_THAT(files.at("999016/feed.atom"),
              AllOf(HasSubstr("href=\"../999016/12/2026-04-01/index.html\""),
                    HasSubstr("<id>urn:uuid:"), Not(HasSubstr("rel=\"self\"")),
                    Not(HasSubstr("http://mihon")), Not(HasSubstr("https://"))));
}

TEST(AtomFeed, CallsAnEntryTheSameInEveryFeed) {
  const Files files = draw_content(content_of_round("2026-05-20", "2026-06-21"));
  const std::string name = "<id>urn:uuid:" + uuid_of("999016/rounds/2026-teate/#opened") + "</id>";
  for (const std::string& path :
       {std::string("feed.atom"), std::string("999016/feed.atom"), kRoundFeed}) {
    EXPECT_THAT(files.at(path), HasSubstr(name)) << path;
  }
}

TEST(AtomFeed, OfARoundStandsBeforeItsFirstDayAndHasNothingToTell) {
  const Files files = draw_content(content_of_round("2026-06-02", "2026-07-01"));
  EXPECT_THAT(
      files.at(kRoundFeed),
      AllOf(Not(HasSubstr("<entry>")), HasSubstr("<updated>1970-01-01T00:00:00+09:00</updated>")));
}

TEST(AtomFeed, SaysWhatCameOfARound) {
  const Files files =
      draw_content(content_of_round("2026-05-02", "2026-05-31", "結果公表: 2026-06-01\n"));
  EXPECT_THAT(files.at(kRoundFeed), AllOf(HasSubstr("意見聴取の結果を公表しました"),
                                          HasSubstr("意見はありませんでした。")));
}

TEST(Calendar, EndsARoundBehindItsLastDay) {
  const std::string calendar =
      draw_content(content_of_round("2026-05-20", "2026-06-30")).at("calendar.ics");
  EXPECT_THAT(calendar, AllOf(HasSubstr("DTSTART;VALUE=DATE:20260520\r\n"),
                              HasSubstr("DTEND;VALUE=DATE:20260701\r\n")));
}

TEST(Calendar, PlansAResultUntilItIsThere) {
  const Files planned =
      draw_content(content_of_round("2026-05-02", "2026-05-31", "結果予定: 2026-07-10\n"));
  EXPECT_THAT(planned.at("calendar.ics"),
              AllOf(HasSubstr("結果の公表の予定"), HasSubstr("DTSTART;VALUE=DATE:20260710")));
  const Files told = draw_content(
      content_of_round("2026-05-02", "2026-05-31", "結果予定: 2026-07-10\n結果公表: 2026-06-01\n"));
  EXPECT_THAT(told.at("calendar.ics"),
              AllOf(Not(HasSubstr("結果の公表の予定")), HasSubstr("DTSTART;VALUE=DATE:20260601"),
                    Not(HasSubstr("20260710"))));
}

TEST(Calendar, HoldsTheYearlyReviewAndTheFiveYears) {
  const std::string calendar = draw_content(content_with(kBody)).at("999016/calendar.ics");
  EXPECT_THAT(calendar, AllOf(HasSubstr("DTSTART;VALUE=DATE:20270401"),
                              HasSubstr("DTSTART;VALUE=DATE:20310401")));
}

TEST(Calendar, AsksForNoReviewOfWhatHasEnded) {
  Files content = content_with(kBody, "ended: 2026-05-01\n");
  std::string& document = content.at("999016-mihon/012-jido-teate/2026-04-01.md");
  document.replace(document.find("公表\n"), std::string("公表").size(), "終了");
  EXPECT_THAT(draw_content(content).at("999016/calendar.ics"), Not(HasSubstr("BEGIN:VEVENT")));
}

TEST(Calendar, OfALargeSiteLeavesReviewsToItsMunicipalities) {
  ReadSite site = read_site(content_with(kBody));
  const auto theme = default_theme();
  EXPECT_THAT(calendar_of_site(site.archive, loaded(*theme)), HasSubstr("BEGIN:VEVENT"));
  site.archive.records.resize(kReviewsOfSite + 1, site.archive.records[0]);
  EXPECT_THAT(calendar_of_site(site.archive, loaded(*theme)), Not(HasSubstr("BEGIN:VEVENT")));
}

TEST(PageHead, NamesTheFeedsOfWhatItShows) {
  const Files files = draw_content(content_of_round("2026-05-20", "2026-06-21"));
  const auto link = [](const std::string& type, const std::string& href) {
    return AllOf(HasSubstr("<link rel=\"alternate\" type=\"" + type + "\""),
                 HasSubstr("href=\"" + href + "\""));
  };
  EXPECT_THAT(files.at("index.html"), AllOf(link("application/atom+xml", "feed.atom"),
                                            link("text/calendar", "calendar.ics")));
  EXPECT_THAT(files.at("999016/index.html"),
              AllOf(link("application/atom+xml", "../999016/feed.atom"),
                    link("text/calendar", "../999016/calendar.ics")));
  EXPECT_THAT(files.at("999016/rounds/2026-teate/index.html"),
              link("application/atom+xml", "../../../999016/rounds/2026-teate/feed.atom"));
}

TEST(OpenSearch, StandsWhereTheSitesAddressIsKnown) {
  const Files known = draw_content(at_an_address(content_with(kBody)));
  EXPECT_THAT(
      known.at("opensearch.xml"),
      HasSubstr("template=\"https://mihon.example/pia/search/index.html?q={searchTerms}\""));
  EXPECT_THAT(known.at(kPage),
              AllOf(HasSubstr("<link rel=\"search\""), HasSubstr("href=\"../../opensearch.xml\"")));
  const Files unknown = draw_content(content_with(kBody));
  EXPECT_EQ(unknown.count("opensearch.xml"), 0u);
  EXPECT_THAT(unknown.at(kPage), Not(HasSubstr("rel=\"search\"")));
}

TEST(Sitemap, IsAnIndexOfMapsBeyond50000Pages) {
  ReadSite site = read_site(at_an_address(content_with(kBody)));
  const AssessmentRecord record = site.archive.records[0];
  for (int i = 0; i < 30'000; ++i) {
    site.archive.records.push_back(record);
    site.archive.records.back().key = std::to_string(1000 + i);
  }
  MemorySink sink;
  ASSERT_TRUE(draw_for_robots(site.archive, sink).ok());
  EXPECT_THAT(sink.files.at("sitemap.xml"),
              AllOf(HasSubstr("<sitemapindex"),
                    HasSubstr("<loc>https://mihon.example/pia/sitemap-1.xml</loc>"),
                    HasSubstr("<loc>https://mihon.example/pia/sitemap-2.xml</loc>"),
                    Not(HasSubstr("sitemap-3"))));
  const auto pages_in = [&](const std::string& file) {
    const std::string& text = sink.files.at(file);
    std::size_t count = 0;
    for (std::size_t at = text.find("<loc>"); at != std::string::npos; ++count) {
      at = text.find("<loc>", at + 1);
    }
    return count;
  };
  EXPECT_EQ(pages_in("sitemap-1.xml"), 50'000u);
  EXPECT_GT(pages_in("sitemap-2.xml"), 10'000u);
}

TEST(Sitemap, IsAnIndexOfMapsBeyond50Mebibytes) {
  Files content = content_with(kBody);
  content["site.yaml"] += "base_url: https://mihon.example/" + std::string(900'000, 'a') + "/\n";
  const ReadSite site = read_site(content);
  MemorySink sink;
  ASSERT_TRUE(draw_for_robots(site.archive, sink).ok());
  EXPECT_THAT(sink.files.at("sitemap.xml").substr(0, 100), HasSubstr("<sitemapindex"));
  for (const auto& [path, text] : sink.files) EXPECT_LE(text.size(), 50u << 20) << path;
}

}  // namespace
}  // namespace kokai

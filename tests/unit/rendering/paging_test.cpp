#include "generator/rendering/paging.h"

#include <gtest/gtest.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

TEST(Paging, AListWithoutRowsHasOnePage) {
  const PagedList list("new/", 0);
  EXPECT_EQ(list.pages(), 1u);
  EXPECT_EQ(list.rows_on(0), std::make_pair(std::size_t{0}, std::size_t{0}));
}

TEST(Paging, TheFirstPageKeepsTheAddressAndTheOthersCountFromTwo) {
  const PagedList list("new/", 101, 50);
  EXPECT_EQ(list.pages(), 3u);
  EXPECT_EQ(list.address_of(0), "new/");
  EXPECT_EQ(list.address_of(2), "new/3/");
}

TEST(Paging, EveryRowStandsOnOnePageAndThePageKnowsIt) {
  const PagedList list("new/", 101, 50);
  std::size_t next = 0;
  for (std::size_t page = 0; page < list.pages(); ++page) {
    const auto [first, last] = list.rows_on(page);
    EXPECT_EQ(first, next);
    for (std::size_t row = first; row < last; ++row) EXPECT_EQ(list.page_of(row), page);
    next = last;
  }
  EXPECT_EQ(next, 101u);
}

TEST(Paging, LinksShowTheNeighboursAndBothEnds) {
  const auto theme = default_theme();
  const PagedList list("new/", 1000, 50);
  const std::string links = list.links_html(9, loaded(*theme));
  for (const char* there :
       {"href=\"../../new/index.html\">1<", "new/8/index.html\">8<", ">10</b>",
        "new/12/index.html\">12<", "new/20/index.html\">20<", "rel=\"prev\" href=\"../../new/9/",
        "rel=\"next\" href=\"../../new/11/"}) {
    EXPECT_NE(links.find(there), std::string::npos) << there << '\n' << links;
  }
  EXPECT_EQ(links.find(">7<"), std::string::npos);
  EXPECT_EQ(links.find(">13<"), std::string::npos);
}

TEST(Paging, OnePageHasNoLinks) {
  const auto theme = default_theme();
  EXPECT_EQ(PagedList("new/", 100).links_html(0, loaded(*theme)), "");
}

TEST(RowKinds, KindsWithoutRowsAreLeftOutAndKeepTheMarksOfTheOthers) {
  const auto theme = default_theme();
  const std::string links =
      row_kinds_html("list", 5, {{"公表", 4}, {"終了", 0}, {"<素案>", 1}}, loaded(*theme));
  EXPECT_NE(links.find("id=\"only-a\" href=\"#only-a\">公表 4<"), std::string::npos) << links;
  EXPECT_NE(links.find("id=\"only-c\" href=\"#only-c\">&lt;素案&gt; 1<"), std::string::npos);
  EXPECT_EQ(links.find("終了"), std::string::npos);
  EXPECT_NE(links.find("href=\"#list\">すべて 5<"), std::string::npos);
}

TEST(RowKinds, OneKindOfAllRowsIsNoChoice) {
  const auto theme = default_theme();
  EXPECT_EQ(row_kinds_html("list", 4, {{"公表", 4}}, loaded(*theme)), "");
}

}  // namespace
}  // namespace kokai

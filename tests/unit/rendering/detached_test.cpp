#include "generator/rendering/bundles/detached.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

constexpr const char* kPage = "990019/5/2025-03-28/index.html";

std::string alone(std::string_view html, std::string_view base = "https://pia.example/",
                  std::string_view path = kPage, std::string_view root = "") {
  return detached(html, path, {base, root, [](std::string_view wanted) {
                                 return wanted.starts_with("990019/5/");
                               }});
}

TEST(Detached, ALinkToWhatIsThereStaysAsItIs) {
  for (const std::string html :
       {"<a href=\"../index.html\">新しい版</a>", "<a class=\"t\" href=\"#i-1\">項目</a>",
        "<a href=\"../changes/index.html?x=1#a\">変更</a>", "<a href=\"mailto:a@example.jp\">",
        "<a href=\"https://example.jp/\" rel=\"external\">市</a>", "<a id=\"x\">ここ</a>"}) {
    EXPECT_EQ(alone(html), html);
  }
}

TEST(Detached, ALinkToWhatIsNotThereLeadsToThePublicSiteAndIsMarked) {
  EXPECT_EQ(alone("<p>…<a class=\"term\" href=\"../../../glossary/a/index.html#b\">語</a>。"),
            "<p>…<a class=\"term\" href=\"https://pia.example/glossary/a/index.html#b\" "
            "rel=\"external\">語</a>。");
  EXPECT_EQ(alone("<a href=\"../../index.html\" aria-current=\"page\">市</a>"),
            "<a href=\"https://pia.example/990019/index.html\" rel=\"external\" "
            "aria-current=\"page\">市</a>");
}

TEST(Detached, WithoutAPublicSiteItIsNoLink) {
  EXPECT_EQ(alone("<a class=\"term\" href=\"../../../glossary/a/index.html\">語</a>", ""),
            "<a class=\"term\">語</a>");
  EXPECT_EQ(alone("<a href=\"../../../index.html\">語</a>", ""), "<a>語</a>");
}

TEST(Detached, ALinkThatClimbsAboveTheRootStaysBelowThePublicSite) {
  EXPECT_EQ(alone("<a href=\"../../../../../../x.html\">"),
            "<a href=\"https://pia.example/x.html\" rel=\"external\">");
}

TEST(Detached, AFormThatAsksAPageThatIsNotThereIsGone) {
  EXPECT_EQ(alone("<b>前</b><form class=\"find\" action=\"../../../search/index.html\" "
                  "method=\"get\"><input></form><b>後</b>"),
            "<b>前</b><b>後</b>");
  const std::string own = "<form action=\"../changes/compare/index.html\"><input></form>";
  EXPECT_EQ(alone(own), own);
}

TEST(Detached, FromAStartPageLinksLeadIntoTheSite) {
  EXPECT_EQ(alone("<a href=\"data/site/990019/5/index.html\">読む</a>"
                  "<a href=\"data/site/glossary/index.html\">用語集</a>",
                  "https://pia.example/", "はじめに.html", "data/site/"),
            "<a href=\"data/site/990019/5/index.html\">読む</a>"
            "<a href=\"https://pia.example/glossary/index.html\" rel=\"external\">用語集</a>");
}

TEST(Detached, APageThatIsCutOffIsNoTrouble) {
  for (const std::string html : {"<a href=\"", "<a ", "<form action=\"../../x", "<", ""}) {
    EXPECT_LE(alone(html).size(), html.size() + 100) << html;
  }
}

}  // namespace
}  // namespace kokai

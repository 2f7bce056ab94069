// The staff's handbook, from its files to its pages.
#include <gmock/gmock.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Files with_guide(const std::string& body) {
  Files content = content_with("");
  content["guide/20-import.md"] = "---\ntitle: 取込み\nsummary: 原稿にします。\n---\n" + body;
  content["guide/10-start.md"] = "---\ntitle: 導入\n---\n本文\n";
  content["guide/pictures/check.png"] = "";
  return content;
}

TEST(Guide, IsAListInTheOrderOfTheNumbersAndAPageEach) {
  const Files site = draw_content(with_guide("本文\n"));
  const std::string& list = site.at("guide/index.html");
  EXPECT_LT(list.find("start/index.html"), list.find("import/index.html"));
  EXPECT_THAT(list, HasSubstr("原稿にします。"));
  EXPECT_THAT(site.at("guide/start/index.html"), HasSubstr("../import/index.html"));
}

TEST(Guide, CutsAPageAtItsHeadingsAndLeadsToEachPart) {
  const std::string page =
      draw_content(
          with_guide(
              "初め。\n\n## 取り込む\n\n一。\n\n### 細かく\n\n二。\n\n## 確かめる\n\n三。\n"))
          .at("guide/import/index.html");
  EXPECT_THAT(page, HasSubstr(R"(<a href="#s-2">確かめる</a>)"));
  const std::string first = piece(page, R"(id="s-1")", "</section>");
  EXPECT_THAT(first, HasSubstr("<h2>取り込む</h2>"));
  EXPECT_THAT(first, HasSubstr("<h3>細かく</h3>"));
  EXPECT_THAT(first, Not(HasSubstr("三。")));
}

TEST(Guide, ShowsItsPicturesWhereTheyStandWithTheirWordsForThoseWhoDoNotSeeThem) {
  const std::string page = draw_content(with_guide("![画面 & \"言葉\"](pictures/check.png)\n"))
                               .at("guide/import/index.html");
  EXPECT_THAT(page, HasSubstr("<img src=\"../pictures/check.png\" alt=\"画面 &amp; "
                              "&quot;言葉&quot;\">"));
}

TEST(Guide, IsNamedInTheFootOfPagesOfTheWholeOnlyWhereThereIsOne) {
  EXPECT_THAT(draw_content(with_guide("本文\n")).at("index.html"), HasSubstr("guide/index.html"));
  const Files without = draw_content(content_with(""));
  EXPECT_THAT(without.at("index.html"), Not(HasSubstr("guide/index.html")));
  EXPECT_EQ(without.count("guide/index.html"), 0u);
}

}  // namespace
}  // namespace kokai

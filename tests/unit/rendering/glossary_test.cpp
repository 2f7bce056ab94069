// The glossary on pages: links, readings, the term's own page and its data.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/rendering/glossary_data.h"
#include "generator/rendering/loaded_theme.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kGlossary =
    "- id: fugo\n  term: 符号\n  reading: ふごう\n  aliases: [記号]\n"
    "  definition: <b>番号</b>の代わりに使う**もの**。\n  see_also: [ban]\n"
    "- id: ban\n  term: 番号\n  definition: 数で表したもの。\n";

Files drawn(const std::string& text) {
  Files content = content_with("# I 基本情報\n\n## 7. 他の評価実施機関\n\n" + text + "\n");
  content["glossary/terms.yaml"] = kGlossary;
  return draw_content(content);
}

TEST(GlossaryPages, TheFirstMentionIsALinkWithItsReading) {
  const std::string page = drawn("符号&符号、番号").at(kPage);
  EXPECT_THAT(page, HasSubstr("<a class=\"w\" href=\"../../glossary/fugo/index.html\"><ruby>符号"
                              "<rp>(</rp><rt>ふごう</rt><rp>)</rp></ruby></a>&amp;符号、"));
  EXPECT_THAT(page, HasSubstr("<a class=\"w\" href=\"../../glossary/ban/index.html\">番号</a>"));
  EXPECT_THAT(page, HasSubstr("id=\"readings\""));
}

TEST(GlossaryPages, AnAliasHasNoReading) {
  const std::string page = drawn("記号").at(kPage);
  EXPECT_THAT(page, HasSubstr("href=\"../../glossary/fugo/index.html\">記号</a>"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"readings\"")));
}

TEST(GlossaryPages, AWordCutByTheBreakOfALineIsOneLink) {
  EXPECT_THAT(drawn("この符\n号です").at(kPage),
              HasSubstr("この<a class=\"w\" href=\"../../glossary/fugo/index.html\">符号</a>です"));
}

TEST(GlossaryPages, ATermHasItsPageAndItsExplanationAsAScript) {
  const Files files = drawn("符号");
  const std::string& page = files.at("glossary/fugo/index.html");
  EXPECT_THAT(page, HasSubstr("&lt;b&gt;番号&lt;/b&gt;の代わりに使う<strong>もの</strong>。"));
  EXPECT_THAT(page, HasSubstr("../../glossary/ban/index.html"));
  EXPECT_THAT(page, HasSubstr("../../999016/12/index.html#i-7"));
  EXPECT_THAT(page, HasSubstr("../../search/index.html?q=%E7%AC%A6%E5%8F%B7"));
  EXPECT_THAT(files.at("glossary/fugo/word.js"),
              HasSubstr("kokaiTerm([\"fugo\",\"符号\",\"ふごう\","));
  EXPECT_THAT(files.at("data/glossary.json"), HasSubstr("\"id\": \"fugo\""));
  EXPECT_THAT(files.at("glossary/index.html"), HasSubstr("id=\"row-ha\""));
}

TEST(GlossaryPages, TheDataPageExplainsEachColumnAndTheDataHasThemAll) {
  const Files files = drawn("符号");
  const std::string& csv = files.at("data/glossary.csv");
  const std::string first_line = csv.substr(0, csv.find('\r'));
  const std::string page = piece(files.at("data/index.html"), "id=\"glossary\"", "</section>");
  EXPECT_THAT(page, HasSubstr("href=\"glossary.csv\""));
  EXPECT_THAT(page, HasSubstr("href=\"glossary.json\""));
  const std::unique_ptr<Theme> theme = default_theme();
  std::size_t from = 0;  // the columns stand in the table's order
  for (const IndexColumn& column : glossary_columns()) {
    const std::string& name = loaded(*theme).words.*column.name;
    from = first_line.find(name, from);
    EXPECT_NE(from, std::string::npos) << name;
    EXPECT_THAT(page, HasSubstr("<th scope=\"row\">" + name + "</th>"));
    EXPECT_THAT(page, HasSubstr("<code>" + std::string(column.key) + "</code>"));
    EXPECT_THAT(files.at("data/glossary.json"), HasSubstr("\"" + std::string(column.key) + "\": "));
  }
}

}  // namespace
}  // namespace kokai

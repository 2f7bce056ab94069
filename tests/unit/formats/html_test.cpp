#include "generator/formats/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai::html {
namespace {

using ::testing::ElementsAre;

TEST(Escaping, CoversTextAndAttributes) {
  EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST(SafeAddress, IsOfAKnownSchemeOrRelative) {
  for (const auto* good : {"https://example.jp/", "HTTP://a", "mailto:a@example.jp",
                           "tel:0312345678", "../a/b.html", "#i-1-3", "?q=a:b", "a/b:c"}) {
    EXPECT_TRUE(is_safe_address(good)) << good;
  }
  for (const auto* bad :
       {"", "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\nscript:x",
        "data:text/html,x", "//example.jp", "vbscript:x", "\\\\host", "file:///etc/passwd"}) {
    EXPECT_FALSE(is_safe_address(bad)) << bad;
  }
}

std::vector<std::string> events(std::string_view fragment) {
  static constexpr const char* kNames[] = {"text", "br", "p", "li", "td", "tr", "table", "input"};
  std::vector<std::string> out;
  for (const Fragment& event : read_fragment(fragment)) {
    if (event.kind == Fragment::Kind::kText) {
      out.push_back(event.text);
    } else {
      out.push_back(std::string(event.opens ? "<" : "</") + kNames[static_cast<int>(event.kind)] +
                    (event.checked ? " checked" : "") + (event.radio ? " radio" : "") +
                    (event.ordered ? " ordered" : ""));
    }
  }
  return out;
}

TEST(Fragment, GivesTextBreaksListsAndInputsInOrder) {
  EXPECT_THAT(events("a<br>b&amp;<ol><li>c</li></ol><input type=radio checked>d<script>x</script>"),
              ElementsAre("a", "<br", "b&", "<li ordered", "c", "</li ordered",
                          "<input checked radio", "d"));
}

TEST(Fragment, GivesTablesWithTheirCells) {
  EXPECT_THAT(
      events("<table><tr><td>a<td>b</table>c"),
      ElementsAre("<table", "<tr", "<td", "a", "</td", "<td", "b", "</td", "</tr", "</table", "c"));
}

TEST(Fragment, OfHostileNestingIsReadWithoutADeepStack) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  deep += "文";
  std::string text;
  std::size_t open = 0;
  for (const Fragment& event : read_fragment(deep)) {
    if (event.kind == Fragment::Kind::kText) text += event.text;
    if (event.kind == Fragment::Kind::kParagraph) open += event.opens;
  }
  EXPECT_NE(text.find("文"), std::string::npos);
  EXPECT_LE(open, 200u);
}

TEST(Fragment, WithManyBreaksLosesNothing) {
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "行<br>";
  std::size_t texts = 0;
  for (const Fragment& event : read_fragment(many)) texts += event.kind == Fragment::Kind::kText;
  EXPECT_EQ(texts, 5'000u);
}

}  // namespace
}  // namespace kokai::html

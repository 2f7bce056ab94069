#include "generator/formats/html_tags.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gumbo.h>

namespace kokai::html {
namespace {

/// Elements inside each other in gumbo's tree.
std::size_t depth_of(const std::string& html) {
  GumboOptions options = kGumboDefaultOptions;
  options.fragment_context = GUMBO_TAG_BODY;
  GumboOutput* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  std::size_t deepest = 0;
  std::vector<std::pair<const GumboNode*, std::size_t>> left = {{output->root, 1}};
  while (!left.empty()) {
    const auto [node, depth] = left.back();
    left.pop_back();
    deepest = std::max(deepest, depth);
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      left.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
    }
  }
  gumbo_destroy_output(&options, output);
  return deepest;
}

TEST(SafeTags, KeepTagsAndTextAndDropAttributes) {
  const struct {
    const char* html;
    const char* safe;
  } cases[] = {
      {"<P class='a>b'>x</P >", "<p>x</p>"},
      {"<input TYPE=\"radio\" checked>", "<input type=radio checked>"},
      {"<input name=a value='checked'>", "<input>"},
      {"a < b <3 <b", "a &lt; b &lt;3 &lt;b"},
      {"a<!-- <div> -->b<!-->c<!---->d", "abcd"},
      {"<!DOCTYPE html><?x?>a</ >b", "ab"},
      {"<script>a<b></script >b<style>c</style><title>d</title>e", "be"},
      {"<form><svg><o:p>a</o:p></svg><textarea>b</textarea></form>", "ab"},
      {"<a href=\"x>y", "<a>y"},
  };
  for (const auto& [html, safe] : cases) EXPECT_EQ(safe_tags(html, 10), safe) << html;
}

TEST(SafeTags, DropOnlyTagsThatOpenTooMuch) {
  EXPECT_EQ(safe_tags("<div><div><div>x</div></div><br><div>y", 2),
            "<div><div>x</div></div><br><div>y");
  EXPECT_EQ(safe_tags("<ul><li>a<li>b<li>c</ul><ul><li>d", 2), "<ul><li>a<li>b<li>c</ul><ul><li>d");
}

TEST(SafeTags, BoundTheDepthOfTheTreeHoweverTagsAreMixed) {
  static constexpr const char* kTags[] = {
      "div",     "b",        "i",       "a",       "font",   "span",       "table",
      "td",      "tr",       "ul",      "li",      "p",      "form",       "select",
      "option",  "optgroup", "button",  "object",  "svg",    "textarea",   "h1",
      "dl",      "dd",       "dt",      "nobr",    "center", "x",          "br",
      "caption", "template", "tbody",   "style",   "embed",  "blockquote", "strong",
      "input",   "body",     "section", "marquee", "label",  "pre",        "noscript"};
  constexpr std::size_t kOpen = 20;
  std::mt19937 random(20261121);
  for (int round = 0; round < 10'000; ++round) {
    std::string unit;  // repeated: what deepens the tree a little does so every time
    for (std::size_t left = 1 + random() % 7; left > 0; --left) {
      unit += random() % 8 == 0 ? "t" : random() % 5 < 2 ? "</" : "<";
      if (unit.back() != 't')
        unit += std::string(kTags[random() % std::size(kTags)]) + " a='</div>'>";
    }
    std::string html;
    for (int i = 0; i < 120; ++i) html += unit;
    ASSERT_LE(depth_of(safe_tags(html, kOpen)), 4 * kOpen + 10) << unit;
  }
}

}  // namespace
}  // namespace kokai::html

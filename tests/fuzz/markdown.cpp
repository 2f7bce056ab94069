// Markdown from anywhere: parse, plain text, drawing, escaping.

#include "generator/formats/markdown.h"

#include <algorithm>
#include <vector>

#include "generator/formats/html.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace {

using kokai::fuzz::expect;

void check_tree(const kokai::markdown::Tree& tree) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    while (!open.empty() && open.back() <= i) open.pop_back();
    expect(node.end > i && node.end <= tree.nodes.size(), "a subtree ends behind its node");
    expect(open.empty() || node.end <= open.back(), "a subtree ends within its parent");
    expect(node.text_at + node.text_size <= tree.text.size(), "literals lie in the text");
    open.push_back(node.end);
    expect(open.size() < 120, "depth is bounded");
  }
  for (const char c : tree.text) {
    expect(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t',
           "no control characters");
  }
}

/// Tags open and close in pairs: nothing of the author's can be one.
void check_html(std::string_view out) {
  long depth = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != '<') continue;
    const std::string_view rest = out.substr(i);
    const bool alone = rest.starts_with("<br>") || rest.starts_with("<hr>");
    if (!alone) depth += rest.starts_with("</") ? -1 : 1;
    expect(depth >= 0, "no tag closes before it opens");
  }
  expect(depth == 0, "every tag is closed");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body = kokai::fuzz::text_of(data, size);
  if (kokai::find_invalid_utf8(body) != std::string_view::npos ||
      body.find('\0') != std::string_view::npos) {
    return 0;
  }
  const kokai::markdown::Parsed parsed = kokai::markdown::parse(body, 1);
  check_tree(parsed.tree);
  const auto last = static_cast<std::uint32_t>(parsed.tree.nodes.size());
  std::string out;
  kokai::html::draw(out, parsed.tree, 1, last, {0, "?", "x", "-"});
  check_html(out);
  // Escaped text says what it said.
  const std::string text = kokai::markdown::plain_text(parsed.tree, 0, last);
  const kokai::markdown::Parsed again =
      kokai::markdown::parse(kokai::markdown::escape_block(text), 1);
  const auto end = static_cast<std::uint32_t>(again.tree.nodes.size());
  const std::string same = kokai::markdown::plain_text(again.tree, 0, end);
  const auto squeezed = [](std::string_view words) {
    std::string kept;
    for (const char c : words) {
      if (static_cast<unsigned char>(c) > ' ') kept += c;
    }
    return kept;
  };
  expect(again.too_deep_line != 0 || squeezed(same) == squeezed(text),
         "escaping keeps every character");
  return 0;
}

#include "generator/rendering/small_text.h"

#include "generator/formats/html.h"

namespace kokai {
namespace {

struct NoPlaces : html::LinkTargets {
  bool lands(std::string_view) const override { return false; }
};

}  // namespace

std::string small_text(const std::string& markdown, const LoadedTheme& theme, int heading_shift) {
  const markdown::Tree tree = markdown::parse(markdown, 1).tree;
  const NoPlaces nowhere;
  const Words& words = theme.escaped;
  std::string out;
  html::draw(out, tree, 1, static_cast<std::uint32_t>(tree.nodes.size()),
             {heading_shift, words.mark_doubt, words.mark_on, words.mark_off, &nowhere});
  return out;
}

}  // namespace kokai

#include "generator/rendering/annotations.h"

namespace kokai {

void DocumentAnnotations::append_text(std::string& out, const markdown::Tree& tree,
                                      std::uint32_t node) const {
  html::append_escaped(out, tree.literal(tree.nodes[node]));
}

std::string_view DocumentAnnotations::class_of(std::uint32_t block) const {
  return view_.notes.common.holds_block(block) ? "z" : "";
}

}  // namespace kokai

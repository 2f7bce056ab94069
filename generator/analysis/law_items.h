#pragma once

// 別表の項: which items of 番号法's table of uses an assessment rests on. Two cities that cite the
// same items do the same 事務, whatever they call it; decision 0019.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

/// The items that the box 法令上の根拠 below 個人番号の利用 cites, ascending, each once, in the
/// numbers that 別表 has since 2024-05-27: those of the old 別表第一 are renumbered where the
/// table of this file knows how, else left out. `file`: a Markdown file as it stands on disk; it
/// need not be well-formed. Empty when the box is missing or cites none. Cost: a search for the
/// box and one pass over it.
std::vector<std::uint16_t> law_items(std::string_view file);

}  // namespace kokai

#pragma once

// Text of figures: SVG breaks no lines by itself.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kokai {

/// Cuts one line of text into lines of at most `columns` (display_columns(), at least 4). A line
/// breaks rather before a word of other letters or behind 、・） than inside a word, never before
/// small kana, ー or a closing bracket. What `lines` do not hold is dropped, with … at the end.
/// Cost: linear in the text.
std::vector<std::string> wrap_columns(std::string_view text, std::size_t columns,
                                      std::size_t lines);

}  // namespace kokai

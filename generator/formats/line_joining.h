#pragma once

// Line breaks inside a paragraph of Japanese: no blank is wanted where the lines meet.

#include <string_view>

namespace kokai {

/// True when the last character of `before` is Japanese.
bool ends_japanese(std::string_view before);
/// True when the first character of `after` is Japanese.
bool starts_japanese(std::string_view after);
/// True when either side of a break is.
inline bool touches_japanese(std::string_view before, std::string_view after) {
  return ends_japanese(before) || starts_japanese(after);
}

}  // namespace kokai

#pragma once

// Numbers in an artifact's bytes, as far as the gate must know them: may one have eleven digits?

#include <cstddef>
#include <string_view>

namespace kokai::guard {

/// What was looked at from a digit on.
struct NumberLook {
  bool is_long = false;   ///< eleven digits or more may be one number
  std::size_t seen = 0;   ///< behind the digits looked at, but for those that stand in tags
  std::size_t reach = 0;  ///< behind the last byte looked at
};

/// The number that begins at the digit `at`. Digits count together as number_runs.h has them and
/// goes_together() in find_numbers.cpp, whatever tags, entities and escapes stand between.
/// Never false where the finder sees eleven digits; true at times where it does not.
/// Cost: some nanoseconds where fewer than eleven digits stand before a letter.
NumberLook look_at_number(std::string_view bytes, bool markup, std::size_t at);

}  // namespace kokai::guard

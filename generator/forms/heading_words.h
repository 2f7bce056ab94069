#pragma once

// A heading cut into its number and its words, whatever way the number was written.

#include <cstdint>
#include <string_view>

namespace kokai::forms {

enum class NumberKind : std::uint8_t {
  kNone,
  kPart,   ///< I, Ⅱ
  kPlain,  ///< 3. ③ (3) ３．
  kRisk,   ///< リスク2：; a lone リスク： counts as 1
  kAnnex,  ///< (別添1)
  kSheet,  ///< 別紙２
};

struct HeadingWords {
  NumberKind kind = NumberKind::kNone;
  int number = 0;
  std::string_view words;  ///< what follows the number, blanks and marks between them left out
};

/// Cost: one look at the first characters. Nothing is folded.
HeadingWords split_heading(std::string_view heading);
/// Reads the decimal digits (ASCII or full width) at `at`, at most six, and moves behind them; -1
/// when there are none.
int take_digits(std::string_view text, std::size_t& at);

}  // namespace kokai::forms

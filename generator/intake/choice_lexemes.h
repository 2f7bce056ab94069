#pragma once

// What stands in the place of a choice, cut into marks, numbers of the option list, counts and
// words.

#include <cstdint>
#include <vector>

#include "generator/intake/original.h"

namespace kokai::intake {

/// How a mark looks. What it means depends on the marks around it (choices.cpp).
enum class Look : std::uint8_t {
  kOn,          ///< ○ ● ☑ ■, a checked input
  kEmpty,       ///< [] with nothing inside, ☐
  kUnchecked,   ///< an unchecked check box
  kEmptyRadio,  ///< an unchecked radio button: a circle that was read as one, or nothing
  kWords,       ///< a bracket around words: [十分である]
};

struct Lexeme {
  enum class Kind : std::uint8_t { kText, kMark, kOptionsWord, kNumber, kCount, kPart };
  Kind kind = Kind::kText;
  Range range;
  Range inner;  ///< kMark: the words inside the bracket
  Look look = Look::kEmpty;
  bool checked = false;    ///< kWords: a checked input stands inside, too
  bool unchecked = false;  ///< kWords: an unchecked input stands inside, too
  bool bracket = false;
  long number = -1;  ///< kNumber; kCount: -1 empty, -2 an input stands where the number was
};

/// Cost: linear; a bracket is looked for within 120 glyphs.
std::vector<Lexeme> lex_choice(const Original& original, const std::vector<Range>& ranges);

}  // namespace kokai::intake

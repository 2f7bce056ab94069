#pragma once

// Marks as the extraction left them, read as on, off or unreadable. Nothing is guessed: where the
// original has lost the difference between ticked and not ticked, the mark is unreadable.
//
//   [○] [O] [●] ☑, a checked input         on
//   [] ☐                                    off; unreadable when its note or count is filled in
//   an unchecked check box                  off when the list shows any other sign of a tick, else
//   unreadable an unchecked radio button               unreadable: the circle of ○ reads like one;
//   off beside checked ones [十分である] <選択肢> 1)…               the option in the bracket is on
//   [<input> 委託する] <選択肢> 1)…         the same: the box is decoration of the bracket
//   <input> V <input> <input checked> W     brackets that became boxes: V and W are unreadable
//   a value that is no option               written as it is, unreadable

#include <string>
#include <vector>

#include "generator/intake/original.h"
#include "generator/model/assessment.h"

namespace kokai::intake {

/// An option whose words in the original differ from the form's.
struct OptionWording {
  std::uint32_t line = 0;
  std::string original;
  std::string form;
};

struct ReadChoice {
  std::vector<Mark>
      marks;  ///< the form's options in order, then values that are none; empty: nothing was read
  long count = -1;  ///< (n)件 of the field itself
  bool count_unreadable = false;
  bool filled = false;      ///< somebody has filled this in: a mark, a note, a value, a count
  std::vector<Range> left;  ///< text that is neither mark nor option: the body
  std::vector<OptionWording> wording;
};

/// Reads and claims the place of a choice. What is in `left` is not claimed.
ReadChoice read_choice(Original& original, const forms::Field& field,
                       const std::vector<Range>& ranges);

/// Any mark, printed option list or 選択肢 in these ranges?
bool has_marks(const Original& original, Range range);

}  // namespace kokai::intake

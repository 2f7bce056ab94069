#pragma once

// A heading somebody wrote, held against the fields a form has at that place.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/forms/form.h"

namespace kokai::forms {

enum class Nearness : std::uint8_t {
  kNone,      ///< a heading of the author's own
  kExact,     ///< equal after folding, number included (or the form has none)
  kNumber,    ///< wording equal, number other or missing
  kVariant,   ///< a known other wording
  kOpposite,  ///< a known wording that says the opposite (extraction error)
  kNear,      ///< close by edit distance, and clearly closer than the runner-up
};

struct Match {
  const Field* field = nullptr;  ///< nullptr: none
  Nearness nearness = Nearness::kNone;
  int repeat = 0;  ///< システム3 -> 3; 0 when the heading has no repeat number
  std::string_view
      rest;  ///< what follows the label in the heading: the file's name in parentheses…
};

/// Finds the field that `heading` (plain text) means among `candidates`. Exact beats number beats
/// variant beats near. Near: distance <= 1 + length/8 code points of the folded labels (1 for
/// labels under 16, where two letters are another word) and runner-up at least 2 further; never for
/// labels under 5 code points, never across different risk numbers when the wording is as near.
/// Cost: one fold and a hash look-up for the exact cases (labels are folded once per form).
Match match_heading(std::string_view heading, std::span<const Field* const> candidates);
Match match_heading(std::string_view heading, const std::vector<Field>& candidates);

/// The option that `text` means, by folding, then nearness (as above); nullptr when none. `note`
/// receives what stands in the option's parentheses, `count` the number before 件 (or -1).
const Option* match_option(std::string_view text, const Field& field, std::string& note,
                           long& count);

}  // namespace kokai::forms

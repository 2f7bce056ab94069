#pragma once

// Two versions of one assessment: which item of the one is which of the other.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

/// For every item of `before` the index of its counterpart in `after`, or kNoItem.
///
/// Rule    Boxes of the form are one when their ids are. Groups that repeat (files, システム,
///         委託事項, 提供先, 移転先) are paired first, below the same parent: by equal names, then
///         by the most alike ones (600 of 1000, see likeness()), then by equal number; so a system
///         put in between does not move the ones behind it. Headings of the author's own are one
///         when they stand below the same heading and their words are equal. Between two kinds of
///         form a box is the one with the same labels from its section down.
/// Cost    linear; the most alike are sought among at most 200 groups of a kind.
std::vector<std::uint32_t> pair_items(const Assessment& before, const Assessment& after);

/// What an item says, as plain lines: "[○]…" for what is chosen, "[?]…" for what must be checked in
/// the original, "（3）件", then its text.
std::string words_of(const Item& item);

}  // namespace kokai

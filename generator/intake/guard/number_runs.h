#pragma once

// Digits that stand together, whatever separates them.

#include <vector>

#include "generator/intake/guard/folded.h"

namespace kokai::guard {

/// Digits without anything between.
struct DigitGroup {
  std::size_t begin;  ///< places of the folded text
  std::size_t end;
  std::size_t first;  ///< of NumberRun::digits
};

/// Groups with separators between: up to three, a line break among them at most once.
struct NumberRun {
  std::vector<int> digits;
  std::vector<DigitGroup> groups;

  std::size_t digits_of(std::size_t first_group, std::size_t last_group) const;
};

/// All runs, in order. ASCII and kanji digits are alike.
std::vector<NumberRun> number_runs(const Folded& folded);

}  // namespace kokai::guard

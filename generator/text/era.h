#pragma once

#include <span>
#include <string_view>

#include "generator/text/date.h"

namespace kokai {

/// One 元号. `first` and `last` are the days the 政令 (before 昭和: 詔書) gives; 明治 is counted
/// from 1873-01-01, the first day of the Gregorian calendar in Japan. The day of a change belongs
/// to the new era until 昭和.
struct Era {
  std::string_view name;  ///< 令和
  char letter;            ///< r
  int year_before;        ///< Gregorian year of year 0: 2018
  Date first;
  Date last;
};

/// Newest first.
std::span<const Era> eras();

}  // namespace kokai

#pragma once

#include <cstddef>
#include <string_view>

namespace kokai {

/// Columns a terminal uses for the text: wide and fullwidth 2, combining 0 (UAX #11; ambiguous = 2
/// because the readers' terminals are Japanese). Tabs count 1: printers replace them by a blank.
std::size_t display_columns(std::string_view text);

}  // namespace kokai

#pragma once

// "B12": how a workbook names a cell (ECMA-376-1 §18.18.62).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kokai::xlsx {

inline constexpr std::uint64_t kMostRows = 1'048'576;
inline constexpr std::uint64_t kMostColumns = 16'384;

struct Cell {
  std::uint64_t column = 0;  ///< from 1
  std::uint64_t row = 0;     ///< from 1
};

std::string column_name(std::uint64_t column);  ///< 1 is A, 27 is AA
std::string cell_name(const Cell& cell);

/// Nothing when it is none of the cells that a sheet has.
std::optional<Cell> parse_cell(std::string_view name);
/// Plain digits up to `most`; nothing for 0, signs, blanks.
std::optional<std::uint64_t> parse_number(std::string_view digits, std::uint64_t most);

}  // namespace kokai::xlsx

#pragma once

// Rows of a table, whatever file they come from: CSV, TSV, a workbook. Readers hand them on one by
// one and keep none.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace kokai::table {

struct Row {
  std::string_view sheet;    ///< its name; empty in CSV
  std::uint64_t number = 0;  ///< from 1: a workbook's row; in CSV the line on which the row begins
  std::span<const std::string> cells;  ///< UTF-8 as written, not trimmed
  bool hidden = false;                 ///< a workbook's row or sheet that is not shown
};

/// Takes a row; false ends the reading early.
using RowTaker = std::function<bool(const Row&)>;

}  // namespace kokai::table

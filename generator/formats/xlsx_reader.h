#pragma once

// Workbooks in (ECMA-376 part 1, SpreadsheetML; transitional and strict): the text that a person
// sees in the cells, row by row. .xls, .xlsb, .ods, encrypted and broken files are findings
// (xlsx/*) that say what a clerk can do.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/formats/table.h"

namespace kokai::xlsx {

/// A workbook as it lies in the file, whole, in memory.
struct File {
  std::string_view path;   ///< for findings; a finding's line and column are the cell's
  std::string_view bytes;  ///< must live as long as the call
};

struct SheetInfo {
  std::string name;
  bool hidden = false;
  std::uint64_t rows = 0;  ///< number of the last row as the file claims; 0 when it does not say
};

/// The sheets in the workbook's order, charts left out. Empty when it cannot be read; then there is
/// an error among the findings. Cost: the first block of each sheet.
std::vector<SheetInfo> list_sheets(const File& file, Findings& findings);

struct ReadOptions {
  std::string sheet;  ///< the sheet with this name alone, hidden or not; empty: all, in their order
};

/// Hands on each row that has text, in the file's order; what is handed on lives until `take`
/// returns. False: it could not be read to the end, an error among the findings says why (rows may
/// have been handed on before); true also when `take` ended it.
///
/// Cells: cells[0] is column A; those without text are empty, the row ends at its last text.
///   text       as typed; rich text joined; readings (ルビ, rPh) left out;
///              _x000D_ and the like decoded. Line breaks are "\n"; "\r\n" where a program put it
///   formula    the result that the file keeps; a finding when it keeps none. Never calculated
///   number     123456, 0.1, 123456789012: 15 digits as in Excel, no exponent below 1e21; 0012 and
///              090-1234-5678 when the format consists of such zeros. Other formats are not applied
///   date       2026-11-21, 2026-11-21 09:05:00 when it has a time, 09:05:00 when it has no day,
///              25:30:00 for [h]: for every format with 年, 月, 日, 時, an era or a weekday in it,
///              both epochs; 1900-02-29 (serial 60), which never was, as Excel shows it
///   truth      TRUE, FALSE
///   error      #N/A as written, and a finding
///   merged     the text in the top left cell; the others of the merged cells are empty
/// Hidden: rows of a hidden sheet and hidden rows have `hidden`; hidden columns are handed on like
///   others; a note in the findings tells the sheets, rows and columns that are hidden.
/// Caps: 1,000 sheets, 1,048,576 rows, 1,024 columns with text, 1 MiB a cell, 16 MiB a row, 1 GiB
///   of XML a part and of text in all; above that an error. Of each kind of finding at a cell the
///   first 100 are told.
/// Cost: one pass over the shared strings, one over each sheet; tests/bench/formats_bench.cpp
/// measures it.
///   Memory: the file, the shared strings, one row.
bool read_rows(const File& file, const ReadOptions& options, const table::RowTaker& take,
               Findings& findings);

}  // namespace kokai::xlsx

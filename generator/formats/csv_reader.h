#pragma once

// CSV and TSV in (RFC 4180), row by row. Text is UTF-8: decode_file() comes before.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/formats/table.h"

namespace kokai::csv {

enum class Delimiter { kComma, kTab, kSemicolon };

/// The one by which the first rows agree best; comma when none does. Reads at most 64 KiB.
Delimiter find_delimiter(std::string_view text);

struct ReadOptions {
  std::optional<Delimiter> delimiter;    ///< found when not given
  std::size_t cell_bytes = 1024 * 1024;  ///< a row with a longer cell is refused
  std::size_t columns = 1024;            ///< a row with more is refused
};

struct ReadSummary {
  Delimiter delimiter = Delimiter::kComma;
  std::uint64_t rows = 0;                    ///< handed on, the heading among them
  std::uint64_t empty_rows = 0;              ///< all cells empty: counted, not handed on
  std::vector<std::uint64_t> refused_lines;  ///< of rows not handed on, also of those told in sum
  std::uint64_t uneven_rows = 0;  ///< handed on although shorter or longer than the first
  bool stopped = false;           ///< the taker wanted no more
};

/// Hands each row on, Row::number being the line on which it begins. Lines end with LF, CRLF or CR;
/// inside quotes they belong to the cell, as they are. A quote inside an unquoted cell is text.
///
/// Findings (csv/…, places and counts only; of each kind the first hundred, then how many more):
///   a quote that never ends, or that ends before the cell does: error at the line where it began.
///     The row is refused and reading goes on with the line below that one, so that no later row is
///     swallowed.
///   a cell or a row above its limit: error; the row is refused, reading goes on behind it.
///   more or fewer cells than the first row has: warning; the row is handed on.
/// Cost: no byte is looked at more than three times; one row is in memory.
ReadSummary read_rows(std::string_view text, const ReadOptions& options, std::string_view path,
                      const table::RowTaker& take, Findings& findings);

}  // namespace kokai::csv

#pragma once

// Lines of the original as rows of cells, and tables the extraction gave twice.

#include <string>
#include <vector>

#include "generator/intake/original.h"

namespace kokai::intake {

struct Row {
  std::uint32_t line = 0;
  std::vector<Range> cells;  ///< trimmed; empty cells kept
  bool tabbed = false;       ///< the line has tabs: a row of a table
  bool heading = false;      ///< the extraction wrote it as a heading (### …)
  bool listed = false;       ///< … or as an item of a list (- …)
  bool blank = true;

  std::size_t filled() const;                       ///< cells that are not empty
  std::size_t next_filled(std::size_t from) const;  ///< index, cells.size() when there is none
  Range from(std::size_t cell) const;               ///< the cells from here on as one range
};

/// Reads line n and claims the signs of headings and lists at its start.
Row read_row(Original& original, std::uint32_t line);

/// Finds cells and rows that only repeat the HTML table of a cell before them.
class RepeatedTable {
 public:
  explicit RepeatedTable(Original& original) : original_(original) {}
  /// Is the whole row a piece of the table seen last? Then it is claimed.
  bool repeats(const Row& row);
  /// Looks for a table in the row; claims the cells behind it that repeat it and empties them.
  void look(Row& row);

 private:
  bool take(Range range);

  Original& original_;
  std::u32string table_;
  std::size_t cursor_ = 0;
};

/// Page numbers and the like: "- 12 -", "12/35", "12ページ".
bool is_page_furniture(const Original& original, const Row& row);

}  // namespace kokai::intake

#pragma once

// Workbooks out, for staff to fill in: text cells alone, never a formula. The same rows give the
// same bytes. Excel and LibreOffice open them without a repair.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/result.h"
#include "generator/text/date.h"

namespace kokai::xlsx {

struct Column {
  std::string heading;
  double width = 20;    ///< in widths of a digit; a kanji takes about two
  bool locked = false;  ///< grey; not to be edited (no password: a guard against slips)
  bool hidden = false;  ///< kept for the way back
  std::vector<std::string> choices{};  ///< what a cell may hold beside nothing: a drop-down list
};

struct Sheet {
  std::string name;  ///< 1 to 31 characters without []:*?/\ and not with ' at an end; unique
  std::vector<Column> columns;
};

struct Workbook {
  std::string title;   ///< in the file's properties
  std::string author;  ///< the same
  Date created;        ///< the same; the only date in the file
  std::vector<Sheet> sheets;
};

/// Most UTF-16 units in a cell (Excel's limit).
inline constexpr std::size_t kCellUnits = 32'767;
inline constexpr std::uint64_t kSheetRows = 1'048'575;  ///< below the headings

/// A text in pieces that each fit a cell, in order; joined they are the text. Cut at a line break,
/// else behind 。, else between two characters, in the last tenth of a piece. One piece when it
/// fits; an empty text is one empty piece. Put the others into columns or rows of their own.
std::vector<std::string_view> cell_pieces(std::string_view text);

/// Writes one workbook, sheet after sheet, row after row. Each sheet: headings bold, frozen and
/// with a filter; text wrapped, at the top of the cell; cells of locked columns cannot be edited as
/// soon as one column of the sheet is locked. Lists of choices lie on a hidden sheet behind the
/// others.
///
/// Cells are valid UTF-8 (else std::invalid_argument). A text that begins with = + - @ tab or '
/// stays text, also when staff edit the cell, and comes back from read_rows() as it was: the cells'
/// format is text (@). Control characters are written _x000D_, as Excel does; where LibreOffice
/// saves the file, "\r\n" comes back as "\n". Memory: one row and the finished file; rows wait in
/// nameless files in TMPDIR. finish() reads the file back and compares every cell, since the
/// library does not notice a full disk.
class Writer {
 public:
  /// Names of sheets, numbers of columns and headings that Excel refuses are our bug and throw
  /// std::invalid_argument.
  static Result<Writer> begin(const Workbook& workbook);
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  ~Writer();

  enum class Added {
    kYes,
    kCellTooLong,  ///< a cell is above kCellUnits: nothing of the row was written; see cell_pieces
    kSheetFull,    ///< kSheetRows are written
  };
  /// The next row of sheet `sheet` (from 0), at most as many cells as it has columns (else
  /// std::invalid_argument). Empty cells are written, too, so that they have their format.
  [[nodiscard]] Added add_row(std::size_t sheet, std::span<const std::string> cells);

  /// The finished file. Nothing may be added afterwards.
  Result<std::string> finish();

 private:
  struct State;
  explicit Writer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kokai::xlsx

#pragma once

// Rows of an export or a workbook to opinions: the line of headings found, columns matched.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/table.h"
#include "generator/intake/opinions/sources.h"

namespace kokai {

/// Takes the rows of one file, sheet after sheet. Headings stand in one of the first 30 rows that
/// are not empty: the first row with a column of opinions in it. What stands above is a title.
class TableRows {
 public:
  TableRows(std::uint32_t file, const std::string& shown, const SourceOptions& options,
            SourceOutcome& outcome, Findings& findings);

  bool take(const table::Row& row);
  /// When all rows are taken: tells sheets without headings; false (an error) when none had any.
  bool finish();

 private:
  struct Bound {
    Field field = Field::kOther;
    bool skipped = false;
    bool continues = false;  ///< 名 behind 姓
    std::string heading;
  };

  bool is_heading(const table::Row& row) const;
  void bind(const table::Row& row);
  Bound bound_to(const std::string& heading);
  void add(const table::Row& row);
  void append(Received& received, const Bound& column, std::string value) const;
  void set_method(Received& received);
  void leave_sheet();
  std::string place_of(const table::Row& row) const;

  const std::uint32_t file_;
  const std::string& shown_;
  const SourceOptions& options_;
  SourceOutcome& outcome_;
  Findings& findings_;
  std::string sheet_;
  bool begun_ = false;
  bool any_heading_ = false;
  std::uint64_t rows_without_heading_ = 0;
  std::string first_row_;  ///< cells of the first row, for the message
  std::vector<Bound> columns_;
};

/// Trimmed, with LF as line break and without control characters that no spreadsheet shows.
std::string cleaned(std::string_view text);

}  // namespace kokai

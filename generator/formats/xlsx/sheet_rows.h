#pragma once

// The rows of one sheet (ECMA-376-1 §18.3.1), from XML events to table::Row.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/table.h"
#include "generator/formats/xlsx/cell_name.h"
#include "generator/formats/xlsx/shared_strings.h"
#include "generator/formats/xlsx/string_item.h"
#include "generator/formats/xlsx/styles.h"
#include "generator/formats/xlsx/workbook_parts.h"

namespace kokai::xlsx {

/// What all sheets of a workbook share while its rows are read.
struct RowReading {
  const std::string& path;
  Epoch epoch;
  const SharedStrings& strings;
  const Styles& styles;
  const table::RowTaker& take;
  Findings& findings;
  std::uint64_t text_bytes = 0;  ///< of all rows handed on
  bool ended = false;            ///< by the taker, or because there is too much
  std::map<const Message*, unsigned> told{};

  /// A finding at a cell; the first 100 of a kind.
  void tell(const Message& message, const Cell& at, std::vector<std::string> arguments);
};

class SheetRows : public xml::Handler {
 public:
  SheetRows(RowReading& reading, const SheetPart& sheet) : reading_(reading), sheet_(sheet) {}
  bool open(const xml::Element& element) override;
  bool text(std::string_view piece) override;
  bool close(const xml::Name& name) override;

  /// "3:14, C:E": rows and columns that are hidden; empty when none is.
  std::string hidden_places() const;

 private:
  enum class Kind { kNumber, kShared, kInline, kText, kTruth, kError, kDate };

  void open_column(const xml::Element& element);
  void open_row(const xml::Element& element);
  void open_cell(const xml::Element& element);
  void close_cell();
  bool close_row();
  std::string cell_text();
  std::string shared_text();
  void put(std::string text, bool cut);
  void note_hidden_row();
  void tell(const Message& message, std::vector<std::string> more = {});

  RowReading& reading_;
  const SheetPart& sheet_;
  unsigned depth_ = 0;
  bool in_data_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_item_ = false;
  bool has_formula_ = false;
  bool has_value_ = false;
  bool row_hidden_ = false;
  bool too_wide_told_ = false;
  Cell at_{};                     ///< the row and cell in hand
  std::uint64_t stated_row_ = 0;  ///< as the file says it, also when it cannot be
  Kind kind_ = Kind::kNumber;
  std::uint64_t style_ = 0;
  CappedText value_;
  StringItem item_;
  std::vector<std::string> cells_;  ///< of the row in hand; the first used_ may hold text
  std::size_t used_ = 0;
  std::size_t row_bytes_ = 0;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> hidden_rows_;  ///< first and last
  std::vector<std::string> hidden_columns_;
};

}  // namespace kokai::xlsx

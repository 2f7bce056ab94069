#include "generator/formats/xlsx/sheet_rows.h"

#include <algorithm>
#include <charconv>

#include "generator/formats/messages_xlsx.h"
#include "generator/formats/xlsx/escapes.h"

namespace kokai::xlsx {
namespace {

constexpr unsigned kMostFindings = 100;  // of a kind
constexpr std::uint64_t kMostUsedColumns = 1'024;
constexpr std::size_t kMostOfRow = 16U << 20;
constexpr std::uint64_t kMostOfText = 1ULL << 30;
constexpr std::size_t kMostHiddenPlaces = 20;
constexpr std::size_t kKeptCapacity = 64U << 10;

// worksheet > sheetData > row > c > v, f, is
constexpr unsigned kDataDepth = 2;
constexpr unsigned kRowDepth = 3;
constexpr unsigned kCellDepth = 4;
constexpr unsigned kValueDepth = 5;

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

/// "3:14"; one alone as "3:3", as Excel writes it.
std::string range(const std::string& first, const std::string& last) { return first + ':' + last; }

}  // namespace

void RowReading::tell(const Message& message, const Cell& at, std::vector<std::string> arguments) {
  if (++told[&message] > kMostFindings) return;
  findings.add(message,
               {path, static_cast<std::uint32_t>(at.row), static_cast<std::uint32_t>(at.column)},
               std::move(arguments));
}

void SheetRows::tell(const Message& message, std::vector<std::string> more) {
  more.insert(more.begin(), {sheet_.name, cell_name(at_)});
  reading_.tell(message, at_, std::move(more));
}

bool SheetRows::open(const xml::Element& element) {
  ++depth_;
  if (!is_spreadsheet(element.name.space)) return true;
  const std::string_view local = element.name.local;
  if (in_item_) {
    item_.open(local);
  } else if (depth_ == kDataDepth) {
    in_data_ = local == "sheetData";
  } else if (depth_ == kRowDepth) {
    if (in_data_ && local == "row") open_row(element);
    if (local == "col") open_column(element);
  } else if (depth_ == kCellDepth && in_row_ && local == "c") {
    open_cell(element);
  } else if (depth_ == kValueDepth && in_cell_) {
    in_value_ = local == "v";
    has_value_ = has_value_ || in_value_;
    has_formula_ = has_formula_ || local == "f";
    in_item_ = local == "is";
    if (in_item_) item_.begin();
  }
  return true;
}

bool SheetRows::text(std::string_view piece) {
  if (in_value_) value_.add(piece);
  if (in_item_) item_.text(piece);
  return true;
}

bool SheetRows::close(const xml::Name& name) {
  const unsigned depth = depth_--;
  if (!is_spreadsheet(name.space)) return true;
  if (depth == kValueDepth) {
    in_value_ = false;
    in_item_ = false;
  } else if (in_item_) {
    item_.close(name.local);
  } else if (depth == kCellDepth && in_cell_) {
    close_cell();
  } else if (depth == kRowDepth && in_row_) {
    return close_row();
  }
  return true;
}

void SheetRows::open_column(const xml::Element& element) {
  const auto first = parse_number(element.value_of("min"), kMostColumns);
  const auto last = parse_number(element.value_of("max"), kMostColumns);
  if (!first || !last || !is_true(element.value_of("hidden"))) return;
  if (hidden_columns_.size() > kMostHiddenPlaces) return;
  hidden_columns_.push_back(range(column_name(*first), column_name(*last)));
}

void SheetRows::open_row(const xml::Element& element) {
  in_row_ = true;
  const std::string_view number = element.value_of("r");
  const std::uint64_t next = at_.row + 1;
  const auto stated = number.empty() ? next : parse_number(number, kMostRows).value_or(0);
  at_ = {0, std::max(stated, next)};
  stated_row_ = stated;
  if (stated < next || at_.row > kMostRows) {
    reading_.tell(kXlsxCellPlace, at_, {sheet_.name, std::string(number.substr(0, 20))});
  }
  row_hidden_ = is_true(element.value_of("hidden"));
  if (row_hidden_) note_hidden_row();
}

void SheetRows::note_hidden_row() {
  if (!hidden_rows_.empty() && hidden_rows_.back().second + 1 == at_.row) {
    hidden_rows_.back().second = at_.row;
  } else if (hidden_rows_.size() <= kMostHiddenPlaces) {
    hidden_rows_.emplace_back(at_.row, at_.row);
  }
}

void SheetRows::open_cell(const xml::Element& element) {
  in_cell_ = true;
  has_formula_ = false;
  has_value_ = false;
  value_.clear();
  item_.begin();
  const std::string_view name = element.value_of("r");
  const std::optional<Cell> cell = parse_cell(name);
  if (cell && cell->row == stated_row_) {
    at_.column = cell->column;
  } else {
    ++at_.column;
    if (!name.empty()) {
      reading_.tell(kXlsxCellPlace, at_, {sheet_.name, std::string(name.substr(0, 20))});
    }
  }
  const std::string_view style = element.value_of("s");
  style_ = 0;
  std::from_chars(style.data(), style.data() + style.size(), style_);
  const std::string_view kind = element.value_of("t");
  kind_ = kind == "s"           ? Kind::kShared
          : kind == "inlineStr" ? Kind::kInline
          : kind == "str"       ? Kind::kText
          : kind == "b"         ? Kind::kTruth
          : kind == "e"         ? Kind::kError
          : kind == "d"         ? Kind::kDate
                                : Kind::kNumber;
}

void SheetRows::close_cell() {
  in_cell_ = false;
  const bool cut = kind_ == Kind::kInline ? item_.text().cut() : value_.cut();
  if (has_formula_ && !has_value_ && kind_ != Kind::kInline) tell(kXlsxFormulaWithoutValue);
  put(cell_text(), cut);
}

std::string SheetRows::cell_text() {
  const std::string& value = value_.text();
  if (kind_ != Kind::kInline && value.empty()) return {};
  switch (kind_) {
    case Kind::kShared:
      return shared_text();
    case Kind::kInline:
      return decoded(item_.text().text());
    case Kind::kText:
      return decoded(value);
    case Kind::kTruth:
      return is_true(value) ? "TRUE" : "FALSE";
    case Kind::kError:
      tell(kXlsxErrorValue, {value.substr(0, 20)});
      return value;
    case Kind::kDate:
      return shown_iso(value);
    case Kind::kNumber:
      return shown(value, reading_.styles.format_of(style_), reading_.epoch);
  }
  return {};
}

std::string SheetRows::shared_text() {
  const std::string& value = value_.text();
  std::uint64_t number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  std::optional<SharedStrings::Text> found;
  if (read.ec == std::errc() && read.ptr == value.data() + value.size()) {
    found = reading_.strings.at(number);
  }
  if (!found) {
    tell(kXlsxSharedString, {value.substr(0, 20)});
    return {};
  }
  if (found->cut) tell(kXlsxCellTooLarge);
  return std::string(found->text);
}

void SheetRows::put(std::string text, bool cut) {
  if (cut) tell(kXlsxCellTooLarge);
  if (text.empty()) return;
  if (at_.column > kMostUsedColumns) {
    if (!too_wide_told_) tell(kXlsxTooManyColumns);
    too_wide_told_ = true;
    return;
  }
  if (text.size() > kMostOfRow - row_bytes_) return tell(kXlsxCellTooLarge);
  row_bytes_ += text.size();
  if (at_.column > cells_.size()) cells_.resize(at_.column);
  std::string& cell = cells_[at_.column - 1];
  if (!cell.empty()) return tell(kXlsxCellPlace);
  cell = std::move(text);
  used_ = std::max<std::size_t>(used_, at_.column);
}

bool SheetRows::close_row() {
  in_row_ = false;
  if (used_ == 0) return true;
  reading_.text_bytes += row_bytes_;
  const bool too_much = reading_.text_bytes > kMostOfText;
  if (too_much) reading_.tell(kXlsxTooLarge, at_, {sheet_.name});
  const bool more =
      !too_much && reading_.take({sheet_.name, at_.row, std::span(cells_).first(used_),
                                  row_hidden_ || sheet_.hidden});
  for (std::string& cell : std::span(cells_).first(used_)) {
    cell.clear();
    if (cell.capacity() > kKeptCapacity) cell.shrink_to_fit();
  }
  used_ = 0;
  row_bytes_ = 0;
  reading_.ended = !more;
  return more;
}

std::string SheetRows::hidden_places() const {
  std::vector<std::string> places;
  for (const auto& [first, last] : hidden_rows_) {
    places.push_back(range(std::to_string(first), std::to_string(last)));
  }
  places.insert(places.end(), hidden_columns_.begin(), hidden_columns_.end());
  std::string joined;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) joined += ", ";
    joined += i < kMostHiddenPlaces ? places[i] : "…";
    if (i == kMostHiddenPlaces) break;
  }
  return joined;
}

}  // namespace kokai::xlsx

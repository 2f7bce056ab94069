#include "generator/intake/opinions/table_rows.h"

#include <algorithm>

#include "generator/diagnostics/escape.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/columns.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMostTitleRows = 30;
constexpr std::size_t kShownHeading = 60;  ///< bytes of the first row in a message

}  // namespace

std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool return_before_feed = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (return_before_feed) continue;
    if (c == '\r') {
      out += '\n';
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
      out += c;
    }
  }
  return std::string(trim(out));
}

TableRows::TableRows(std::uint32_t file, const std::string& shown, const SourceOptions& options,
                     SourceOutcome& outcome, Findings& findings)
    : file_(file), shown_(shown), options_(options), outcome_(outcome), findings_(findings) {}

bool TableRows::take(const table::Row& row) {
  if (!begun_ || row.sheet != sheet_) {
    leave_sheet();
    begun_ = true;
    sheet_ = row.sheet;
  }
  if (!columns_.empty()) {
    add(row);
  } else if (is_heading(row)) {
    bind(row);
  } else if (++rows_without_heading_ == 1) {
    for (const std::string& cell : row.cells) first_row_.append(cell).append(" ");
    first_row_.resize(bytes_of_first(first_row_, kShownHeading / 3));
  }
  return true;
}

bool TableRows::finish() {
  leave_sheet();
  if (any_heading_) return true;
  findings_.add(kOpinionsNoColumn, {shown_, 0, 0, 0},
                {shown_, first_row_.empty() ? "―" : for_terminal(trim(first_row_))});
  return false;
}

/// A sheet is over: was it one of opinions?
void TableRows::leave_sheet() {
  const bool unread = begun_ && columns_.empty() && rows_without_heading_ != 0;
  if (unread && !sheet_.empty()) {
    findings_.add(kOpinionsSheetSkipped, {shown_, 0, 0, 0}, {shown_, for_terminal(sheet_)});
  }
  columns_.clear();
  rows_without_heading_ = 0;
}

bool TableRows::is_heading(const table::Row& row) const {
  if (rows_without_heading_ >= kMostTitleRows) return false;
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    const FormMapping::Column* const told = options_.mapping.find(cell);
    return (told != nullptr ? told->field : field_of_heading(cell)) == Field::kText;
  });
}

void TableRows::bind(const table::Row& row) {
  any_heading_ = true;
  for (const std::string& cell : row.cells) columns_.push_back(bound_to(cleaned(cell)));
}

/// What the clerk told, else what the heading says, else private.
TableRows::Bound TableRows::bound_to(const std::string& heading) {
  if (heading.empty()) return {Field::kOther, false, false, "(見出しなし)"};
  const FormMapping::Column* const told = options_.mapping.find(heading);
  FormMapping::Column column{heading, std::nullopt, true};
  if (told != nullptr && told->decided) {
    column = *told;
  } else {
    column.field = field_of_heading(heading);
    column.decided = column.field.has_value();
  }
  const auto same = [&](const FormMapping::Column& other) { return other.heading == heading; };
  if (std::none_of(outcome_.columns.begin(), outcome_.columns.end(), same)) {
    outcome_.columns.push_back(column);
    if (!column.decided) {
      findings_.add(kOpinionsColumnAsked, {shown_, 0, 0, 0}, {shown_, for_terminal(heading)});
    }
  }
  return {column.field.value_or(Field::kOther), column.decided && !column.field,
          continues_name(heading), heading};
}

void TableRows::add(const table::Row& row) {
  Received received;
  received.file = file_;
  received.place = place_of(row);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    static const Bound kBeyond{Field::kOther, false, false, "(見出しなし)"};
    append(received, i < columns_.size() ? columns_[i] : kBeyond, cleaned(row.cells[i]));
  }
  set_method(received);
  if (!received[Field::kText].empty()) {
    outcome_.received.push_back(std::move(received));
    return;
  }
  std::string all;
  for (const std::string& field : received.fields) {
    if (!field.empty()) all.append(all.empty() ? "" : "\n").append(field);
  }
  if (all.empty()) return;
  outcome_.rejected.push_back(
      {file_, received.place, received.method, "意見の欄が空です", std::move(all)});
}

void TableRows::append(Received& received, const Bound& column, std::string value) const {
  if (column.skipped || value.empty()) return;
  if (column.field == Field::kOther) value = column.heading + ": " + value;
  std::string& field = received[column.field];
  if (!field.empty()) field += column.continues ? " " : "\n";
  field += value;
}

void TableRows::set_method(Received& received) {
  std::string& written = received[Field::kMethod];
  const std::optional<SendingKind> said = sending_from_speech(written);
  if (!said && !written.empty()) {
    findings_.add(kOpinionsMethodUnknown, {shown_, 0, 0, 0}, {shown_, received.place});
    append(received, {Field::kOther, false, false, std::string(field_word(Field::kMethod))},
           written);
  }
  written.clear();
  received.method = said.value_or(options_.told_method().value_or(SendingKind::kForm));
}

std::string TableRows::place_of(const table::Row& row) const {
  const std::string number = std::to_string(row.number) + "行";
  return sheet_.empty() ? number : for_terminal(sheet_) + " " + number;
}

}  // namespace kokai

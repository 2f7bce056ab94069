#include "generator/intake/rows.h"

#include <algorithm>

namespace kokai::intake {

namespace {

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_dash(char32_t c) {
  return c == U'-' || c == U'－' || c == U'‐' || c == U'―' || c == U'–' || c == U'—';
}

std::uint32_t behind_blanks(const Original& original, Range range) {
  while (!range.empty() && !original.visible(range.first) && !is_sign(original.at(range.first)))
    ++range.first;
  return range.first;
}

/// A cell without white space around it, but with its table's signs: they tell a table from its
/// text.
Range cell_range(const Original& original, Range range) {
  Range cell = original.trimmed(range);
  if (cell.empty()) return cell;
  for (std::uint32_t i = cell.first; i > range.first; --i) {
    if (original.at(i - 1) == kTableSign) cell.first = i - 1;
  }
  for (std::uint32_t i = cell.last; i < range.last; ++i) {
    if (original.at(i) == kTableEndSign) cell.last = i + 1;
  }
  return cell;
}

/// "### " or "- " at the start of a line.
void take_sign(Original& original, Row& row) {
  Range& cell = row.cells.front();
  std::uint32_t at = cell.first;
  while (at < cell.last && at - cell.first < 6 && original.at(at) == U'#') ++at;
  if (at == cell.first && original.at(at) == U'-' && !row.tabbed) ++at;
  if (at == cell.first) return;
  const std::uint32_t behind = behind_blanks(original, {at, cell.last});
  if (behind == at || behind == cell.last) return;
  (original.at(cell.first) == U'#' ? row.heading : row.listed) = true;
  original.claim({cell.first, at}, Fate::kMarkupSign);
  cell = original.trimmed({behind, cell.last});
}

}  // namespace

std::size_t Row::filled() const {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const Range& cell) { return !cell.empty(); }));
}

std::size_t Row::next_filled(std::size_t from) const {
  while (from < cells.size() && cells[from].empty()) ++from;
  return from;
}

Range Row::from(std::size_t cell) const {
  const std::size_t first = next_filled(cell);
  if (first == cells.size()) return {};
  std::size_t last = cells.size();
  while (cells[last - 1].empty()) --last;
  return {cells[first].first, cells[last - 1].last};
}

Row read_row(Original& original, std::uint32_t line) {
  Row row;
  row.line = line;
  const Range whole = original.line(line);
  std::uint32_t first = whole.first;
  for (std::uint32_t i = whole.first; i <= whole.last; ++i) {
    if (i != whole.last && original.at(i) != U'\t') continue;
    row.cells.push_back(cell_range(original, {first, i}));
    first = i + 1;
  }
  row.tabbed = row.cells.size() > 1;
  row.blank = row.filled() == 0;
  if (!row.blank && !row.cells.front().empty()) take_sign(original, row);
  return row;
}

bool RepeatedTable::take(Range range) {
  const std::u32string text = original_.visible_text(range);
  const std::size_t at = text.empty() ? std::u32string::npos : table_.find(text, cursor_);
  if (at == std::u32string::npos) return false;
  cursor_ = at + text.size();
  original_.claim(range, Fate::kRepeatedTable);
  return true;
}

bool RepeatedTable::repeats(const Row& row) {
  if (table_.empty()) return false;
  if (!row.blank && row.tabbed && take(row.from(0))) return true;
  table_.clear();
  return false;
}

void RepeatedTable::look(Row& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Range cell = row.cells[i];
    bool table = false;
    for (std::uint32_t at = cell.first; at < cell.last && !table; ++at)
      table = original_.at(at) == kTableSign;
    if (!table) continue;
    table_ = original_.visible_text(cell);
    cursor_ = 0;
    for (std::size_t next = i + 1; next < row.cells.size(); ++next) {
      if (row.cells[next].empty()) continue;
      if (!take(row.cells[next])) break;
      row.cells[next] = {};
    }
    cursor_ = 0;
    return;
  }
}

/// [-] digits [/ digits] [ページ] [-], and something of it besides the digits.
bool is_page_furniture(const Original& original, const Row& row) {
  if (row.tabbed || row.blank) return false;
  constexpr std::size_t kLongest = 16;
  const std::u32string text = original.visible_text(row.cells.front());
  if (text.size() > kLongest) return false;
  std::size_t at = 0;
  const auto skip = [&](auto wanted) {
    const std::size_t first = at;
    while (at < text.size() && wanted(text[at])) ++at;
    return at - first;
  };
  const bool dashed = skip(is_dash) != 0 || row.listed;
  const std::size_t digits = skip(is_digit);
  if (digits == 0 || digits > 4) return false;
  bool sure = false;
  if (at < text.size() && (text[at] == U'/' || text[at] == U'／')) {
    ++at;
    sure = skip(is_digit) != 0;
  }
  for (const std::u32string_view word : {U"ページ", U"頁"}) {
    if (std::u32string_view(text).substr(at).starts_with(word)) {
      at += word.size();
      sure = true;
    }
  }
  sure = (skip(is_dash) != 0 && dashed) || sure;
  return sure && at == text.size();
}

}  // namespace kokai::intake

#include "generator/diagnostics/excerpt.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "generator/diagnostics/escape.h"
#include "generator/text/columns.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kMostColumns = 100;
constexpr std::size_t kColumnsBefore = 40;  // kept before the place when the line is cut
constexpr std::string_view kMore = "…";

/// One character of the line as it will be shown.
struct Cell {
  std::string shown;
  std::size_t columns = 0;
  std::size_t byte = 0;  ///< offset in line_text
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t first = at;
    next_code_point(line, at);
    std::string shown = for_terminal(line.substr(first, at - first));
    const std::size_t columns = display_columns(shown);
    cells.push_back({std::move(shown), columns, first});
  }
  return cells;
}

std::size_t index_at(const std::vector<Cell>& cells, std::size_t byte) {
  const auto found = std::partition_point(cells.begin(), cells.end(),
                                          [byte](const Cell& cell) { return cell.byte < byte; });
  return static_cast<std::size_t>(found - cells.begin());
}

std::size_t columns_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
  std::size_t columns = 0;
  for (std::size_t i = first; i < last; ++i) columns += cells[i].columns;
  return columns;
}

}  // namespace

Excerpt excerpt_of(const Diagnostic& diagnostic) {
  Excerpt excerpt;
  if (diagnostic.line_text.empty() || diagnostic.at.line == 0) return excerpt;
  const std::vector<Cell> cells = cells_of(diagnostic.line_text);
  const std::size_t column = std::max<std::size_t>(diagnostic.at.column, 1) - 1;
  const std::size_t from = diagnostic.line_from;
  const std::size_t place = index_at(cells, column > from ? column - from : 0);
  const std::size_t end_byte = column + diagnostic.at.bytes;
  const std::size_t place_end =
      std::max(place, index_at(cells, end_byte > from ? end_byte - from : 0));

  std::size_t first = 0;
  std::size_t last = cells.size();
  if (columns_of(cells, 0, last) > kMostColumns) {
    first = place;
    for (std::size_t kept = 0; first > 0 && kept + cells[first - 1].columns <= kColumnsBefore;) {
      kept += cells[--first].columns;
    }
    last = first;
    for (std::size_t kept = 0; last < cells.size() && kept + cells[last].columns <= kMostColumns;) {
      kept += cells[last++].columns;
    }
  }
  std::size_t columns_before = 0;
  if (first > 0 || diagnostic.line_from > 0) {
    excerpt.line = kMore;
    columns_before = display_columns(kMore);
  }
  for (std::size_t i = first; i < last; ++i) excerpt.line += cells[i].shown;
  if (last < cells.size()) excerpt.line += kMore;
  columns_before += columns_of(cells, first, place);
  const std::size_t marked = columns_of(cells, place, std::min(place_end, last));
  excerpt.carets =
      std::string(columns_before, ' ') + std::string(std::max<std::size_t>(marked, 1), '^');
  return excerpt;
}

}  // namespace kokai

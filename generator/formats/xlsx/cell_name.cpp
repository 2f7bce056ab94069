#include "generator/formats/xlsx/cell_name.h"

namespace kokai::xlsx {

std::string column_name(std::uint64_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return name;
}

std::string cell_name(const Cell& cell) {
  return column_name(cell.column) + std::to_string(cell.row);
}

std::optional<Cell> parse_cell(std::string_view name) {
  Cell cell;
  std::size_t at = 0;
  for (; at < name.size() && at < 3 && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
    cell.column = cell.column * 26 + static_cast<std::uint64_t>(name[at] - 'A') + 1;
  }
  const std::optional<std::uint64_t> row = parse_number(name.substr(at), kMostRows);
  if (cell.column == 0 || cell.column > kMostColumns || !row) return std::nullopt;
  cell.row = *row;
  return cell;
}

std::optional<std::uint64_t> parse_number(std::string_view digits, std::uint64_t most) {
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
    if (number > most) return std::nullopt;
  }
  if (number == 0) return std::nullopt;
  return number;
}

}  // namespace kokai::xlsx

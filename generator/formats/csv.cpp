#include "generator/formats/csv.h"

#include "generator/text/byte_scan.h"

namespace kokai::csv {
namespace {

/// Bytes for which a cell is quoted (RFC 4180).
constexpr ByteTable kQuotes = [] {
  ByteTable quotes{};
  for (const unsigned char c : {',', '"', '\r', '\n'}) quotes[c] = true;
  return quotes;
}();

/// True when a spreadsheet would run the cell, or would if our apostrophes were not there.
bool is_formula(std::string_view cell) {
  while (cell.starts_with('\'')) cell.remove_prefix(1);
  if (cell.empty()) return false;
  switch (cell.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
      return true;
    default:
      return false;
  }
}

}  // namespace

void append_record(std::string& out, const std::vector<std::string>& cells) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out += ',';
    first = false;
    const std::size_t special = find_listed<kQuotes>(cell, 0);
    const bool quoted = special != cell.size();
    if (quoted) out += '"';
    if (is_formula(cell)) out += '\'';
    if (!quoted) {
      out += cell;
      continue;
    }
    std::size_t from = 0;
    for (std::size_t at = cell.find('"', special); at != std::string::npos;
         at = cell.find('"', at + 1)) {
      out.append(cell, from, at - from).push_back('"');
      from = at;
    }
    out.append(cell, from);
    out += '"';
  }
  out += "\r\n";
}

std::size_t record_bytes(std::span<const std::string> cells) {
  constexpr std::size_t kOfCell = 3;  // quotes and what parts it from the next
  std::size_t bytes = 2;
  for (const std::string& cell : cells) bytes += cell.size() + kOfCell;
  return bytes;
}

std::string_view restored(std::string_view cell) {
  return cell.starts_with('\'') && is_formula(cell) ? cell.substr(1) : cell;
}

std::vector<std::string> restored(std::span<const std::string> cells) {
  std::vector<std::string> as_before;
  as_before.reserve(cells.size());
  for (const std::string& cell : cells) as_before.emplace_back(restored(std::string_view(cell)));
  return as_before;
}

}  // namespace kokai::csv

#include "generator/formats/csv.h"

namespace kokai::csv {

void append_record(std::string& out, const std::vector<std::string>& cells) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out += ',';
    first = false;
    const bool formula =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string::npos;
    if (quoted) out += '"';
    if (formula) out += '\'';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quoted) out += '"';
  }
  out += "\r\n";
}

}  // namespace kokai::csv

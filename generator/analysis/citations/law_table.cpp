#include "generator/analysis/citations/law_table.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kokai {
namespace {

/// The text up to `mark`, taken off the front with it.
std::string_view cut(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

std::vector<KnownLaw> read_table() {
  std::vector<KnownLaw> laws;
  for (std::string_view rest = kLawsTable; !rest.empty();) {
    std::string_view line = cut(rest, '\n');
    if (line.empty() || line[0] == '#') continue;
    std::array<std::string_view, 5> cells;
    for (std::string_view& cell : cells) {
      cell = cut(line, '\t');
      if (cell.empty()) throw std::logic_error("laws.tsv: a row has too few columns");
      if (cell == "-") cell = {};
    }
    laws.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return laws;
}

}  // namespace

const std::vector<KnownLaw>& known_laws() {
  static const std::vector<KnownLaw> laws = read_table();
  return laws;
}

}  // namespace kokai

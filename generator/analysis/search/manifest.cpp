#include <algorithm>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

std::uint32_t Manifest::document_of(std::uint32_t unit) const {
  const auto behind = std::upper_bound(
      documents.begin(), documents.end(), unit,
      [](std::uint32_t wanted, const SearchDocument& one) { return wanted < one.first_unit; });
  return static_cast<std::uint32_t>(behind - documents.begin()) - 1;
}

std::uint32_t Manifest::piece_of(std::uint32_t unit) const {
  const SearchDocument& document = documents[document_of(unit)];
  std::uint32_t behind = document.first_unit;
  for (std::uint32_t piece = 0; piece < document.pieces; ++piece) {
    behind += piece_units[document.first_piece + piece];
    if (unit < behind) return piece;
  }
  return document.pieces - 1;
}

}  // namespace kokai::search

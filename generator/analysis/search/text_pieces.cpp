#include "generator/analysis/search/text_pieces.h"

#include <algorithm>
#include <charconv>

namespace kokai::search {

std::vector<PieceCut> cut_pieces(const DocumentText& text) {
  std::vector<PieceCut> cuts(1);
  std::size_t bytes = 0;
  std::size_t unit_bytes = 0;
  std::uint32_t unit_first = 0;
  for (std::uint32_t i = 0; i < text.entries.size(); ++i) {
    const EntryText& entry = text.entries[i];
    unit_bytes += entry.id.size + entry.heading.size + entry.text.size;
    if (!entry.ends_unit) continue;
    if (bytes != 0 && bytes + unit_bytes > kPieceBytes) {
      cuts.push_back({unit_first, unit_first, 0});
      bytes = 0;
    }
    cuts.back().last = unit_first = i + 1;
    ++cuts.back().units;
    bytes += unit_bytes;
    unit_bytes = 0;
  }
  return cuts;
}

char32_t check_of(std::string_view hash) {
  constexpr unsigned kLowest = 0x23;
  constexpr unsigned kBehind = 0x7F;  // one byte
  unsigned value = 0;
  std::from_chars(hash.data(), hash.data() + std::min<std::size_t>(hash.size(), 6), value, 16);
  return kLowest + value % (kBehind - kLowest);
}

}  // namespace kokai::search

#include "generator/analysis/search/rank.h"

#include <algorithm>
#include <bit>

namespace kokai::search {
namespace {

/// 16 log2(1 + i / 16), rounded.
constexpr std::uint32_t kLog[16] = {0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15};

/// 65536 / 2^(i / 16), rounded.
constexpr std::uint64_t kRoot[16] = {65536, 62757, 60097, 57549, 55109, 52773, 50535, 48393,
                                     46341, 44376, 42495, 40693, 38968, 37316, 35734, 34219};

}  // namespace

std::uint32_t log16(std::uint32_t n) {
  const auto high = static_cast<std::uint32_t>(std::bit_width(n)) - 1;
  const std::uint64_t sixteenths = (std::uint64_t{n} << 4) >> high;
  return high * 16 + kLog[sixteenths & 15];
}

std::uint64_t score_of(const std::vector<Occurrence>& words, std::uint32_t all,
                       std::uint32_t units_of_document) {
  std::uint64_t sum = 0;
  for (const Occurrence& word : words) {
    const std::uint32_t of = log16(all), length = log16(word.length);
    const std::uint32_t rarity = of > length + 4 ? of - length : 4;
    const std::uint32_t weight = 16 + std::min(64U, log16(word.here)) + (word.in_head ? 64 : 0);
    sum += std::uint64_t{rarity} * weight;
  }
  const std::uint32_t root = log16(units_of_document) / 4;
  return sum * kRoot[root & 15] >> (10 + (root >> 4));
}

}  // namespace kokai::search

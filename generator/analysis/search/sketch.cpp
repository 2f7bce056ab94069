#include "generator/analysis/search/sketch.h"

#include <algorithm>
#include <bit>

namespace kokai::search {

Sketch empty_sketch(std::size_t grams) {
  constexpr unsigned kFewest = 12;
  constexpr unsigned kMost = 16;
  Sketch sketch;
  sketch.bits = std::clamp(static_cast<unsigned>(std::bit_width(grams / 4)), kFewest, kMost);
  sketch.levels.assign(std::size_t{1} << sketch.bits, 0);
  return sketch;
}

unsigned sketch_level(std::uint32_t length, std::uint32_t numbers) {
  if (length == 0) return 0;
  const unsigned steps = static_cast<unsigned>(std::bit_width(length)) - 1;
  const unsigned most = std::max(1U, static_cast<unsigned>(std::bit_width(numbers)));
  return std::min(1 + steps * Sketch::kMaxLevel / most, Sketch::kMaxLevel);
}

void raise(Sketch& sketch, Gram gram, unsigned level) {
  std::uint8_t& bucket = sketch.levels[hash_of(gram) >> (32 - sketch.bits)];
  bucket = std::max(bucket, static_cast<std::uint8_t>(level));
}

}  // namespace kokai::search

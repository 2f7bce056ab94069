#pragma once

// How common each bigram is, roughly and in little room: a query is told that a bigram stands
// nowhere without any list, and which of its bigrams are the rarest.

#include <cstdint>
#include <vector>

#include "generator/analysis/search/gram.h"

namespace kokai::search {

/// Buckets of a hash of the bigram; each holds the highest level of those that fall into it.
struct Sketch {
  unsigned bits = 0;                 ///< 2^bits buckets
  std::vector<std::uint8_t> levels;  ///< 0 … kMaxLevel

  static constexpr unsigned kMaxLevel = 4;

  /// 0: the bigram stands nowhere. Else 1 … kMaxLevel, even steps of the logarithm of its list's
  /// length, at least its own level.
  unsigned level_of(Gram gram) const {
    return levels.empty() ? 0 : levels[hash_of(gram) >> (32 - bits)];
  }
};

/// Room for `grams` bigrams: two to four of them share a bucket, within 2^12 … 2^16 buckets. Every
/// reader loads it before anything is found, so it is small: it says how common a bigram is as well
/// as one of four times its size, and less often that one stands nowhere.
Sketch empty_sketch(std::size_t grams);
/// Level of a list of `length` numbers where `numbers` is the most there could be.
unsigned sketch_level(std::uint32_t length, std::uint32_t numbers);
/// Raises the bigram's bucket.
void raise(Sketch& sketch, Gram gram, unsigned level);

}  // namespace kokai::search

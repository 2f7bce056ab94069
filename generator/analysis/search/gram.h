#pragma once

// Two characters side by side: what the index knows of text.

#include <compare>
#include <cstdint>

namespace kokai::search {

/// Ordered by code points. The second of a block's last character is '\n'.
struct Gram {
  char32_t first = 0;
  char32_t second = 0;
  friend auto operator<=>(const Gram&, const Gram&) = default;
};

/// The same on both sides of the index (32 bits, wrapping; Math.imul in the browser).
inline std::uint32_t hash_of(Gram gram) {
  std::uint32_t h = gram.first * 0x9E3779B1U ^ gram.second * 0x85EBCA77U;
  h ^= h >> 15;
  return h * 0x2C1B3C6DU;
}

}  // namespace kokai::search

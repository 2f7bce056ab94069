#pragma once

// The next byte that cannot stay as it is, in texts that hold few of them.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace kokai {

using ByteTable = std::array<bool, 256>;

namespace byte_scan {

template <const ByteTable& kListed>
constexpr std::size_t signs() {
  std::size_t count = 0;
  for (std::size_t c = 0x20; c < 256; ++c) count += kListed[c] ? 1 : 0;
  return count;
}

/// The listed bytes from 0x20 on.
template <const ByteTable& kListed>
constexpr auto signs_of() {
  std::array<unsigned char, signs<kListed>()> found{};
  std::size_t at = 0;
  for (std::size_t c = 0x20; c < 256; ++c) {
    if (kListed[c]) found[at++] = static_cast<unsigned char>(c);
  }
  return found;
}

using Block = unsigned char __attribute__((vector_size(16)));

/// False: none of the 16 bytes is listed. Control characters are always taken for listed.
template <const ByteTable& kListed, std::size_t... kAt>
bool may_hold(const char* bytes, std::index_sequence<kAt...>) {
  [[maybe_unused]] constexpr auto kSigns = signs_of<kListed>();
  Block block;
  std::memcpy(&block, bytes, sizeof block);
  const auto hits = ((block < 0x20) | ... | (block == kSigns[kAt]));
  std::uint64_t halves[2];
  std::memcpy(halves, &hits, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace byte_scan

/// Offset of the first byte at or behind `from` that is listed; the text's size when none is.
/// Sixteen bytes a step.
template <const ByteTable& kListed>
std::size_t find_listed(std::string_view text, std::size_t from) {
  using Signs = std::make_index_sequence<byte_scan::signs<kListed>()>;
  while (from < text.size()) {
    const std::size_t left = text.size() - from;
    if (left >= 16 && !byte_scan::may_hold<kListed>(text.data() + from, Signs())) {
      from += 16;
      continue;
    }
    const std::size_t end = from + (left < 16 ? left : 16);
    for (; from < end; ++from) {
      if (kListed[static_cast<unsigned char>(text[from])]) return from;
    }
  }
  return from;
}

/// Two bytes side by side.
using BytePair = std::array<unsigned char, 2>;

/// Offset of the first place at or behind `from` where one of the pairs stands; the text's size
/// when there is none. Sixteen bytes a step.
template <std::size_t kCount>
std::size_t find_pair(std::string_view text, std::size_t from,
                      const std::array<BytePair, kCount>& pairs) {
  using byte_scan::Block;
  for (; from + sizeof(Block) < text.size(); from += sizeof(Block)) {
    Block first, second;
    std::memcpy(&first, text.data() + from, sizeof first);
    std::memcpy(&second, text.data() + from + 1, sizeof second);
    auto hits = (first == pairs[0][0]) & (second == pairs[0][1]);
    for (std::size_t i = 1; i < kCount; ++i)
      hits |= (first == pairs[i][0]) & (second == pairs[i][1]);
    std::uint64_t halves[2];
    std::memcpy(halves, &hits, sizeof halves);
    if (halves[0] != 0) return from + static_cast<std::size_t>(std::countr_zero(halves[0])) / 8;
    if (halves[1] != 0) return from + 8 + static_cast<std::size_t>(std::countr_zero(halves[1])) / 8;
  }
  for (; from + 1 < text.size(); ++from) {
    for (const BytePair& pair : pairs) {
      if (static_cast<unsigned char>(text[from]) == pair[0] &&
          static_cast<unsigned char>(text[from + 1]) == pair[1]) {
        return from;
      }
    }
  }
  return text.size();
}

inline constexpr ByteTable kLineBreaks = [] {
  ByteTable listed{};
  for (const unsigned char c : {'\n', '\r'}) listed[c] = true;
  return listed;
}();

/// Offset of the next LF or CR at or behind `from`; the text's size when there is none.
inline std::size_t find_line_break(std::string_view text, std::size_t from) {
  return find_listed<kLineBreaks>(text, from);
}

}  // namespace kokai

#pragma once

// The next byte that cannot stay as it is, in texts that hold few of them.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <utility>

#include "generator/text/byte_lanes.h"

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

/// The first yes; 16 when there is none.
inline std::size_t first_of(const Lanes16& lanes) {
  return static_cast<std::size_t>(std::countr_zero(bits_of(lanes) | 1U << sizeof lanes));
}

/// The first of 16 bytes that may be listed; 16: none is. Control characters always may.
template <const ByteTable& kListed, std::size_t... kAt>
std::size_t first_listed(const Bytes16& block, std::index_sequence<kAt...>) {
  [[maybe_unused]] constexpr auto kSigns = signs_of<kListed>();
  const Lanes16 hits = ((block < 0x20) | ... | (block == kSigns[kAt]));
  return first_of(hits);
}

}  // namespace byte_scan

/// Offset of the first byte at or behind `from` that is listed; the text's size when none is.
/// Sixteen bytes a step.
template <const ByteTable& kListed>
std::size_t find_listed(std::string_view text, std::size_t from) {
  using Signs = std::make_index_sequence<byte_scan::signs<kListed>()>;
  while (from + sizeof(Bytes16) <= text.size()) {
    const std::size_t first =
        byte_scan::first_listed<kListed>(load_bytes(text.data() + from), Signs());
    from += first;
    if (first == sizeof(Bytes16)) continue;
    if (kListed[static_cast<unsigned char>(text[from])]) return from;
    ++from;
  }
  if (from + sizeof(Bytes16) / 2 <= text.size()) {
    const Bytes16 rest = load_ends(text.data() + from, text.size() - from);
    const std::size_t first = byte_scan::first_listed<kListed>(rest, Signs());
    if (first == sizeof(Bytes16)) return text.size();
    // In the second half that byte's place is not known at once: the loop below finds it.
    from += std::min(first, sizeof(Bytes16) / 2);
  }
  while (from < text.size() && !kListed[static_cast<unsigned char>(text[from])]) ++from;
  return from;
}

/// Two bytes side by side.
using BytePair = std::array<unsigned char, 2>;

/// Offset of the first place at or behind `from` where one of the pairs stands; the text's size
/// when there is none. Sixteen bytes a step.
template <std::size_t kCount>
std::size_t find_pair(std::string_view text, std::size_t from,
                      const std::array<BytePair, kCount>& pairs) {
  for (; from + sizeof(Bytes16) < text.size(); from += sizeof(Bytes16)) {
    const Bytes16 first = load_bytes(text.data() + from);
    const Bytes16 second = load_bytes(text.data() + from + 1);
    Lanes16 hits = (first == pairs[0][0]) & (second == pairs[0][1]);
    for (std::size_t i = 1; i < kCount; ++i)
      hits |= (first == pairs[i][0]) & (second == pairs[i][1]);
    const std::size_t at = byte_scan::first_of(hits);
    if (at < sizeof(Bytes16)) return from + at;
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

/// Offset of `words`, three bytes or more; npos when they do not stand there. For Japanese, where
/// every character begins with the same few bytes: looked for by their second and third.
inline std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0) {
  const std::array<BytePair, 1> rare = {
      {{static_cast<unsigned char>(words[1]), static_cast<unsigned char>(words[2])}}};
  for (std::size_t at = from + 1; (at = find_pair(text, at, rare)) < text.size(); ++at) {
    if (text.substr(at - 1).starts_with(words)) return at - 1;
  }
  return std::string_view::npos;
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

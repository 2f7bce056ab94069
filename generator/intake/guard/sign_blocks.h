#pragma once

// Where what a sure hit needs may begin, 16 bytes at a time.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kokai::guard {

using Block = unsigned char __attribute__((vector_size(16)));
using Lanes = signed char __attribute__((vector_size(16)));  ///< -1 for yes

/// One byte for each of 16, 0xFF for yes.
struct LaneBits {
  std::uint64_t halves[2];

  explicit LaneBits(const Lanes& lanes) { std::memcpy(halves, &lanes, sizeof halves); }
  bool any() const { return (halves[0] | halves[1]) != 0; }
  /// The first lane with a yes, which is no yes any more. Precondition: any().
  std::size_t take_first() {
    const std::size_t half = halves[0] != 0 ? 0 : 1;
    const int lane = std::countr_zero(halves[half]) / 8;
    halves[half] &= ~(std::uint64_t{0xFF} << (lane * 8));
    return 8 * half + static_cast<std::size_t>(lane);
  }
};

inline Block load_block(const char* data) {
  Block block;
  std::memcpy(&block, data, sizeof block);
  return block;
}

inline Lanes between(const Block& block, unsigned char first, unsigned char last) {
  return static_cast<Block>(block - first) <= static_cast<unsigned char>(last - first);
}

/// All leads and second bytes of kanji_signs(), and few others: told without the third byte.
inline Lanes may_be_kanji_sign(const Block& a, const Block& b) {
  const Block in_e4 = b - 0xB8;  // B8 B9 BA
  return ((a == 0xE4) & (in_e4 <= 2)) | ((a == 0xE5) & ((b == 0x9B) | (b == 0x85) | (b == 0x90))) |
         ((a == 0xE3) & (b == 0x80)) | ((a == 0xE9) & (b == 0x9B));
}

/// Where 名 or one of 〇一二三四五六七八九零 begins.
inline Lanes kanji_signs(const Block& a, const Block& b, const Block& c) {
  const Lanes in_e4 = ((b == 0xB8) & ((c == 0x80) | (c == 0x83) | (c == 0x89))) |
                      ((b == 0xBA) & ((c == 0x8C) | (c == 0x94))) | ((b == 0xB9) & (c == 0x9D));
  const Lanes in_e5 = ((b == 0x9B) & (c == 0x9B)) | ((b == 0x85) & ((c == 0xAB) | (c == 0xAD))) |
                      ((b == 0x90) & (c == 0x8D));
  return ((a == 0xE4) & in_e4) | ((a == 0xE5) & in_e5) | ((a == 0xE3) & (b == 0x80) & (c == 0x87)) |
         ((a == 0xE9) & (b == 0x9B) & (c == 0xB6));
}

/// Where a character begins that may fold to a digit or to '@': ０, ①, ², 𝟏, ٠, ○, ＠.
inline Lanes rare_signs(const Block& a, const Block& b, const Block& c) {
  return ((a == 0xEF) & (((b == 0xBC) & between(c, 0x90, 0xA0)) | ((b == 0xB9) & (c == 0xAB)))) |
         ((a == 0xE2) & (between(b, 0x81, 0x82) | between(b, 0x91, 0x93) | between(b, 0x9D, 0x9E) |
                         ((b == 0x97) & (c == 0x8B)))) |
         (a == 0xF0) | between(a, 0xD9, 0xDB) | ((a == 0xE0) & (b == 0xA5)) |
         ((a == 0xC2) & ((b == 0xB2) | (b == 0xB3) | (b == 0xB9)));
}

/// Where among 16 bytes at `data` a run of digits begins, @, another sign above, or an entity that
/// may stand for one (&#… and &c…). A byte before `data` and two behind are read, too.
inline LaneBits signs_at(const char* data) {
  const Block a = load_block(data);
  const Block b = load_block(data + 1);
  Lanes found = (between(a, '0', '9') & ~between(load_block(data - 1), '0', '9')) | (a == '@') |
                ((a == '&') & ((b == '#') | (b == 'c')));
  if (LaneBits(a >= 0x80).any()) {
    const Block c = load_block(data + 2);
    if (LaneBits(may_be_kanji_sign(a, b)).any()) found |= kanji_signs(a, b, c);
    // All leads but those of kana and kanji.
    const Lanes rare = (a >= 0xC0) & ~between(a, 0xE3, 0xE9);
    if (LaneBits(rare).any()) found |= rare_signs(a, b, c);
  }
  return LaneBits(found);
}

}  // namespace kokai::guard

#pragma once

// Where what a sure hit needs may begin, 64 bytes at a time: a first look, which nearly all text
// passes.

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kokai::guard {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kReadBehind = 2;  ///< bytes behind a block that are looked at, too

/// What the bytes of a block are to the gate, a bit for each, the first the lowest.
struct BlockLook {
  std::uint64_t digits = 0;  ///< a run of digits begins, or a character that may be one
  std::uint64_t open = 0;  ///< ends no number; all but letters, ", >, leads of most kana and kanji
  std::uint64_t unknown = 0;  ///< < & of markup, \ else: letters behind it may end no number
  std::uint64_t signs = 0;  ///< may begin @, 名, or an entity that stands for one (&#… and &c…)
};

using Bytes = unsigned char __attribute__((vector_size(16)));
using Lanes = signed char __attribute__((vector_size(16)));  ///< -1 for yes

inline Bytes load_bytes(const char* data) {
  Bytes bytes;
  std::memcpy(&bytes, data, sizeof bytes);
  return bytes;
}

inline Lanes between(const Bytes& bytes, unsigned char first, unsigned char last) {
  return static_cast<Bytes>(bytes - first) <= static_cast<unsigned char>(last - first);
}

/// A bit for each of 16 lanes.
inline std::uint64_t bits(const Lanes& lanes) {
#ifdef __SSE2__
  return static_cast<std::uint16_t>(
      __builtin_ia32_pmovmskb128(reinterpret_cast<char __attribute__((vector_size(16)))>(lanes)));
#else
  std::uint64_t halves[2];
  std::memcpy(halves, &lanes, sizeof halves);
  const auto gathered = [](std::uint64_t half) {
    return (half & 0x8040201008040201) * 0x0101010101010101 >> 56;
  };
  return gathered(halves[0]) | gathered(halves[1]) << 8;
#endif
}

/// Leads of kana and kanji that end a number. Not of の, of what is no letter, of some kana whose
/// last byte is as theirs, nor of any kanji with a second byte of 〇一二三四五六七八九零.
inline Lanes letter_ends(const Bytes& a, const Bytes& b, const Bytes& c) {
  const Lanes kana = (a == 0xE3) & between(b, 0x81, 0x83) & between(c, 0x81, 0xBA) &
                     ~between(c, 0x99, 0xA0) & (c != 0xAE);
  const Lanes may_be_digit = between(b, 0xB7, 0xBA) | (b == 0x85) | (b == 0x90) | (b == 0x9B);
  return kana | (between(a, 0xE4, 0xE9) & ~may_be_digit);
}

/// Where the last two bytes of 名, ＠ and ﹫ stand.
inline Lanes wide_signs(const Bytes& b, const Bytes& c) {
  return ((b == 0x90) & (c == 0x8D)) | ((b == 0xBC) & (c == 0xA0)) | ((b == 0xB9) & (c == 0xAB));
}

/// This and the next 15 bits.
inline std::uint64_t smeared(std::uint64_t mask) {
  for (const int step : {1, 2, 4, 8}) mask |= mask << step;
  return mask;
}

/// Of the 64 bytes at `data`, and kReadBehind more. `unknown_before` is of the block before: what
/// is unknown reaches over 16 bytes, an escape and ten more.
inline BlockLook look_at_block(const char* data, bool markup, std::uint64_t unknown_before) {
  BlockLook look;
  std::uint64_t ascii_digits = 0, leads = 0, all_ends = 0;
  for (std::size_t at = 0; at < kBlock; at += sizeof(Bytes)) {
    const Bytes a = load_bytes(data + at);
    const Bytes b = load_bytes(data + at + 1);
    Lanes ends = between(a | 0x20, 'a', '{') | (a == '"') | (a == '>');
    Lanes signs = a == '@';
    if (markup) signs |= (a == '&') & ((b == '#') | (b == 'c'));
    if (bits(a >= 0x80) != 0) {
      const Bytes c = load_bytes(data + at + 2);
      ends |= letter_ends(a, b, c);
      signs |= wide_signs(b, c);
      leads |= bits(a >= 0xC0) << at;
    }
    ascii_digits |= bits(between(a, '0', '9')) << at;
    all_ends |= bits(ends) << at;
    look.unknown |= bits(markup ? (a == '<') | (a == '&') : a == '\\') << at;
    look.signs |= bits(signs) << at;
  }
  look.digits = (ascii_digits & ~(ascii_digits << 1)) | (leads & ~all_ends);
  look.open = ~all_ends | smeared(look.unknown) | smeared(unknown_before >> 49) >> 15;
  return look;
}

/// The digits of `here` with which a number of eleven may begin: none of so many bytes ends it.
inline std::uint64_t long_starts(const BlockLook& here, const BlockLook& behind) {
  std::uint64_t open = here.open;
  std::uint64_t next = behind.open;
  for (const int step : {1, 2, 4, 3}) {
    open &= open >> step | next << (64 - step);
    next &= next >> step;
  }
  return open & here.digits;
}

}  // namespace kokai::guard

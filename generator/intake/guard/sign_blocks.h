#pragma once

// Where what a sure hit needs may begin, 64 bytes at a time: a first look, which nearly all text
// passes.

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "generator/text/byte_lanes.h"

namespace kokai::guard {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kReadBehind = 2;  ///< bytes behind a block that are looked at, too

/// What the bytes of a block are to the gate, a bit for each, the first the lowest.
struct BlockLook {
  std::uint64_t digits = 0;   ///< a run of digits begins, or a character that may be one
  std::uint64_t open = 0;     ///< may stand in a number: all but what ends one, and what is unknown
  std::uint64_t unknown = 0;  ///< < & of markup, \ else: what is behind it may go on with a number
  std::uint64_t signs = 0;    ///< may begin @, 名, \u, or an entity of one (&#… and &c…)
};

/// Sixteen of its bits.
inline std::uint64_t bits(const Lanes16& lanes) { return bits_of(lanes); }

/// Leads of kana and kanji that end a number. Not of の, of what is no letter, of some kana whose
/// last byte is as theirs, nor of any kanji with a second byte of 〇一二三四五六七八九零.
inline Lanes16 letter_ends(const Bytes16& a, const Bytes16& b, const Bytes16& c) {
  const Lanes16 kana = (a == 0xE3) & between(b, 0x81, 0x83) & between(c, 0x81, 0xBA) &
                       ~between(c, 0x99, 0xA0) & (c != 0xAE);
  const Lanes16 may_be_digit = between(b, 0xB7, 0xBA) | (b == 0x85) | (b == 0x90) | (b == 0x9B);
  return kana | (between(a, 0xE4, 0xE9) & ~may_be_digit);
}

/// Where the last two bytes of 名, ＠ and ﹫ stand.
inline Lanes16 wide_signs(const Bytes16& b, const Bytes16& c) {
  return ((b == 0x90) & (c == 0x8D)) | ((b == 0xBC) & (c == 0xA0)) | ((b == 0xB9) & (c == 0xAB));
}

/// Of the 64 bytes at `data`, and kReadBehind more.
inline BlockLook look_at_block(const char* data, bool markup) {
  BlockLook look;
  std::uint64_t ascii_digits = 0, leads = 0, all_ends = 0;
  for (std::size_t at = 0; at < kBlock; at += sizeof(Bytes16)) {
    const Bytes16 a = load_bytes(data + at);
    const Bytes16 b = load_bytes(data + at + 1);
    Lanes16 ends = between(a | 0x20, 'a', '{') | between(a, '!', '\'') | (a == '>');
    Lanes16 unknown = a == '\\';
    Lanes16 signs = a == '@';
    if (markup) {
      unknown = (a == '<') | (a == '&');
      signs |= (a == '&') & ((b == '#') | (b == 'c'));
    } else {
      signs |= unknown & (b == 'u');
    }
    if (bits(a >= 0x80) != 0) {
      const Bytes16 c = load_bytes(data + at + 2);
      ends |= letter_ends(a, b, c);
      signs |= wide_signs(b, c);
      leads |= bits(a >= 0xC0) << at;
    }
    ascii_digits |= bits(between(a, '0', '9')) << at;
    all_ends |= bits(ends) << at;
    look.unknown |= bits(unknown) << at;
    look.signs |= bits(signs) << at;
  }
  look.digits = (ascii_digits & ~(ascii_digits << 1)) | (leads & ~all_ends);
  look.open = ~(all_ends | look.unknown);
  return look;
}

/// The digits of `here` with which a number of eleven may begin: nothing in so many bytes ends it,
/// or something unknown stands there before its end.
inline std::uint64_t long_starts(const BlockLook& here, const BlockLook& behind) {
  std::uint64_t open = here.open, next_open = behind.open;
  std::uint64_t unknown = here.unknown, next_unknown = behind.unknown;
  const auto ahead = [](std::uint64_t bits, std::uint64_t next, int step) {
    return bits >> step | next << (64 - step);
  };
  for (const int step : {1, 2, 4}) {  // open: so many bytes and their double; unknown: behind such
    unknown |= open & ahead(unknown, next_unknown, step);
    next_unknown |= next_open & next_unknown >> step;
    open &= ahead(open, next_open, step);
    next_open &= next_open >> step;
  }
  unknown |= open & ahead(unknown, next_unknown, 8);
  open &= ahead(open, next_open, 3);
  return (open | unknown) & here.digits;
}

}  // namespace kokai::guard

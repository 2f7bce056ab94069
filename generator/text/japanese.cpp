#include "generator/text/japanese.h"

namespace kokai {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kJapanese[] = {
    {0x2E80, 0x2FDF},    // radicals
    {0x3001, 0x30FF},    // CJK punctuation, hiragana, katakana
    {0x31F0, 0x31FF},    // small katakana
    {0x3400, 0x4DBF},    // kanji, extension A
    {0x4E00, 0x9FFF},    // kanji
    {0xF900, 0xFAFF},    // compatibility kanji
    {0xFF01, 0xFF0F},    // fullwidth punctuation, then without digits and letters
    {0xFF1A, 0xFF20},    //
    {0xFF3B, 0xFF40},    //
    {0xFF5B, 0xFF9F},    // halfwidth punctuation and katakana
    {0xFFE0, 0xFFE6},    // fullwidth signs
    {0x20000, 0x3FFFF},  // kanji, further extensions
};

}  // namespace

bool is_japanese(char32_t code_point) {
  if (code_point < 0x2E80) return false;
  for (const Range& range : kJapanese) {
    if (code_point <= range.last) return code_point >= range.first;
  }
  return false;
}

}  // namespace kokai

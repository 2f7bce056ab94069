#include "generator/analysis/citations/cursor.h"

#include <algorithm>

#include "generator/text/utf8.h"

namespace kokai::citations {
namespace {

constexpr std::size_t kLongestBrackets = 240;
constexpr unsigned kLargest = 9999;

int digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return -1;
}

int kanji_digit_of(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  const std::size_t at = kDigits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

unsigned kanji_unit_of(char32_t c) {
  if (c == U'十') return 10;
  if (c == U'百') return 100;
  return c == U'千' ? 1000 : 0;
}

/// 十九, 二百三, 一〇五. Returns 0 when none stands here.
unsigned kanji_number(std::string_view text, std::size_t& at) {
  unsigned sum = 0;
  unsigned digits = 0;
  while (at < text.size() && sum + digits <= kLargest) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (const int digit = kanji_digit_of(c); digit >= 0) {
      digits = digits * 10 + static_cast<unsigned>(digit);
    } else if (const unsigned unit = kanji_unit_of(c); unit != 0) {
      sum += (digits == 0 ? 1 : digits) * unit;
      digits = 0;
    } else {
      break;
    }
    at = next;
  }
  return sum + digits;
}

}  // namespace

bool Cursor::take(std::string_view words) {
  if (!sees(words)) return false;
  at += words.size();
  return true;
}

bool Cursor::take_any(std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) { return take(words); });
}

void Cursor::skip_blanks() {
  while (!done()) {
    const char first = text[at];
    const std::size_t bytes = first == ' ' || first == '\t' ? 1
                              : sees("　")                  ? 3
                              : sees("\u00a0")              ? 2
                                                            : 0;
    if (bytes == 0) return;
    at += bytes;
  }
}

std::optional<std::string_view> Cursor::take_brackets() {
  Cursor inside = *this;
  if (!inside.take_any({"（", "("})) return std::nullopt;
  const std::size_t first = inside.at;
  const std::size_t end = std::min(text.size(), first + kLongestBrackets);
  for (int depth = 1; inside.at < end;) {
    const std::size_t here = inside.at;
    const char32_t c = next_code_point(text, inside.at);
    if (c == U'\n') return std::nullopt;
    if (c == U'（' || c == U'(') ++depth;
    if ((c == U'）' || c == U')') && --depth == 0) {
      at = inside.at;
      return text.substr(first, here - first);
    }
  }
  return std::nullopt;
}

std::optional<std::uint16_t> Cursor::take_number() {
  std::size_t next = at;
  unsigned value = 0;
  while (next < text.size()) {
    std::size_t behind = next;
    const int digit = digit_of(next_code_point(text, behind));
    if (digit < 0) break;
    value = value * 10 + static_cast<unsigned>(digit);
    if (value > kLargest) return std::nullopt;
    next = behind;
  }
  if (next == at) value = kanji_number(text, next);
  if (value == 0 || value > kLargest) return std::nullopt;
  at = next;
  return static_cast<std::uint16_t>(value);
}

char32_t step_back(std::string_view text, std::size_t& at) {
  if (at == 0) return 0;
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 &&
         (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) {
    --start;
  }
  std::size_t end = start;
  const char32_t c = next_code_point(text, end);
  at = end == at ? start : at - 1;  // malformed bytes one by one
  return c;
}

char32_t code_point_before(std::string_view text, std::size_t at) { return step_back(text, at); }

bool is_kanji(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || c == U'々'; }
bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー'; }

}  // namespace kokai::citations

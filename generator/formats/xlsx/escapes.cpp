#include "generator/formats/xlsx/escapes.h"

#include <optional>

#include "generator/text/utf8.h"

namespace kokai::xlsx {
namespace {

constexpr std::size_t kEscapeBytes = 7;  // _xHHHH_

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  return std::nullopt;
}

/// The UTF-16 unit that is written _xHHHH_ at `at`.
std::optional<char32_t> unit_at(std::string_view text, std::size_t at) {
  if (text.size() < at + kEscapeBytes || text[at] != '_' || text[at + 1] != 'x' ||
      text[at + 6] != '_') {
    return std::nullopt;
  }
  char32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const std::optional<unsigned> digit = hex_digit(text[i]);
    if (!digit) return std::nullopt;
    unit = unit << 4 | *digit;
  }
  return unit;
}

bool is_leading(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trailing(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

bool must_be_escaped(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
}

void append_escape(std::string& out, char32_t unit) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "_x";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[unit >> shift & 0xF];
  out += '_';
}

}  // namespace

std::string decoded(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at)) {
    std::optional<char32_t> unit = unit_at(text, at);
    if (!unit) {
      at += 2;
      continue;
    }
    out.append(text, from, at - from);
    at += kEscapeBytes;
    if (is_leading(*unit)) {
      const std::optional<char32_t> next = unit_at(text, at);
      const bool pair = next && is_trailing(*next);
      *unit = pair ? 0x10000 + ((*unit - 0xD800) << 10) + (*next - 0xDC00) : 0xFFFD;
      if (pair) at += kEscapeBytes;
    } else if (is_trailing(*unit)) {
      *unit = 0xFFFD;
    }
    append_utf8(out, *unit);
    from = at;
  }
  if (from == 0) return std::string(text);
  out.append(text, from);
  return out;
}

std::string encoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (must_be_escaped(c) || (c == '_' && unit_at(text, begin))) {
      append_escape(out, c);
    } else {
      out.append(text, begin, at - begin);
    }
  }
  return out;
}

}  // namespace kokai::xlsx

#pragma once

// UTF-8 as bytes and code points. Nothing here allocates but append().

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kokai {

/// Offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos. SIMD-fast for ASCII.
std::size_t find_invalid_utf8(std::string_view text);

/// next_code_point of what is neither ASCII nor most of Japanese.
char32_t next_rare_code_point(std::string_view text, std::size_t& at);

/// Decodes the code point at `at` and moves `at` behind it. Malformed bytes give U+FFFD, one byte
/// on. Precondition: at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (lead > 0xE0 && lead < 0xED && at + 3 <= text.size()) {
    const unsigned second = byte(1) ^ 0x80U;
    const unsigned third = byte(2) ^ 0x80U;
    if ((second | third) < 0x40) {
      at += 3;
      return (lead & 0xFU) << 12 | second << 6 | third;
    }
  }
  return next_rare_code_point(text, at);
}

/// The three bytes of most Japanese characters as one number, to tell them apart at once.
constexpr std::uint32_t three_bytes(const char* character) {
  const auto byte = [&](int i) { return std::uint32_t{static_cast<unsigned char>(character[i])}; };
  return byte(0) << 16 | byte(1) << 8 | byte(2);
}

/// Of well-formed UTF-8. Eight bytes a step.
std::size_t count_code_points(std::string_view text);

/// Bytes of the first `characters` code points, or of the whole text.
std::size_t bytes_of_first(std::string_view text, std::size_t characters);

void append_utf8(std::string& out, char32_t code_point);
std::u32string to_code_points(std::string_view text);
std::string from_code_points(std::u32string_view text);

/// White space as the forms and cities write it: ASCII blanks, NBSP, U+3000, U+200B, U+FEFF.
bool is_blank(char32_t code_point);
std::string_view trim(std::string_view text);
/// Runs of white space as one ASCII blank, none at the ends; between two Japanese characters none.
std::string squeeze(std::string_view text);

}  // namespace kokai

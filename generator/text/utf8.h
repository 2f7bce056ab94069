#pragma once

// UTF-8 as bytes and code points. Nothing here allocates but append().

#include <cstddef>
#include <string>
#include <string_view>

namespace kokai {

/// Offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos. SIMD-fast for ASCII.
std::size_t find_invalid_utf8(std::string_view text);

/// Decodes the code point at `at` and moves `at` behind it. Malformed bytes give U+FFFD, one byte
/// on. Precondition: at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);
std::u32string to_code_points(std::string_view text);
std::string from_code_points(std::u32string_view text);

/// White space as the forms and cities write it: ASCII blanks, NBSP, U+3000, U+200B, U+FEFF.
bool is_blank(char32_t code_point);
std::string_view trim(std::string_view text);
/// Runs of white space as one ASCII blank, none at the ends; between two Japanese characters none.
std::string squeeze(std::string_view text);

}  // namespace kokai

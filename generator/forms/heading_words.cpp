#include "generator/forms/heading_words.h"

#include <optional>

#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::forms {

namespace {

char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : U'\0';
}

void skip(std::string_view text, std::size_t& at) { next_code_point(text, at); }

int digit(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return -1;
}

bool is_open(char32_t c) {
  return c == U'(' || c == U'（' || c == U'【' || c == U'[' || c == U'［';
}
bool is_close(char32_t c) {
  return c == U')' || c == U'）' || c == U'】' || c == U']' || c == U'］';
}
bool is_delimiter(char32_t c) {
  return is_blank(c) || is_close(c) || c == U'.' || c == U'．' || c == U'、' || c == U':' ||
         c == U'：' || c == U'_' || c == U'＿' || c == U'・';
}

void skip_delimiters(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_delimiter(peek(text, at))) skip(text, at);
}

int roman_letter(char32_t c) {
  switch (c) {
    case U'I':
    case U'Ｉ':
      return 1;
    case U'V':
    case U'Ｖ':
      return 5;
    case U'X':
    case U'Ｘ':
      return 10;
    default:
      return 0;
  }
}

bool is_ascii_word(char32_t c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == U'-'; }

/// Ⅲ, III, ＩＶ: not the I of "ICカード".
std::optional<HeadingWords> part_number(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = peek(text, 0);
  int value = 0;
  if (first >= 0x2160 && first <= 0x2169) {
    value = static_cast<int>(first - 0x2160) + 1;
    skip(text, at);
  } else {
    int before = 0;
    while (const int letter = roman_letter(peek(text, at))) {
      value += letter > before ? letter - 2 * before : letter;
      before = letter;
      skip(text, at);
    }
    if (value == 0 || is_ascii_word(peek(text, at))) return std::nullopt;
  }
  skip_delimiters(text, at);
  return HeadingWords{NumberKind::kPart, value, text.substr(at)};
}

std::optional<HeadingWords> risk_number(std::string_view text) {
  constexpr std::string_view kRisk = "リスク";
  if (!text.starts_with(kRisk)) return std::nullopt;
  std::size_t at = kRisk.size();
  while (at < text.size() && is_blank(peek(text, at))) skip(text, at);
  int value = take_digits(text, at);
  const char32_t circled = peek(text, at);
  if (value < 0 && circled >= U'①' && circled <= U'⑳') {
    value = static_cast<int>(circled - U'①') + 1;
    skip(text, at);
  }
  if (value < 0 && !is_delimiter(peek(text, at))) return std::nullopt;
  skip_delimiters(text, at);
  return HeadingWords{NumberKind::kRisk, value < 0 ? 1 : value, text.substr(at)};
}

std::optional<HeadingWords> attachment_number(std::string_view text) {
  std::size_t at = 0;
  if (is_open(peek(text, at))) skip(text, at);
  const std::string_view word = text.substr(at);
  const bool annex = word.starts_with("別添");
  if (!annex && !word.starts_with("別紙")) return std::nullopt;
  at += std::string_view("別添").size();
  while (at < text.size() && is_blank(peek(text, at))) skip(text, at);
  const int value = take_digits(text, at);
  if (value < 0) return std::nullopt;
  skip_delimiters(text, at);
  return HeadingWords{annex ? NumberKind::kAnnex : NumberKind::kSheet, value, text.substr(at)};
}

/// ③, (3), 3. and the same in full width; a bare digit counts only with something behind it that
/// parts.
std::optional<HeadingWords> plain_number(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = peek(text, at);
  int value = -1;
  if (first >= U'①' && first <= U'⑳') {
    value = static_cast<int>(first - U'①') + 1;
    skip(text, at);
  } else {
    if (is_open(first)) skip(text, at);
    value = take_digits(text, at);
    if (value < 0 || !is_delimiter(peek(text, at))) return std::nullopt;
  }
  skip_delimiters(text, at);
  return HeadingWords{NumberKind::kPlain, value, text.substr(at)};
}

}  // namespace

int take_digits(std::string_view text, std::size_t& at) {
  int value = -1;
  for (int count = 0; count < 6 && at < text.size(); ++count) {
    const int next = digit(peek(text, at));
    if (next < 0) break;
    value = (value < 0 ? 0 : value) * 10 + next;
    skip(text, at);
  }
  return value;
}

HeadingWords split_heading(std::string_view heading) {
  const std::string_view text = trim(heading);
  if (text.empty()) return {};
  for (const auto read : {part_number, risk_number, attachment_number, plain_number}) {
    if (const auto words = read(text)) return *words;
  }
  return {NumberKind::kNone, 0, text};
}

}  // namespace kokai::forms

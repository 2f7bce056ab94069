#pragma once

// A place in a text that moves on over what is expected, or stays.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace kokai::citations {

struct Cursor {
  std::string_view text;
  std::size_t at = 0;  ///< never behind the text's end

  bool done() const { return at >= text.size(); }
  std::string_view rest() const { return text.substr(at); }
  bool sees(std::string_view words) const { return rest().starts_with(words); }
  bool take(std::string_view words);
  /// Takes the first of them that stands here.
  bool take_any(std::initializer_list<std::string_view> list);
  /// Blanks of any width, never a line end.
  void skip_blanks();
  /// What stands in the brackets that open here, （）or (), at most 240 bytes; nothing when they do
  /// not close on this line.
  std::optional<std::string_view> take_brackets();
  /// "19", "１９" or 十九, up to 9999.
  std::optional<std::uint16_t> take_number();
};

/// Moves `at` before the code point that ends there and returns it; 0 at the start of the text.
char32_t step_back(std::string_view text, std::size_t& at);
/// The code point before `at`; 0 at the start of the text.
char32_t code_point_before(std::string_view text, std::size_t at);
bool is_kanji(char32_t c);
bool is_katakana(char32_t c);

}  // namespace kokai::citations

#pragma once

// How a term is read, as far as the text of a glossary tells it.

#include <string>
#include <string_view>

namespace kokai::intake {

/// Kana alone, with blanks and ・: what can be a reading.
bool is_kana(std::string_view text);
bool is_katakana(std::string_view text);
bool has_latin(std::string_view text);
bool has_kanji(std::string_view text);

/// The reading of the whole term in kana. `given` are the kana that stand beside the term; they may
/// be those of a part: アイティー of ITリテラシ. Empty when it cannot be told.
std::string whole_reading(std::string_view term, std::string_view given);

}  // namespace kokai::intake

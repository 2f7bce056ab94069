#pragma once

// Readings: how a word is spoken, in kana, and the order of dictionaries (五十音順).

#include <string>
#include <string_view>

namespace kokai {

/// Katakana as hiragana, half-width kana made whole (NFKC), other characters as they are.
std::string to_hiragana(std::string_view text);

/// One of ぁ … ゖ.
constexpr bool is_hiragana(char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; }

/// True for text of hiragana, ー, blanks and ・ with at least one hiragana: what a reading is,
/// behind to_hiragana().
bool is_hiragana_reading(std::string_view text);

/// What a reading sorts by, compared by bytes (JIS X 4061 without its last levels): voiced as
/// unvoiced, small as large, ー as the vowel before it; then the reading itself. An empty or
/// foreign reading sorts behind all kana.
std::string kana_order(std::string_view hiragana);

/// The first kana of a reading without its voice marks: ち of ぢりょう; empty when there is none.
std::string first_kana(std::string_view hiragana);

/// Its row of the 五十音 table: あ か さ た な は ま や ら わ (ん with わ); empty when there is
/// none.
std::string_view kana_row(std::string_view hiragana);

}  // namespace kokai

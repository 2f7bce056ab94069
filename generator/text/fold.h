#pragma once

// Two spellings of the same words made one. Folding is for comparing, never for showing.

#include <string>
#include <string_view>

namespace kokai {

/// NFC (UAX #15). Returns the text itself when it is NFC already (quick check).
std::string nfc(std::string_view text);
std::string nfkc(std::string_view text);
/// What file systems that do not tell upper from lower case make of a name: full case folding, NFC.
std::string case_folded(std::string_view text);

/// NFKC_Casefold (UAX #15), white space dropped, dashes and tildes unified.
/// Cost: ASCII and common kana/kanji are copied without ICU.
std::string fold(std::string_view text);

/// fold() for headings and labels: also drops ※, 【任意】-like tags, brackets, punctuation
/// (、。・：:．.), and reads Ⅰ..Ⅹ as i..x (NFKC does), ①.. as digits.
std::string fold_label(std::string_view text);

/// Edit distance in code points (Damerau-Levenshtein, adjacent swaps count one), at most `limit`;
/// more is returned as limit + 1. Cost O(limit * length).
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace kokai

#pragma once

// Japanese text cut at places where a reader would cut it, without a dictionary.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

/// Ends of the sentences of a text, ascending; the last is its size. A sentence ends behind 。 (and
/// the brackets that close there) and behind a line break. Cost: one pass.
std::vector<std::uint32_t> sentence_ends(std::string_view text);

/// Ends of the words: one kanji, a run of hiragana, of katakana, of letters, of blanks, a number
/// with 第 before and its counter behind, or one sign. Combining marks belong to what stands before
/// them. Cost: one pass.
std::vector<std::uint32_t> word_ends(std::string_view text);

/// The first code point of `text` is a kanji.
bool begins_with_kanji(std::string_view text);

/// Code points that are no blanks.
std::uint32_t visible_characters(std::string_view text);

}  // namespace kokai

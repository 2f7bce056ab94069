#pragma once

// What is the same in two texts and what is not, by words: for before and after, for two versions,
// for two cities. Works without a dictionary.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

/// A stretch of both texts. Bytes, half-open. kSame: the same bytes on both sides; kRemoved: none
/// on the after side; kAdded: none on the before side.
struct DiffPiece {
  enum class Kind : std::uint8_t { kSame, kRemoved, kAdded };
  Kind kind = Kind::kSame;
  std::uint32_t before_first = 0, before_last = 0;
  std::uint32_t after_first = 0, after_last = 0;
};

/// The pieces in order: one begins where the other ended on both sides, and together they are both
/// texts, whole. A replacement is a kRemoved piece followed by a kAdded one.
struct WordDiff {
  std::vector<DiffPiece> pieces;
  /// Too little is the same for marks to help: then there is at most one kRemoved and one kAdded
  /// piece, and readers are shown both texts plain.
  bool rewritten = false;
  /// Characters (blanks apart) that both texts share, of all characters of both: 0..1000.
  int alike = 1000;
};

/// Compares sentence by sentence, then word by word inside sentences that resemble each other. A
/// word is one kanji, a run of katakana, hiragana or letters, or a number with its unit (第8号);
/// equal stretches shorter than three characters between two changes join the change, and one
/// kanji replaced by another takes the rest of its two-kanji word with it, so that marks fall on
/// words and never on crumbs.
///
/// Precondition: both texts are valid UTF-8 and shorter than 2^32 bytes.
/// Cost: linear but for a search whose steps are counted over the whole call: when they are used
/// up, what is left is compared by sentences and words that occur once, then taken as replaced.
WordDiff word_diff(std::string_view before, std::string_view after);

/// How alike two short texts are by pairs of neighbouring characters (Dice): 0..1000. Two empty
/// texts are alike. Cost: O(n log n).
int likeness(std::string_view a, std::string_view b);

}  // namespace kokai

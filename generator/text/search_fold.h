#pragma once

// The fold of search: the one spelling in which text is indexed, asked for and compared.
//
// NFKC (UAX #15), then lower case character by character (ς is σ, whatever stands beside it), then
// white space, controls and default-ignorable characters (U+200B, U+FEFF, soft hyphen, variation
// selectors, direction marks) dropped, every dash made '-', every tilde '~'. ー and ・ stay: サーバ
// is a prefix of サーバー. No rule looks at neighbours, so a piece of a text folds to a piece of
// the folded text, cut anywhere but before a combining mark.
//
// themes/default/js/search/fold.js is its twin; both are held to tests/search/fold.tsv.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kokai {

/// Folds one block of text (or a query's word). Malformed bytes become U+FFFD.
/// Cost: about 3 ns a byte; only rare characters go through ICU.
std::string search_fold(std::string_view text);

/// The same, appended to `out`: for loops over many blocks.
void append_search_fold(std::string& out, std::string_view text);

/// A character with its marks (ﾊﾞ is one place): bytes [first, last) of the original, whose fold
/// begins at `folded`. It ends where the next place's begins; that of a dropped character is empty.
struct FoldedPlace {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t folded = 0;
};

struct FoldedText {
  std::string text;                 ///< as search_fold() gives it
  std::vector<FoldedPlace> places;  ///< they cover the original, in order
};

FoldedText search_fold_with_places(std::string_view text);

/// One character on its own, for walks over text that fold as they go: what it folds to when that
/// is one character whatever stands beside it, kFoldsAway, or kFoldsInContext when only the whole
/// text can tell.
inline constexpr char32_t kFoldsAway = 0;
inline constexpr char32_t kFoldsInContext = 0xFFFFFFFF;
char32_t search_fold_of(char32_t c);

/// Version of the tables behind the fold: "15.0".
std::string unicode_version();

}  // namespace kokai

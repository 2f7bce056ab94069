#pragma once

// What was asked, taken apart. themes/default/js/search/query.js is the twin.
//
//   個人番号 保管        both, somewhere in the document. Blanks of any kind part words.
//   "個人番号 保管"      as it stands; “ ” and ＂ too. No variants are added. One without a partner
//   is a blank. -保管  －保管        not in the document. A minus alone is nothing. 保管 OR 消去,
//   保管|消去   either; OR parts whole groups of words. title:住民 題名:住民    in the title.
//   見出し:保管   in a heading. The colon may be wide.
//
// No input is a mistake: what cannot be looked for is left out, and a reason says so when nothing
// is left. 200 folded characters in 16 words are looked at.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::search {

enum class Field : std::uint8_t { kAny, kTitle, kHeading };

struct Term {
  std::string text;  ///< folded, not empty
  Field field = Field::kAny;
  bool exact = false;     ///< was quoted
  bool negative = false;  ///< must not be there
  friend bool operator==(const Term&, const Term&) = default;
};

/// Places in Query::terms. `must` is never empty.
struct TermGroup {
  std::vector<std::size_t> must;
  std::vector<std::size_t> without;
};

enum class NoQuery : std::uint8_t {
  kNone,
  kEmpty,           ///< nothing that can be looked for
  kOnlyExclusions,  ///< a minus and nothing besides
};

struct Query {
  std::vector<Term> terms;  ///< no two alike
  std::vector<TermGroup> groups;
  bool cut = false;  ///< more was asked than is looked at
  NoQuery reason = NoQuery::kNone;
};

inline constexpr std::size_t kMostCharacters = 200;
inline constexpr std::size_t kMostTerms = 16;

/// Malformed UTF-8 counts as U+FFFD. Cost: linear.
Query parse_query(std::string_view text);

/// How the folded word is written with or without the ー at the end of a run of three or more
/// katakana: サーバー -> サーバ; サーバ室 -> サーバー室 (runs that end in -a alone, and not at the
/// word's end: there サーバ finds サーバー anyway). Each of the first three runs alone, then all at
/// once.
std::vector<std::string> long_vowel_variants(std::string_view folded);

/// The folded word's runs of kanji, of katakana and of letters, parted by blanks; "" when there is
/// but one: what may be offered when a word is found nowhere.
std::string split_by_script(std::string_view folded);

}  // namespace kokai::search

#pragma once

// What happens to Markdown before cmark-gfm sees it. Every change is a control character that
// stands for something and is turned back when the tree is copied, so no author's character is
// lost:
//
//   emphasis    CommonMark's flanking rule cuts `**重要。**なお` apart; a kNothing between the mark
//   and
//               the punctuation makes both sides letters (commonmark-spec issue 650)
//   marks       `- [x]`, `- [ ]`, `- [?]` become one character each. (cmark-gfm's own task lists
//   search
//               the whole line for "[x]" and read `- [ ] a [x]` as ticked, so they are not used.)
//   ruby        the bar of `{語|よみ}` must not part table cells
//   tables      cells beyond the header's stay in the last one; GFM throws them away
//   raw HTML    `<div>` is parted behind `<` and stays text; an open `<!--` swallows nothing
//   definitions `[a]: b` would vanish from the page; the pair `]:` is parted
//   limits      nesting, table columns and delimiters beyond the caps lose their meaning, not their
//   text

#include <cstdint>
#include <string>
#include <string_view>

namespace kokai::markdown {

inline constexpr char kNothing = '\x01';    ///< parts two characters; dropped again
inline constexpr char kRubyBar = '\x02';    ///< |
inline constexpr char kPlainStar = '\x03';  ///< a * that is no delimiter
inline constexpr char kPlainLine = '\x04';  ///< a _ that is no delimiter
inline constexpr char kPlainOpen = '\x05';  ///< a [ that opens nothing
inline constexpr char kPlainBar = '\x06';   ///< a | that ends no cell
inline constexpr char kMarkOff = '\x0e';    ///< [ ]
inline constexpr char kMarkOn = '\x0f';     ///< [x]
inline constexpr char kMarkOnX = '\x10';    ///< [X]
inline constexpr char kMarkDoubt = '\x11';  ///< [?]

/// The characters a control character stands for; empty for kNothing and for control characters of
/// the author's own, which no page may hold.
std::string_view meaning(char control);

struct Prepared {
  std::string text;
  std::uint32_t cut_line = 0;  ///< first line (1-based, of `text`) where a limit cut; 0 = none
};

/// Same number of lines as `body`. `depth`: nested quotes and lists a line may open. Cost: one
/// pass.
Prepared prepare(std::string_view body, std::size_t depth);

}  // namespace kokai::markdown

#pragma once

// Finds the words of the glossary in running text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "generator/model/glossary.h"

namespace kokai {

/// Bytes [at, at + size) of a text are a word of terms[term].
struct TermMatch {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  std::uint32_t term = 0;
};

/// Made once of a glossary, then only read, by all threads.
///
/// Words and text are compared as search compares them (text/search_fold.h): widths, case and
/// blanks make no difference. From the left, at each place the longest word wins and the search
/// goes on behind it. A word does not count
///   - inside a longer run of katakana (ー with them) or of Latin letters and digits: サーバ in
///     サーバールーム, 4情報 in 14情報;
///   - when it has one character alone, beside any other letter: only standing alone;
///   - when it begins or ends within a character (株 in ㈱).
/// A word that two terms claim belongs to the one that reading met first, which is the one of the
/// smaller (path, line).
///
/// A trie over code points, searched from every character that begins a word. Cost: linear in the
/// text where words are no parts of each other, at most kLongestTerm steps a character.
class TermMatcher {
 public:
  TermMatcher() = default;
  explicit TermMatcher(const Glossary& glossary);

  bool empty() const { return edges_.empty(); }
  /// Appends the matches in `text`, left to right.
  void find(std::string_view text, std::vector<TermMatch>& out) const;

 private:
  struct Node {
    std::uint32_t first_edge = 0;
    std::uint32_t last_edge = 0;
    std::uint32_t term = kNoTerm;
  };
  struct Edge {
    char32_t character;
    std::uint32_t node;
  };
  static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

  template <typename Reader>
  bool scan(const Reader& text, std::vector<TermMatch>& out) const;
  const Node* step(const Node& from, char32_t folded) const;

  std::vector<std::uint32_t> looks_;  ///< by character of the basic plane
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
};

}  // namespace kokai

#include "generator/analysis/term_matcher.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "generator/text/ascii.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr char32_t kPlane = 0x10000;

/// Folds with its neighbours: the whole text must be folded. The other bits are the node that what
/// it folds to leads to; 0 when no word begins so.
constexpr std::uint32_t kContext = 0x80000000;

bool is_katakana(char32_t c) {
  return (c >= U'ァ' && c <= U'ヺ') || (c >= U'ー' && c <= U'ヾ') || (c >= 0x31F0 && c <= 0x31FF) ||
         (c >= 0xFF66 && c <= 0xFF9F);
}

bool is_latin(char32_t c) {
  return ascii::is_letter(c) || ascii::is_digit(c) ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= U'０' && c <= U'９') ||
         (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

bool is_letter(char32_t c) {
  return is_katakana(c) || is_latin(c) || (c >= 0x370 && c <= 0x1FFF) ||
         (c >= U'々' && c <= U'〇') || (c >= U'ぁ' && c <= U'ゖ') || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool is_one_run(char32_t a, char32_t b) {
  return (is_katakana(a) && is_katakana(b)) || (is_latin(a) && is_latin(b));
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t first = at - 1;
  while (first > 0 && at - first < 4 && (text[first] & 0xC0) == 0x80) --first;
  return character_at(text, first);
}

/// The text as it is, folded character by character.
struct PlainText {
  std::string_view text;

  std::string_view folded() const { return text; }
  std::string_view original() const { return text; }
  static char32_t fold(char32_t c) { return search_fold_of(c); }
  static bool cuts_none(std::size_t, std::size_t) { return true; }
  static std::uint32_t origin(std::size_t at) { return static_cast<std::uint32_t>(at); }
  static std::uint32_t origin_end(std::size_t at) { return static_cast<std::uint32_t>(at); }
};

/// A text that was folded as a whole.
struct FoldedWhole {
  std::string_view text;
  const FoldedText& made;

  std::string_view folded() const { return made.text; }
  std::string_view original() const { return text; }
  static char32_t fold(char32_t c) { return c; }
  /// The place that byte `at` of the folded text belongs to.
  std::vector<FoldedPlace>::const_iterator place(std::size_t at) const {
    return std::upper_bound(
               made.places.begin(), made.places.end(), at,
               [](std::size_t one, const FoldedPlace& place) { return one < place.folded; }) -
           1;
  }
  bool begins_place(std::size_t at) const {
    return at == made.text.size() || place(at)->folded == at;
  }
  bool cuts_none(std::size_t first, std::size_t last) const {
    return begins_place(first) && begins_place(last);
  }
  std::uint32_t origin(std::size_t at) const { return place(at)->first; }
  std::uint32_t origin_end(std::size_t at) const { return place(at - 1)->last; }
};

/// Neither cut out of a longer run, nor, with one character, beside any letter.
bool stands_free(std::string_view text, const TermMatch& match, bool one_character) {
  const std::size_t last = match.at + match.size;
  const char32_t before = character_before(text, match.at);
  const char32_t behind = character_at(text, last);
  if (one_character && (is_letter(before) || is_letter(behind))) return false;
  return !is_one_run(before, character_at(text, match.at)) &&
         !is_one_run(character_before(text, last), behind);
}

struct Word {
  std::u32string text;
  std::uint32_t rank;  ///< of its term among those that claim it
  std::uint32_t term;
};

std::vector<Word> words_of(const Glossary& glossary) {
  const std::vector<Term>& terms = glossary.terms;
  std::vector<std::uint32_t> order(terms.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(terms[a].path, terms[a].line) < std::tie(terms[b].path, terms[b].line);
  });
  std::vector<Word> words;
  const auto add = [&](const std::string& word, std::uint32_t rank) {
    std::u32string folded = to_code_points(search_fold(word));
    if (!folded.empty()) words.push_back({std::move(folded), rank, order[rank]});
  };
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    add(terms[order[rank]].term, rank);
    for (const std::string& alias : terms[order[rank]].aliases) add(alias, rank);
  }
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return std::tie(a.text, a.rank) < std::tie(b.text, b.rank);
  });
  const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
  return words;
}

}  // namespace

TermMatcher::TermMatcher(const Glossary& glossary) {
  const std::vector<Word> words = words_of(glossary);
  if (words.empty()) return;
  struct Open {
    std::size_t first, last, depth;  // words that share `depth` characters
  };
  std::vector<Open> open = {{0, words.size(), 0}};  // by node
  nodes_.emplace_back();
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    auto [first, last, depth] = open[node];
    if (words[first].text.size() == depth) nodes_[node].term = words[first++].term;
    nodes_[node].first_edge = static_cast<std::uint32_t>(edges_.size());
    while (first < last) {
      const char32_t c = words[first].text[depth];
      std::size_t end = first + 1;
      while (end < last && words[end].text[depth] == c) ++end;
      edges_.push_back({c, static_cast<std::uint32_t>(nodes_.size())});
      nodes_.emplace_back();
      open.push_back({first, end, depth + 1});
      first = end;
    }
    nodes_[node].last_edge = static_cast<std::uint32_t>(edges_.size());
  }
  looks_.resize(kPlane);
  for (char32_t c = 0; c < kPlane; ++c) {
    const char32_t folded = search_fold_of(c);
    const bool alone = folded != kFoldsInContext;
    looks_[c] = alone ? 0 : kContext;
    const Node* const first = folded == kFoldsAway ? nullptr : step(nodes_[0], alone ? folded : c);
    if (first != nullptr) looks_[c] |= static_cast<std::uint32_t>(first - nodes_.data());
  }
}

const TermMatcher::Node* TermMatcher::step(const Node& from, char32_t folded) const {
  const auto first = edges_.begin() + from.first_edge;
  const auto last = edges_.begin() + from.last_edge;
  const auto found = std::lower_bound(
      first, last, folded, [](const Edge& edge, char32_t c) { return edge.character < c; });
  return found == last || found->character != folded ? nullptr : &nodes_[found->node];
}

/// False when a character is met that folds in context.
template <typename Text>
bool TermMatcher::scan(const Text& text, std::vector<TermMatch>& out) const {
  const bool plain = text.folded().data() == text.original().data();
  const std::string_view folded = text.folded();
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(folded, at);
    const std::uint32_t look = c < kPlane ? looks_[c] : kContext;
    if (look == 0) continue;
    if (plain && (look & kContext) != 0) return false;
    const Node* node = c < kPlane ? &nodes_[look & ~kContext] : step(nodes_[0], c);
    if (node == nodes_.data()) continue;

    TermMatch best;
    std::size_t best_end = 0;
    std::size_t end = at;
    for (unsigned depth = 1; node != nullptr; ++depth) {
      if (node->term != kNoTerm && text.cuts_none(first, end)) {
        const TermMatch match = {text.origin(first), text.origin_end(end) - text.origin(first),
                                 node->term};
        if (stands_free(text.original(), match, depth == 1)) {
          best = match;
          best_end = end;
        }
      }
      char32_t next = kFoldsAway;
      while (next == kFoldsAway && end < folded.size()) {
        next = text.fold(next_code_point(folded, end));
      }
      if (next == kFoldsAway) break;
      if (next == kFoldsInContext && plain) return false;
      node = step(*node, next);
    }
    if (best.size == 0) continue;
    out.push_back(best);
    at = best_end;
  }
  return true;
}

void TermMatcher::find(std::string_view text, std::vector<TermMatch>& out) const {
  if (empty()) return;
  const std::size_t before = out.size();
  if (scan(PlainText{text}, out)) return;
  out.resize(before);
  const FoldedText made = search_fold_with_places(text);
  scan(FoldedWhole{text, made}, out);
}

}  // namespace kokai

#include "generator/analysis/term_links.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "generator/formats/line_joining.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;
using markdown::Tree;

constexpr std::uint32_t kShownPlaces = 4;
constexpr std::uint32_t kClosed = 0;  // the chain of what is never linked

class TermWalk {
 public:
  TermWalk(const Assessment& assessment, const TermMatcher& matcher)
      : assessment_(assessment), tree_(assessment.tree), matcher_(matcher) {}

  TermNotes run() {
    if (matcher_.empty()) return {};
    const std::vector<Item>& items = assessment_.items;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      if (items[i].parent == kNoItem) ++section_;
      item_ = i;
      if (items[i].field != nullptr && items[i].field->role == forms::Role::kChanges) continue;
      read_body(items[i]);
    }
    return std::move(notes_);
  }

 private:
  /// A piece of the joined text of a block. Pieces of one chain may share a link.
  struct Piece {
    std::uint32_t from;
    std::uint32_t node;
    std::uint32_t chain;
  };

  void read_body(const Item& item) {
    auto taken = item.taken.begin();
    for (std::uint32_t i = item.body_first; i < item.body_last;) {
      while (taken != item.taken.end() && *taken < i) ++taken;
      const Node& node = tree_.nodes[i];
      const bool is_head = node.kind == Kind::kRow && node.header;
      if ((taken != item.taken.end() && *taken == i) || node.kind == Kind::kHeading || is_head) {
        i = node.end;
      } else if (node.kind == Kind::kParagraph || node.kind == Kind::kCell) {
        read_block(i + 1, node.end);
        i = node.end;
      } else {
        ++i;
      }
    }
  }

  void read_block(std::uint32_t first, std::uint32_t last) {
    matches_.clear();
    if (first + 1 == last && tree_.nodes[first].kind == Kind::kText) {
      matcher_.find(tree_.literal(tree_.nodes[first]), matches_);
      for (const TermMatch& match : matches_) {
        note({first, match.at, first, match.at + match.size, match.term, false});
      }
    } else if (first < last) {
      join(first, last);
      matcher_.find(text_, matches_);
      for (const TermMatch& match : matches_) note_joined(match);
    }
  }

  /// The text of several inlines as readers see it, so that words are judged by what stands beside
  /// them.
  void join(std::uint32_t first, std::uint32_t last) {
    text_.clear();
    pieces_.clear();
    std::uint32_t chain = kClosed + 1;
    std::uint32_t closed_to = 0;  // inside a link, a picture or ruby
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = first; i < last; ++i) {
      for (; !open.empty() && open.back() <= i; open.pop_back()) ++chain;
      const Node& node = tree_.nodes[i];
      const auto from = static_cast<std::uint32_t>(text_.size());
      switch (node.kind) {
        case Kind::kText:
          pieces_.push_back({from, i, i < closed_to ? kClosed : chain});
          text_ += tree_.literal(node);
          break;
        case Kind::kSoftBreak:
          pieces_.push_back({from, i, i < closed_to ? kClosed : chain});
          if (!joins_japanese(i, last)) text_ += '\n';
          break;
        case Kind::kCodeSpan:
          pieces_.push_back({from, i, kClosed});
          text_ += tree_.literal(node);
          ++chain;
          break;
        case Kind::kLineBreak:
          pieces_.push_back({from, i, kClosed});
          text_ += '\n';
          ++chain;
          break;
        case Kind::kLink:
        case Kind::kImage:
        case Kind::kRuby:
          closed_to = std::max(closed_to, node.end);
          [[fallthrough]];
        default:
          open.push_back(node.end);
          ++chain;
      }
    }
  }

  bool joins_japanese(std::uint32_t soft_break, std::uint32_t last) const {
    return soft_break + 1 < last && ends_japanese(text_) &&
           starts_japanese(tree_.literal(tree_.nodes[soft_break + 1]));
  }

  const Piece& piece_at(std::uint32_t at) const {
    return *(
        std::upper_bound(pieces_.begin(), pieces_.end(), at,
                         [](std::uint32_t one, const Piece& piece) { return one < piece.from; }) -
        1);
  }

  void note_joined(const TermMatch& match) {
    const Piece& first = piece_at(match.at);
    const Piece& last = piece_at(match.at + match.size - 1);
    if (first.chain == kClosed || first.chain != last.chain) return;
    note({first.node, match.at - first.from, last.node, match.at + match.size - last.from,
          match.term, false});
  }

  void note(const TermLink& link) {
    const std::size_t size = link.term + std::size_t{1};
    if (section_of_.size() < size) {
      section_of_.resize(size, 0);
      item_of_.resize(size, kNoItem);
    }
    if (section_of_[link.term] != section_) {
      notes_.links.push_back(link);
      notes_.links.back().first = section_of_[link.term] == 0;
      section_of_[link.term] = section_;
    }
    if (item_of_[link.term] != item_) {
      item_of_[link.term] = item_;
      notes_.places.push_back({item_, link.term});
    }
  }

  const Assessment& assessment_;
  const Tree& tree_;
  const TermMatcher& matcher_;
  TermNotes notes_;
  std::uint32_t section_ = 1;
  std::uint32_t item_ = 0;
  std::vector<std::uint32_t> section_of_, item_of_;  // by term: where it was met last
  std::vector<TermMatch> matches_;
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace

TermNotes term_notes(const Assessment& assessment, const TermMatcher& matcher) {
  return TermWalk(assessment, matcher).run();
}

std::vector<TermUses> term_uses(const Assessment& assessment, const TermNotes& notes) {
  std::vector<ItemTerm> places = notes.places;
  std::stable_sort(places.begin(), places.end(),
                   [](const ItemTerm& a, const ItemTerm& b) { return a.term < b.term; });
  std::vector<TermUses> uses;
  for (const ItemTerm& place : places) {
    if (uses.empty() || uses.back().term != place.term) uses.push_back({place.term, 0, {}});
    TermUses& one = uses.back();
    if (++one.places > kShownPlaces) continue;
    if (one.places > 1) one.items += ' ';
    one.items += assessment.items[place.item].id;
  }
  return uses;
}

}  // namespace kokai

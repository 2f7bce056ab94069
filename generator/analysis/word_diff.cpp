#include "generator/analysis/word_diff.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "generator/analysis/common_runs.h"
#include "generator/analysis/text_units.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::uint64_t kSteps = 40'000'000;  ///< of one call: about a quarter of a second
constexpr int kAlikeSentences = 400;          ///< of 1000: from here on words are compared
constexpr int kAlikeTexts = 450;              ///< below: rewritten
constexpr std::uint32_t kIsland = 3;          ///< characters; shorter equal stretches are crumbs
constexpr std::size_t kBlock = 48;            ///< sentences that are held against each other
constexpr std::size_t kLikenessBytes = 6000;  ///< of a sentence: its beginning says enough

using Ends = std::vector<std::uint32_t>;
using Kind = DiffPiece::Kind;

/// A text cut into units; unit i is [first(i), ends[i]).
struct Units {
  std::string_view text;
  Ends ends;
  std::uint32_t first(std::size_t i) const { return i == 0 ? 0 : ends[i - 1]; }
  std::string_view at(std::size_t i) const { return text.substr(first(i), ends[i] - first(i)); }
  std::size_t size() const { return ends.size(); }
};

/// Numbers for the units of two texts: equal units get equal numbers.
class Numbering {
 public:
  std::vector<std::uint32_t> of(const Units& units) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(known_.size());
      numbers.push_back(known_.emplace(units.at(i), next).first->second);
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

/// Pairs of neighbouring characters, sorted.
std::vector<std::uint64_t> neighbours(std::string_view text) {
  text = text.substr(0, kLikenessBytes);
  std::vector<std::uint64_t> pairs;
  pairs.reserve(text.size() / 2);
  std::uint64_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_blank(c) || c == U'\n') continue;
    pairs.push_back(before << 32u | c);
    before = c;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

int likeness_of(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() && b.empty()) return 1000;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool step_a = a[i] <= b[j];
    if (b[j] <= a[i]) ++j;
    if (step_a) ++i;
  }
  return static_cast<int>(2000 * shared / (a.size() + b.size()));
}

/// Sentences [first, last) of one text that have no equal in the other.
struct Range {
  std::size_t first;
  std::size_t last;
  std::size_t size() const { return last - first; }
};

struct SentencePair {
  std::size_t before;
  std::size_t after;
};

class Comparison {
 public:
  Comparison(std::string_view before, std::string_view after)
      : before_{before, sentence_ends(before)}, after_{after, sentence_ends(after)} {}

  WordDiff run() {
    Numbering numbering;
    const std::vector<std::uint32_t> a = numbering.of(before_);
    const std::vector<std::uint32_t> b = numbering.of(after_);
    std::size_t i = 0;
    std::size_t j = 0;
    for (const CommonRun& run : common_runs(a, b, steps_)) {
      compare({i, run.a}, {j, run.b});
      i = run.a + run.size;
      j = run.b + run.size;
      same_to(before_.first(i), after_.first(j));
    }
    compare({i, before_.size()}, {j, after_.size()});
    return finished();
  }

 private:
  /// Sentences without an equal: alike ones are paired in order, a block at a time.
  void compare(Range a, Range b) {
    if (a.size() == 0 || b.size() == 0) return replace_to(a, b);
    const std::size_t blocks = (std::max(a.size(), b.size()) + kBlock - 1) / kBlock;
    for (std::size_t block = 0; block < blocks; ++block) {
      const auto part = [&](Range range) {
        return Range{range.first + range.size() * block / blocks,
                     range.first + range.size() * (block + 1) / blocks};
      };
      compare_block(part(a), part(b));
    }
  }

  void compare_block(Range a, Range b) {
    for (const SentencePair& pair : alike_pairs(a, b)) {
      replace_to({a.first, pair.before}, {b.first, pair.after});
      compare_words(pair);
      a.first = pair.before + 1;
      b.first = pair.after + 1;
    }
    replace_to(a, b);
  }

  /// The pairs, ascending on both sides, whose likeness is greatest in sum.
  std::vector<SentencePair> alike_pairs(Range a, Range b) {
    std::vector<SentencePair> pairs;
    if (a.size() == 0 || b.size() == 0 || steps_ == 0) return pairs;
    std::vector<std::vector<std::uint64_t>> of_b;
    for (std::size_t j = b.first; j < b.last; ++j) of_b.push_back(neighbours(after_.at(j)));
    const std::size_t width = b.size() + 1;
    std::vector<int> best((a.size() + 1) * width, 0);
    std::vector<bool> paired(best.size(), false);
    for (std::size_t i = a.size(); i-- > 0;) {
      const std::vector<std::uint64_t> of_a = neighbours(before_.at(a.first + i));
      for (std::size_t j = b.size(); j-- > 0;) {
        spend(of_a.size() + of_b[j].size());
        const int alike = steps_ == 0 ? 0 : likeness_of(of_a, of_b[j]);
        const int apart = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        const int together = best[(i + 1) * width + j + 1] + alike;
        const bool pair = alike >= kAlikeSentences && together > apart;
        best[i * width + j] = pair ? together : apart;
        paired[i * width + j] = pair;
      }
    }
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      if (paired[i * width + j]) {
        pairs.push_back({a.first + i++, b.first + j++});
      } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
    return pairs;
  }

  void compare_words(const SentencePair& pair) {
    const std::string_view before = before_.at(pair.before);
    const std::string_view after = after_.at(pair.after);
    const Units a{before, word_ends(before)};
    const Units b{after, word_ends(after)};
    Numbering numbering;
    std::vector<CommonRun> runs = common_runs(numbering.of(a), numbering.of(b), steps_);
    whole_words(a, b, runs);
    drop_islands(a, b, runs);
    const std::uint32_t from_a = before_.first(pair.before);
    const std::uint32_t from_b = after_.first(pair.after);
    for (const CommonRun& run : runs) {
      replace_to(from_a + a.first(run.a), from_b + b.first(run.b));
      same_to(from_a + a.first(run.a + run.size), from_b + b.first(run.b + run.size));
    }
    replace_to(before_.ends[pair.before], after_.ends[pair.after]);
  }

  /// 運用 -> 利用: the kanji that stayed goes with the one that changed. Two-kanji words are
  /// counted from the start of their run of kanji.
  static void whole_words(const Units& a, const Units& b, std::vector<CommonRun>& runs) {
    std::uint32_t end_a = 0;
    std::uint32_t end_b = 0;
    CommonRun* left = nullptr;
    for (CommonRun& run : runs) {
      const bool one_kanji = run.a == end_a + 1 && run.b == end_b + 1 &&
                             begins_with_kanji(a.at(end_a)) && begins_with_kanji(b.at(end_b));
      if (one_kanji) {
        const bool second = kanji_before(a, end_a) % 2 == 1;
        if (second && left != nullptr && left->size != 0 && kanji_before(b, end_b) % 2 == 1) {
          --left->size;
        } else if (!second && run.size != 0 && begins_with_kanji(a.at(run.a))) {
          ++run.a;
          ++run.b;
          --run.size;
        }
      }
      end_a = run.a + run.size;
      end_b = run.b + run.size;
      left = &run;
    }
    std::erase_if(runs, [](const CommonRun& run) { return run.size == 0; });
  }

  /// Kanji in a row before unit `at`; a number of two digits is enough to know even from odd.
  static std::uint32_t kanji_before(const Units& units, std::uint32_t at) {
    std::uint32_t count = 0;
    while (count < at && count < 64 && begins_with_kanji(units.at(at - count - 1))) ++count;
    return count;
  }

  /// Equal stretches between two changes that are too short to be read as a stay.
  static void drop_islands(const Units& a, const Units& b, std::vector<CommonRun>& runs) {
    const std::size_t last = runs.size();
    std::size_t index = 0;
    std::erase_if(runs, [&](const CommonRun& run) {
      const bool begins = index++ == 0 && run.a == 0 && run.b == 0;
      const bool ends =
          index == last && run.a + run.size == a.size() && run.b + run.size == b.size();
      if (begins || ends) return false;
      const std::uint32_t first = a.first(run.a);
      return visible_characters(a.text.substr(first, a.ends[run.a + run.size - 1] - first)) <
             kIsland;
    });
  }

  void replace_to(Range a, Range b) { replace_to(before_.first(a.last), after_.first(b.last)); }

  /// From where the pieces end to these places nothing is shared.
  void replace_to(std::uint32_t before, std::uint32_t after) {
    removed_ = before;
    added_ = after;
  }

  /// All that was replaced, then what both texts share up to these places.
  void same_to(std::uint32_t before, std::uint32_t after) {
    if (before == removed_ && after == added_) return;
    put_replaced();
    if (!pieces_.empty() && pieces_.back().kind == Kind::kSame) {
      pieces_.back().before_last = before;
      pieces_.back().after_last = after;
    } else {
      pieces_.push_back({Kind::kSame, done_before_, before, done_after_, after});
    }
    done_before_ = removed_ = before;
    done_after_ = added_ = after;
  }

  void put_replaced() {
    if (removed_ != done_before_) {
      pieces_.push_back({Kind::kRemoved, done_before_, removed_, done_after_, done_after_});
    }
    if (added_ != done_after_) {
      pieces_.push_back({Kind::kAdded, removed_, removed_, done_after_, added_});
    }
    done_before_ = removed_;
    done_after_ = added_;
  }

  WordDiff finished() {
    put_replaced();
    WordDiff diff;
    std::uint64_t shared = 0;
    for (const DiffPiece& piece : pieces_) {
      if (piece.kind != Kind::kSame) continue;
      shared += visible_characters(
          before_.text.substr(piece.before_first, piece.before_last - piece.before_first));
    }
    const std::uint64_t all = visible_characters(before_.text) + visible_characters(after_.text);
    diff.alike = all == 0 ? 1000 : static_cast<int>(2000 * shared / all);
    diff.rewritten = diff.alike < kAlikeTexts;
    if (diff.rewritten) {
      pieces_.clear();
      done_before_ = done_after_ = 0;
      replace_to(static_cast<std::uint32_t>(before_.text.size()),
                 static_cast<std::uint32_t>(after_.text.size()));
      put_replaced();
    }
    diff.pieces = std::move(pieces_);
    return diff;
  }

  void spend(std::uint64_t cost) { steps_ -= std::min(steps_, cost); }

  Units before_;
  Units after_;
  std::uint64_t steps_ = kSteps;
  std::vector<DiffPiece> pieces_;
  std::uint32_t done_before_ = 0, done_after_ = 0;  ///< up to here there are pieces
  std::uint32_t removed_ = 0, added_ = 0;           ///< up to here it is known to be replaced
};

}  // namespace

WordDiff word_diff(std::string_view before, std::string_view after) {
  return Comparison(before, after).run();
}

int likeness(std::string_view a, std::string_view b) {
  return likeness_of(neighbours(a), neighbours(b));
}

}  // namespace kokai

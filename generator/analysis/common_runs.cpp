#include "generator/analysis/common_runs.h"

#include <algorithm>
#include <unordered_map>

namespace kokai {
namespace {

using Sequence = std::span<const std::uint32_t>;

constexpr int kMaxEdits = 800;

/// A part of both sequences that is still to be searched, half-open.
struct Gap {
  std::uint32_t a_first, a_last;
  std::uint32_t b_first, b_last;
};

class Search {
 public:
  Search(Sequence a, Sequence b, std::uint64_t& steps) : a_(a), b_(b), steps_(steps) {}

  std::vector<CommonRun> run() {
    open_.push_back(
        {0, static_cast<std::uint32_t>(a_.size()), 0, static_cast<std::uint32_t>(b_.size())});
    while (!open_.empty()) {
      Gap gap = open_.back();
      open_.pop_back();
      trim(gap);
      if (gap.a_first == gap.a_last || gap.b_first == gap.b_last) continue;
      if (!shortest(gap)) anchor(gap);
    }
    return joined();
  }

 private:
  void spend(std::uint64_t cost) { steps_ -= std::min(steps_, cost); }

  void trim(Gap& gap) {
    std::uint32_t size = 0;
    const std::uint32_t most = std::min(gap.a_last - gap.a_first, gap.b_last - gap.b_first);
    while (size < most && a_[gap.a_first + size] == b_[gap.b_first + size]) ++size;
    take(gap.a_first, gap.b_first, size);
    gap.a_first += size;
    gap.b_first += size;
    std::uint32_t tail = 0;
    while (tail < most - size && a_[gap.a_last - tail - 1] == b_[gap.b_last - tail - 1]) ++tail;
    gap.a_last -= tail;
    gap.b_last -= tail;
    take(gap.a_last, gap.b_last, tail);
  }

  void take(std::uint32_t a, std::uint32_t b, std::uint32_t size) {
    if (size != 0) found_.push_back({a, b, size});
  }

  /// Myers' greedy search, with the furthest reach of every round kept for the way back. False when
  /// there are too many edits or too few steps.
  bool shortest(const Gap& gap) {
    const int n = static_cast<int>(gap.a_last - gap.a_first);
    const int m = static_cast<int>(gap.b_last - gap.b_first);
    const int most = std::min(n + m, kMaxEdits);
    std::vector<int> reach(2 * static_cast<std::size_t>(most) + 3, 0);
    std::vector<std::vector<int>> rounds;
    const auto at = [&](int k) -> int& { return reach[static_cast<std::size_t>(k + most + 1)]; };
    for (int d = 0; d <= most && steps_ != 0; ++d) {
      std::vector<int>& round = rounds.emplace_back();
      round.reserve(static_cast<std::size_t>(d) + 1);
      for (int k = -d; k <= d; k += 2) {
        int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
        int y = x - k;
        const int from = x;
        while (x < n && y < m && equal(gap, x, y)) {
          ++x;
          ++y;
        }
        spend(static_cast<std::uint64_t>(x - from) + 1);
        at(k) = x;
        round.push_back(x);
        if (x >= n && y >= m) {
          walk_back(gap, rounds, n, m);
          return true;
        }
      }
    }
    return false;
  }

  bool equal(const Gap& gap, int x, int y) const {
    return a_[gap.a_first + static_cast<std::uint32_t>(x)] ==
           b_[gap.b_first + static_cast<std::uint32_t>(y)];
  }

  void walk_back(const Gap& gap, const std::vector<std::vector<int>>& rounds, int x, int y) {
    for (int d = static_cast<int>(rounds.size()) - 1; d >= 0; --d) {
      const int k = x - y;
      int before_x = 0;
      int before_y = 0;
      int start = 0;  // where this round's run of equal elements begins
      if (d > 0) {
        const std::vector<int>& before = rounds[static_cast<std::size_t>(d) - 1];
        const auto at = [&](int diagonal) {
          return before[static_cast<std::size_t>((diagonal + d - 1) / 2)];
        };
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        before_x = down ? at(k + 1) : at(k - 1);
        before_y = before_x - (down ? k + 1 : k - 1);
        start = down ? before_x : before_x + 1;
      }
      take(gap.a_first + static_cast<std::uint32_t>(start),
           gap.b_first + static_cast<std::uint32_t>(start - k),
           static_cast<std::uint32_t>(x - start));
      x = before_x;
      y = before_y;
    }
  }

  struct Seen {
    std::uint32_t in_a = 0, in_b = 0;  ///< how often
    std::uint32_t a = 0, b = 0;        ///< where last
  };

  void anchor(const Gap& gap) {
    const std::uint64_t size = gap.a_last - gap.a_first + std::uint64_t{gap.b_last - gap.b_first};
    if (steps_ < size) return;
    spend(size);
    std::unordered_map<std::uint32_t, Seen> seen;
    for (std::uint32_t i = gap.a_first; i < gap.a_last; ++i) {
      Seen& one = seen[a_[i]];
      ++one.in_a;
      one.a = i;
    }
    for (std::uint32_t i = gap.b_first; i < gap.b_last; ++i) {
      Seen& one = seen[b_[i]];
      ++one.in_b;
      one.b = i;
    }
    std::vector<Seen> unique;
    for (std::uint32_t i = gap.a_first; i < gap.a_last; ++i) {
      const Seen& one = seen[a_[i]];
      if (one.in_a == 1 && one.in_b == 1) unique.push_back(one);
    }
    open_between(gap, longest_chain(unique));
  }

  /// The longest run of anchors that ascend in b, too (patience).
  static std::vector<Seen> longest_chain(const std::vector<Seen>& anchors) {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(anchors.size(), anchors.size());
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      const auto place =
          std::lower_bound(tails.begin(), tails.end(), anchors[i].b,
                           [&](std::size_t tail, std::uint32_t b) { return anchors[tail].b < b; });
      if (place != tails.begin()) before[i] = *std::prev(place);
      if (place == tails.end()) {
        tails.push_back(i);
      } else {
        *place = i;
      }
    }
    std::vector<Seen> chain;
    for (std::size_t i = tails.empty() ? anchors.size() : tails.back(); i < anchors.size();
         i = before[i]) {
      chain.push_back(anchors[i]);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  void open_between(const Gap& gap, const std::vector<Seen>& chain) {
    if (chain.empty()) return;
    std::uint32_t a = gap.a_first;
    std::uint32_t b = gap.b_first;
    for (const Seen& one : chain) {
      open_.push_back({a, one.a, b, one.b});
      take(one.a, one.b, 1);
      a = one.a + 1;
      b = one.b + 1;
    }
    open_.push_back({a, gap.a_last, b, gap.b_last});
  }

  std::vector<CommonRun> joined() {
    std::sort(found_.begin(), found_.end(),
              [](const CommonRun& one, const CommonRun& other) { return one.a < other.a; });
    std::vector<CommonRun> out;
    for (const CommonRun& run : found_) {
      if (!out.empty() && out.back().a + out.back().size == run.a &&
          out.back().b + out.back().size == run.b) {
        out.back().size += run.size;
      } else {
        out.push_back(run);
      }
    }
    return out;
  }

  Sequence a_;
  Sequence b_;
  std::uint64_t& steps_;
  std::vector<Gap> open_;
  std::vector<CommonRun> found_;
};

}  // namespace

std::vector<CommonRun> common_runs(Sequence a, Sequence b, std::uint64_t& steps) {
  return Search(a, b, steps).run();
}

}  // namespace kokai

#pragma once

// Two sequences of numbers: which stretches they share, in order.

#include <cstdint>
#include <span>
#include <vector>

namespace kokai {

/// a[a, a + size) == b[b, b + size)
struct CommonRun {
  std::uint32_t a;
  std::uint32_t b;
  std::uint32_t size;
};

/// Shared stretches, ascending in both and not touching each other on both sides.
///
/// steps    what the search may still cost; lowered by what it did cost.
/// Method   Myers 1986 (shortest edit script) as long as the edits are few and steps are left. Else
///          elements that occur once in each sequence are the anchors (longest ascending chain),
///          and what lies between is searched the same way. What is left at the end counts as not
///          shared.
/// Cost     O(n log n + steps); memory O(n + edits²), at most 800 edits a search.
std::vector<CommonRun> common_runs(std::span<const std::uint32_t> a,
                                   std::span<const std::uint32_t> b, std::uint64_t& steps);

}  // namespace kokai

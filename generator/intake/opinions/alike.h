#pragma once

// Opinions that say much the same: proposed to staff as groups, so that one answer serves them.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kokai {

/// For each text the index of the first text of its group; its own index when it stands alone.
/// Two texts belong together when their folded runs of three characters overlap by at least half
/// (Jaccard), directly or through others. Pairs are found by MinHash bands (16 of 3), so that of
/// pairs exactly at the bound about one in eight may be missed; none is put together below it.
/// Deterministic. Cost: linear in the texts, plus the pairs that share a band.
std::vector<std::size_t> groups_alike(std::span<const std::string_view> texts);

}  // namespace kokai

#pragma once

// What residents said on each item of an assessment, and what became of it.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/opinion.h"

namespace kokai {

/// One item that opinions concern: those that name it, and those whose answers name it. What says
/// the same as another opinion does not count again.
struct HeardItem {
  std::string id;
  std::vector<std::uint32_t> opinions;     ///< numbers, ascending
  std::vector<std::uint32_t> answers;      ///< places in Hearing::answers, ascending
  std::array<std::size_t, 5> by_effect{};  ///< opinions by Effect; one may count for two
};

/// By id. Proposals are left out. The hearing is joined (hearing_result.h). Cost: n log n in all
/// pairs of opinion and item.
std::vector<HeardItem> heard_items(const Hearing& hearing);
/// nullptr when nobody spoke of it. Cost: a binary search.
const HeardItem* heard_item(const std::vector<HeardItem>& items, std::string_view id);

}  // namespace kokai

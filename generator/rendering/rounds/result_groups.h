#pragma once

// Answers with the opinions they answer, as HTML. Written by hand, not by template: thousands of
// them.

#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/rounds/result_view.h"

namespace kokai {

/// What one page of the list may hold beside its frame.
inline constexpr std::size_t kResultBytes = 100'000;

/// Every answer with its opinions whole, cut into pages; tells the view where each one stands. Ways
/// begin with kRootMark. An opinion is shown once: where another answer speaks of it, too, a link
/// leads there; what only repeats another one stands behind that.
std::vector<std::string> draw_groups(ResultView& view);

/// Answers without their opinions, which are links: pages of a list by effect or item.
/// `numbers`: when not nullptr, only these opinions are named (ascending).
std::vector<std::string> draw_answers(const ResultView& view,
                                      const std::vector<std::uint32_t>& answers,
                                      const std::vector<std::uint32_t>* numbers);

}  // namespace kokai

#pragma once

// When the site must be built anew although nobody changed its content.

#include <optional>
#include <span>
#include <vector>

#include "generator/model/round.h"

namespace kokai {

enum class RoundChange { kOpens, kDaysLeft, kCloses, kPublishes };

struct NextChange {
  struct Row {
    const Round* round;
    RoundChange change;
  };
  Date day;               ///< at the midnight of Tokyo with which it begins
  std::vector<Row> rows;  ///< at least one, in the rounds' order
};

/// The first day behind `now` on which a page shows something else than today: a round opens, one
/// closes, the days left of an open one count down, or a result is published. Nothing when no round
/// has such a day before it. All
/// other pages depend on content alone.
std::optional<NextChange> next_change(std::span<const Round> rounds, const Date& now);

}  // namespace kokai

#include "generator/analysis/next_change.h"

namespace kokai {
namespace {

struct Change {
  Date day;
  RoundChange change;
};

std::optional<Change> change_of(const Round& round, const Date& now) {
  switch (round_state(round, now)) {
    case RoundState::kComing:
      return Change{round.period.first, RoundChange::kOpens};
    case RoundState::kOpen:
      return Change{add_days(now, 1),
                    now == round.period.last ? RoundChange::kCloses : RoundChange::kDaysLeft};
    case RoundState::kClosed:
      if (round.published) return Change{*round.published, RoundChange::kPublishes};
      break;
    case RoundState::kResult:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NextChange> next_change(std::span<const Round> rounds, const Date& now) {
  std::optional<NextChange> next;
  for (const Round& round : rounds) {
    const std::optional<Change> change = change_of(round, now);
    if (!change || (next && next->day < change->day)) continue;
    if (!next || change->day < next->day) next = NextChange{change->day, {}};
    next->rows.push_back({&round, change->change});
  }
  return next;
}

}  // namespace kokai

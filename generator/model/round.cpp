#include "generator/model/round.h"

#include <algorithm>

namespace kokai {
namespace {

constexpr std::string_view kStates[] = {"予定", "募集中", "募集終了・結果準備中", "結果公表"};

}  // namespace

std::string_view round_state_word(RoundState state) {
  return kStates[static_cast<std::size_t>(state)];
}

bool is_over(RoundState state) { return state >= RoundState::kClosed; }

RoundState round_state(const Round& round, const Date& now) {
  if (round.published && *round.published <= now) return RoundState::kResult;
  if (now < round.period.first) return RoundState::kComing;
  return now <= round.period.last ? RoundState::kOpen : RoundState::kClosed;
}

const SendingWay* way_of(const Round& round, SendingKind kind) {
  const auto found = std::find_if(round.methods.begin(), round.methods.end(),
                                  [&](const SendingWay& way) { return way.kind == kind; });
  return found == round.methods.end() ? nullptr : &*found;
}

}  // namespace kokai

#include "generator/model/round.h"

#include <algorithm>
#include <iterator>

namespace kokai {
namespace {

constexpr std::string_view kStates[] = {"予定", "募集中", "募集終了・結果準備中"};
constexpr std::string_view kWays[] = {"フォーム", "電子メール", "郵送", "ファックス", "窓口"};

}  // namespace

std::string_view round_state_word(RoundState state) {
  return kStates[static_cast<std::size_t>(state)];
}

std::string_view sending_word(SendingKind kind) { return kWays[static_cast<std::size_t>(kind)]; }

std::span<const std::string_view> sending_words() { return kWays; }

std::optional<SendingKind> sending_from_word(std::string_view word) {
  const auto* const found = std::find(std::begin(kWays), std::end(kWays), word);
  if (found == std::end(kWays)) return std::nullopt;
  return static_cast<SendingKind>(found - std::begin(kWays));
}

RoundState round_state(const Round& round, const Date& now) {
  if (now < round.period.first) return RoundState::kComing;
  return now <= round.period.last ? RoundState::kOpen : RoundState::kClosed;
}

const SendingWay* way_of(const Round& round, SendingKind kind) {
  const auto found = std::find_if(round.methods.begin(), round.methods.end(),
                                  [&](const SendingWay& way) { return way.kind == kind; });
  return found == round.methods.end() ? nullptr : &*found;
}

}  // namespace kokai

#include "generator/model/round.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

Round from_to(const Date& first, const Date& last) {
  Round round;
  round.period = {first, last};
  return round;
}

TEST(Round, IsOpenOnItsFirstAndItsLastDay) {
  const Round round = from_to({2026, 11, 9}, {2026, 12, 11});
  EXPECT_EQ(round_state(round, {2026, 11, 8}), RoundState::kComing);
  EXPECT_EQ(round_state(round, {2026, 11, 9}), RoundState::kOpen);
  EXPECT_EQ(round_state(round, {2026, 12, 11}), RoundState::kOpen);
  EXPECT_EQ(round_state(round, {2026, 12, 12}), RoundState::kClosed);
}

TEST(Round, ClosesAtMidnightOfTokyoAndNotOfGreenwich) {
  const Round round = from_to({2026, 11, 9}, {2026, 12, 11});
  const long long last_second = 1797001199;  // 2026-12-11T14:59:59Z
  EXPECT_EQ(round_state(round, tokyo_date(last_second)), RoundState::kOpen);
  EXPECT_EQ(round_state(round, tokyo_date(last_second + 1)), RoundState::kClosed);
}

TEST(Round, HasItsStatesAndWaysInTheWordsOfTheLaw) {
  EXPECT_EQ(round_state_word(RoundState::kClosed), "募集終了・結果準備中");
  for (const std::string_view word : sending_words()) {
    EXPECT_EQ(sending_word(*sending_from_word(word)), word);
  }
  EXPECT_FALSE(sending_from_word("電話"));
}

}  // namespace
}  // namespace kokai

#include "generator/analysis/next_change.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

Round from_to(const Date& first, const Date& last) {
  Round round;
  round.period = {first, last};
  return round;
}

const std::vector<Round> kRounds = {from_to({2026, 11, 9}, {2026, 12, 11}),
                                    from_to({2026, 12, 1}, {2027, 1, 4})};

RoundChange change(const Date& now, std::size_t row = 0) {
  return next_change(kRounds, now)->rows.at(row).change;
}

TEST(NextChange, IsTheDayOnWhichTheFirstRoundOpens) {
  const auto next = next_change(kRounds, {2026, 3, 1});
  ASSERT_TRUE(next);
  EXPECT_EQ(next->day, (Date{2026, 11, 9}));
  ASSERT_EQ(next->rows.size(), 1u);
  EXPECT_EQ(next->rows[0].change, RoundChange::kOpens);
}

TEST(NextChange, IsTomorrowWhileDaysAreLeft) {
  EXPECT_EQ(next_change(kRounds, {2026, 11, 9})->day, (Date{2026, 11, 10}));
  EXPECT_EQ(change({2026, 11, 9}), RoundChange::kDaysLeft);
  EXPECT_EQ(change({2026, 12, 10}), RoundChange::kDaysLeft);
}

TEST(NextChange, ClosesARoundBehindItsLastDayOnly) {
  EXPECT_EQ(next_change(kRounds, {2027, 1, 4})->day, (Date{2027, 1, 5}));
  EXPECT_EQ(change({2027, 1, 4}), RoundChange::kCloses);
}

TEST(NextChange, NamesEveryReasonOfTheDay) {
  const auto next = next_change(kRounds, {2026, 11, 30});
  ASSERT_EQ(next->rows.size(), 2u);
  EXPECT_EQ(next->rows[0].change, RoundChange::kDaysLeft);
  EXPECT_EQ(next->rows[1].change, RoundChange::kOpens);
  EXPECT_EQ(next->rows[1].round, &kRounds[1]);
}

TEST(NextChange, IsNotAwaitedWhenAllRoundsAreClosed) {
  EXPECT_FALSE(next_change(kRounds, {2027, 1, 5}));
  EXPECT_FALSE(next_change({}, {2027, 1, 5}));
}

}  // namespace
}  // namespace kokai

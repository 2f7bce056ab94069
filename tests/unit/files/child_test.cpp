#include "generator/files/child.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(Child, GivesTheFirstBytesOfWhatAProgramPrintsAndHowItEnded) {
  const std::string echo[] = {"printf", "%s", "12345"};
  const auto end = run_child(echo, 3);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->output, "123");
  EXPECT_EQ(end->status, 0);
  const std::string no[] = {"false"};
  EXPECT_EQ(run_child(no, 0)->status, 1);
  const std::string none[] = {"no-such-program-of-kokai"};
  EXPECT_FALSE(run_child(none, 0));
}

TEST(Child, ReadsOnWhenMoreIsPrintedThanIsKept) {
  const std::string much[] = {"head", "-c", "1000000", "/dev/zero"};
  const auto end = run_child(much, 10);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->status, 0);
  EXPECT_EQ(end->output.size(), 10u);
}

}  // namespace
}  // namespace kokai

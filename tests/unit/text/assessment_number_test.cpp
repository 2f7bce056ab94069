#include "generator/text/assessment_number.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(AssessmentNumber, LosesItsLeadingZerosButNotItsLastDigit) {
  EXPECT_EQ(without_leading_zeros("012"), "12");
  EXPECT_EQ(without_leading_zeros("40"), "40");
  EXPECT_EQ(without_leading_zeros("000"), "0");
  EXPECT_EQ(without_leading_zeros(""), "");
}

}  // namespace
}  // namespace kokai

#include "generator/text/nearest.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace kokai {
namespace {

const std::vector<std::string_view> kKnown = {"title", "titles", "status"};

TEST(NearestWord, IsTheOneWithTheFewestChanges) {
  EXPECT_EQ(nearest_word("titel", kKnown, 2), "title");
  EXPECT_EQ(nearest_word("statu", kKnown, 2), "status");
}

TEST(NearestWord, IsTheFirstOfSeveral) { EXPECT_EQ(nearest_word("titlex", kKnown, 2), "title"); }

TEST(NearestWord, MayBeAsFarAsTheBoundAndNoFarther) {
  EXPECT_EQ(nearest_word("tit", kKnown, 2), "title");
  EXPECT_EQ(nearest_word("ti", kKnown, 2), "");
}

TEST(NearestWord, IsAlwaysTheOneHoweverFar) {
  EXPECT_EQ(nearest_word("0123456789012345", kKnown, kHoweverFar), "title");
  EXPECT_EQ(nearest_word("x", std::vector<std::string_view>{}, kHoweverFar), "");
}

}  // namespace
}  // namespace kokai

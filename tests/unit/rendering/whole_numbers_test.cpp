#include "generator/rendering/whole_numbers.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(WholeNumbers, ATelephoneNumberIsKeptWholeWithItsOwnHyphens) {
  EXPECT_EQ(whole_numbers("電話 000-000-1110まで"),
            "電話 <span class=\"nb\">000-000-1110</span>まで");
  EXPECT_EQ(whole_numbers("電話０００－０００－１１１０"),
            "電話<span class=\"nb\">０００－０００－１１１０</span>");
}

TEST(WholeNumbers, EachNumberOfALineIsKeptWhole) {
  EXPECT_EQ(whole_numbers("〒000-0000 電話 00-0000"),
            "〒<span class=\"nb\">000-0000</span> 電話 <span class=\"nb\">00-0000</span>");
}

TEST(WholeNumbers, ADashThatJoinsNoDigitsIsText) {
  EXPECT_EQ(whole_numbers("30万人 - 5-A 3--4 7-"), "30万人 - 5-A 3--4 7-");
}

TEST(WholeNumbers, WhatIsTooLongForANarrowScreenMayBreak) {
  EXPECT_EQ(whole_numbers("0000-0000-0000-0000-0000"), "0000-0000-0000-0000-0000");
}

TEST(WholeNumbers, TextIsEscapedAndKeepsItsLines) {
  EXPECT_EQ(whole_numbers("<b>&\n1-2"), "&lt;b&gt;&amp;\n<span class=\"nb\">1-2</span>");
}

}  // namespace
}  // namespace kokai

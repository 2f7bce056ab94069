#include "generator/text/municipality_code.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(MunicipalityCode, IsRightWithItsCheckDigit) {
  for (const std::string_view code :
       {"271403", "011002", "271004", "112127", "462012", "131016", "130001", "999016"}) {
    EXPECT_TRUE(is_municipality_code(code)) << code;
    EXPECT_EQ(municipality_check_digit(code.substr(0, 5)), code[5]);
  }
}

TEST(MunicipalityCode, EveryOtherLastDigitIsWrong) {
  for (char digit = '0'; digit <= '9'; ++digit) {
    EXPECT_EQ(is_municipality_code(std::string("27140") + digit), digit == '3');
  }
}

TEST(MunicipalityCode, EverySwapOfTwoUnlikeNeighboursIsSeen) {
  for (int number = 0; number < 100000; number += 7) {
    std::string code = std::to_string(100000 + number).substr(1);
    code += municipality_check_digit(code);
    for (std::size_t i = 0; i + 2 < code.size(); ++i) {
      std::string swapped = code;
      std::swap(swapped[i], swapped[i + 1]);
      // Remainders 0 and 10 share the check digit 1: only there a swap may hide.
      if (swapped == code || code[5] == '1') continue;
      EXPECT_FALSE(is_municipality_code(swapped)) << code;
    }
  }
}

TEST(MunicipalityCode, IsSixAsciiDigits) {
  for (const std::string_view text :
       {"", "27140", "2714031", "27140a", "２７１４０３", "271 403", "-71403"}) {
    EXPECT_FALSE(looks_like_municipality_code(text)) << text;
    EXPECT_FALSE(is_municipality_code(text)) << text;
  }
}

}  // namespace
}  // namespace kokai

#include "generator/text/percent.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

std::string encoded(std::string_view text, std::string_view plain = {}) {
  std::string out;
  append_percent_encoded(out, text, plain);
  return out;
}

TEST(PercentEncoding, LeavesLettersAndDigitsAndWhatIsPlain) {
  EXPECT_EQ(encoded("aZ09"), "aZ09");
  EXPECT_EQ(encoded("a-b c"), "a%2Db%20c");
  EXPECT_EQ(encoded("a-b c", "-"), "a-b%20c");
}

TEST(PercentEncoding, NamesBytesOfCharacters) {
  EXPECT_EQ(encoded("番&\r\n"), "%E7%95%AA%26%0D%0A");
}

}  // namespace
}  // namespace kokai

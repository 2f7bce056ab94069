#include "generator/pipeline/proof/sums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/pipeline/proof/sign_site.h"

namespace kokai::proof {
namespace {

const std::string kDigits(64, 'a');

TEST(Sums, AreWrittenAsSha256sumWritesThemAndReadBack) {
  const std::vector<Sum> sums = {{"a b.txt", kDigits}, {"あ/い.html", std::string(64, '0')}};
  EXPECT_EQ(sums_text(sums), kDigits + "  a b.txt\n" + std::string(64, '0') + "  あ/い.html\n");
  EXPECT_EQ(read_sums(sums_text(sums)), sums);
  EXPECT_EQ(read_sums(""), std::vector<Sum>());
}

TEST(Sums, InAnyOtherShapeAreRefused) {
  for (const std::string& text :
       {kDigits + "  a", kDigits + " a\n", kDigits + " *a\n", kDigits + "  \n",
        std::string(63, 'a') + "  a\n", std::string(64, 'A') + "  a\n",
        std::string(64, 'g') + "  a\n", kDigits + "  ../a\n", kDigits + "  /a\n",
        kDigits + "  a//b\n", kDigits + "  a\\b\n", kDigits + "  b\n" + kDigits + "  a\n",
        kDigits + "  a\n" + kDigits + "  a\n", std::string("\n")}) {
    EXPECT_FALSE(read_sums(text)) << text;
  }
}

TEST(Sums, ListNamesThatEveryProgramReadsAlikeOnly) {
  for (const char* path : {"a", "a/b.html", ".hidden", "日本 語.txt", "%2e"}) {
    EXPECT_TRUE(is_listable(path)) << path;
  }
  for (const char* path : {"", "/a", "a/", "a/../b", "a\nb", "a\rb", "a\\b", "\xff", "a\x7f"}) {
    EXPECT_FALSE(is_listable(path)) << path;
  }
}

TEST(SignedComment, TellsItsDay) {
  const Date day = *parse_moment("2026-04-01");
  EXPECT_EQ(signed_comment(day, "SHA256SUMS"), "date:2026-04-01\tfile:SHA256SUMS");
  EXPECT_EQ(date_of_comment(signed_comment(day, "x")), "2026-04-01");
  for (const char* other :
       {"", "timestamp:1795302088\tfile:m", "date:", "date:2026-13-01", "date:2026-4-1\tx"}) {
    EXPECT_EQ(date_of_comment(other), "") << other;
  }
}

}  // namespace
}  // namespace kokai::proof

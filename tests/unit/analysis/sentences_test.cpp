#include "generator/analysis/sentences.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

std::vector<std::uint64_t> hashes(std::string_view text, std::size_t shortest = 1) {
  SentenceReader reader;
  std::vector<std::uint64_t> all;
  for (reader.start(text, shortest); reader.next();) all.push_back(reader.hash());
  return all;
}

struct Pair {
  const char* one;
  const char* other;
  bool same;
};

TEST(Sentences, OnlyLettersAndDigitsTellThemApart) {
  const Pair pairs[] = {
      {"台帳を確かめる。", "台帳を 確かめる", true},
      {"台帳を確かめる。", "- **台帳**を、確かめる。", true},
      {"ＩＤは１０桁とする。", "IDは10桁とする。", true},
      {"サーバーを置く。", "サーバを置く。", true},
      {"①台帳を確かめる。", "台帳を確かめる。", true},
      {"1. 台帳を確かめる。", "(2) 台帳を確かめる。", true},
      {"2 記録を確かめる。", "２　記録を確かめる。", true},
      {"2 記録を確かめる。", "記録を確かめる。", true},
      {"10 日以内に消す。", "30 日以内に消す。", false},
      {"機能（※1）で確かめる。", "機能(※２)で確かめる。", true},
      {"10日以内に消す。", "30日以内に消す。", false},
      {"台帳を確かめる。", "台帳を確かめない。", false},
      {"〇〇々の台帳。", "の台帳。", false},
      {"", "。。。\n|", true},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(hashes(pair.one) == hashes(pair.other), pair.same) << pair.one << " / " << pair.other;
  }
}

TEST(Sentences, EndAtFullStopsLinesAndCells) {
  EXPECT_EQ(hashes("一つ目。二つ目\n三つ目|四つ目").size(), 4u);
  EXPECT_EQ(hashes("一つ目。二つ目"), hashes("一つ目|二つ目"));
}

TEST(Sentences, ShortOnesAreLeftOut) {
  EXPECT_EQ(hashes("課長。台帳の内容を確かめる。", kShortSentence).size(), 1u);
}

TEST(Sentences, MalformedTextIsReadToItsEnd) {
  for (std::string text : {"\xE3", "\xE3\x80", "台\xFF帳\xE4", "\xF0\x9F", "\xEF\xBC"}) {
    EXPECT_LE(hashes(text).size(), 1u);
  }
}

}  // namespace
}  // namespace kokai

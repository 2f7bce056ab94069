#include "generator/text/slug.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(Slug, IsLowerCaseWordsWithSingleHyphens) {
  for (const std::string_view slug : {"a", "juki", "jido-teate", "2026-juki", "0"})
    EXPECT_TRUE(is_slug(slug)) << slug;
  for (const std::string_view text :
       {"", "-a", "a-", "a--b", "A", "a_b", "a b", "住基", "a/b", "..", "a.b"}) {
    EXPECT_FALSE(is_slug(text)) << text;
  }
  EXPECT_TRUE(is_slug(std::string(64, 'a')));
  EXPECT_FALSE(is_slug(std::string(65, 'a')));
}

TEST(SlugFromReading, IsHepburnWithoutLongMarks) {
  const struct {
    std::string_view reading, slug;
  } kCases[] = {
      {"じどうてあて", "jidoteate"},
      {"ジドウテアテ", "jidoteate"},
      {"じゅうみんきほんだいちょう", "juminkihondaicho"},
      {"しぶかわし", "shibukawashi"},
      {"おおさか", "osaka"},
      {"とうきょう", "tokyo"},
      {"さっぽろ", "sapporo"},
      {"まっちゃ", "matcha"},
      {"ぎゅうにゅう", "gyunyu"},
      {"かんい", "kani"},
      {"せいかつほご", "seikatsuhogo"},
      {"ﾏｲﾅﾝﾊﾞｰ", "mainanba"},
      {"サーバー", "saba"},
      {"ファイル", "fairu"},
      {"パーティ", "pati"},
      {"ウィルス", "wirusu"},
      {"チェック", "chekku"},
      {"ヴァン", "van"},
      {"こくみん けんこう", "kokumin-kenko"},
      {"じどう・てあて", "jido-teate"},
      {"A3 ようし", "a3-yoshi"},
      {"うえだし", "uedashi"},
      {"つづき", "tsuzuki"},
      {"りょうおう", "ryoo"},
      {"", ""},
      {"児童手当", ""},
      {"っ", ""},
      {"ー", ""},
      {" - ", ""},
      {"ぁ", "a"},
  };
  for (const auto& [reading, slug] : kCases) EXPECT_EQ(slug_from_reading(reading), slug) << reading;
}

TEST(SlugFromReading, IsASlugOrEmptyForEveryKana) {
  for (char32_t c = U'ぁ'; c <= U'ゖ'; ++c) {
    for (char32_t d = U'ぁ'; d <= U'ゖ'; ++d) {
      const std::u32string kana{c, d};
      std::string reading;
      for (const char32_t k : kana) {
        reading += {static_cast<char>(0xE3), static_cast<char>(0x80 | (k >> 6 & 0x3F)),
                    static_cast<char>(0x80 | (k & 0x3F))};
      }
      const std::string slug = slug_from_reading(reading);
      ASSERT_TRUE(slug.empty() || is_slug(slug)) << reading << ' ' << slug;
    }
  }
}

TEST(SlugFromReading, IsCutAt64CharactersWithoutAHyphenAtTheEnd) {
  std::string reading;
  for (int i = 0; i < 40; ++i) reading += "か ";
  const std::string slug = slug_from_reading(reading);
  EXPECT_TRUE(is_slug(slug)) << slug;
  EXPECT_LE(slug.size(), 64U);
}

}  // namespace
}  // namespace kokai

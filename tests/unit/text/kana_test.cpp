#include "generator/text/kana.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(Kana, KatakanaAndHalfWidthKanaBecomeHiragana) {
  EXPECT_EQ(to_hiragana("ちゅうかんサーバー"), "ちゅうかんさーばー");
  EXPECT_EQ(to_hiragana("ｶﾞﾊﾞﾒﾝﾄ"), "がばめんと");
  EXPECT_EQ(to_hiragana("ヴァ"), "ゔぁ");
}

TEST(Kana, AReadingIsKanaAlone) {
  EXPECT_TRUE(is_hiragana_reading("あくてぃぶ でぃれくとりー"));
  EXPECT_TRUE(is_hiragana_reading("ちゅうかんさーばー・ぷらっとふぉーむ"));
  for (const std::string_view text : {"", "ー", "・", "IT", "あ1", "個人", "あ\n\x01"})
    EXPECT_FALSE(is_hiragana_reading(text)) << text;
}

TEST(Kana, OrderIsThatOfDictionaries) {
  const std::vector<std::string> right = {
      "",         "あい", "あお",   "かい",   "がい", "かー", "かあと", "がーどる", "さあば",
      "さーばー", "さい", "しゃか", "しやく", "はは", "ばば", "ぱぱ",   "ん"};
  std::vector<std::string> sorted = right;
  std::reverse(sorted.begin(), sorted.end());
  std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) {
    return kana_order(a) < kana_order(b);
  });
  EXPECT_EQ(sorted.back(), "");
  const auto place = [&](std::string_view word) {
    return std::find(sorted.begin(), sorted.end(), word) - sorted.begin();
  };
  EXPECT_LT(place("あい"), place("あお"));
  EXPECT_LT(place("かい"), place("がい"));
  EXPECT_LT(place("がーどる"), place("かい"));
  EXPECT_LT(place("さーばー"), place("さい"));
  EXPECT_LT(place("ばば"), place("ぱぱ"));
  EXPECT_LT(place("しゃか"), place("しやく"));
}

TEST(Kana, TheRowIsThatOfTheFirstKana) {
  const struct {
    std::string_view reading, first, row;
  } cases[] = {{"ぢりょう", "ち", "た"},
               {"っき", "つ", "た"},
               {"ぱっち", "は", "は"},
               {"よんじょうほう", "よ", "や"},
               {"んだ", "ん", "わ"},
               {"ゔいぴー", "う", "あ"},
               {"ぁ", "あ", "あ"},
               {"ー", "", ""},
               {"", "", ""},
               {"ID", "", ""}};
  for (const auto& one : cases) {
    EXPECT_EQ(first_kana(one.reading), one.first) << one.reading;
    EXPECT_EQ(kana_row(one.reading), one.row) << one.reading;
  }
}

}  // namespace
}  // namespace kokai

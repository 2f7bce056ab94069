#include "generator/text/fold.h"

#include <algorithm>
#include <random>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "generator/text/icu_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

TEST(Fold, MakesOneSpellingOfTwo) {
  const struct {
    std::string_view a, b;
  } kCases[] = {
      {"ＡＢＣ１２３", "abc123"},
      {"ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン"},
      {"か\u3099", "が"},
      {"㈱見本", "(株)見本"},
      {"①②⑳", "1220"},
      {"Ⅰ Ⅱ Ⅳ Ⅻ", "iiiivxii"},
      {"１０万人以上　３０万人未満", "10万人以上30万人未満"},
      {"Ａ－１ ‐ – — ― − ─", "a-1------"},
      {"～〜~∼", "~~~~"},
      {"㍻３１年", "平成31年"},
      {"令和\u00A0元\u200B年\uFEFF", "令和元年"},
      {"Straße", "STRASSE"},
      {"㎡", "m2"},
  };
  for (const auto& [a, b] : kCases) EXPECT_EQ(fold(a), fold(b)) << a;
}

TEST(Fold, KeepsWhatIsAnotherWord) {
  const struct {
    std::string_view a, b;
  } kCases[] = {{"キー", "キ-"}, {"カード", "かーど"}, {"入手", "人手"}, {"ば", "ぱ"}};
  for (const auto& [a, b] : kCases) EXPECT_NE(fold(a), fold(b)) << a;
}

TEST(Fold, ComposesAcrossTheEdgeOfTheFastRoad) {
  EXPECT_EQ(fold("評価か\u3099書"), "評価が書");
  EXPECT_EQ(fold("e\u0301"), "é");
}

TEST(Fold, FastRoadEqualsIcuForEveryCodePointAloneAndBetweenOthers) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    for (const std::u32string& text : {std::u32string{c}, std::u32string{U'か', c, U'ハ', 0x309A},
                                       std::u32string{c, 0x3099, U'A'}}) {
      const std::string bytes = from_code_points(text);
      ASSERT_EQ(fold(bytes), fold_by_icu(bytes)) << std::hex << static_cast<std::uint32_t>(c);
    }
  }
}

TEST(Fold, FastRoadEqualsIcuOnRandomText) {
  std::mt19937 random(20150527);
  const std::u32string letters =
      U"評価書あがパーヽ々〆、。（）「」【】・：．.①⑩⑳ⅠⅩⅻ※ＡｚZ9 "
      U"\u3000\u00A0\u200B\uFEFF-‐―−－～〜~ｶﾞﾊﾟ\u3099\u309A…㈱é\U00020BB7\t\n<&";
  for (int round = 0; round < 50000; ++round) {
    std::u32string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += letters[random() % letters.size()];
    const std::string bytes = from_code_points(text);
    ASSERT_EQ(fold(bytes), fold_by_icu(bytes)) << bytes;
  }
}

TEST(Fold, IsDoneAfterOnePassOnJapanese) {
  for (const std::string_view text : {"①事務の名称 ※", "Ⅱ　ファイルの概要", "ﾏｲﾅﾝﾊﾞｰ"}) {
    EXPECT_EQ(fold(fold(text)), fold(text));
  }
}

TEST(Fold, TakesBytesThatAreNotUtf8WithoutHarm) {
  EXPECT_EQ(fold("\xFF\x80"
                 "abc")
                .substr(fold("\xFF\x80"
                             "abc")
                            .size() -
                        3),
            "abc");
}

TEST(Fold, GivesTheSameFromManyThreads) {
  const std::string text = "ﾏｲﾅﾝﾊﾞｰ㈱Straße";
  const std::string expected = fold(text);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (int& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 2000; ++i) count += fold(text) == expected ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

TEST(FoldLabel, DropsWhatALabelMayHaveOrLack) {
  const struct {
    std::string_view a, b;
  } kCases[] = {
      {"３．特定個人情報の入手・使用 ※", "3特定個人情報の入手使用"},
      {"９．監査 【任意】", "9監査"},
      {"（別添２）変更箇所", "別添2変更箇所"},
      {"リスク１：目的外の入手", "リスク1目的外の入手"},
      {"リスク1: 目的外の入手", "リスク1目的外の入手"},
      {"I　基本情報", "Ⅰ 基本情報"},
      {"「委託」［先］〔名〕", "委託先名"},
      {"③対象人数", "3.対象人数"},
      {"【開いたまま", "開いたまま"},
  };
  for (const auto& [a, b] : kCases) EXPECT_EQ(fold_label(a), fold_label(b)) << a;
}

TEST(Nfc, ComposesAndLeavesComposedTextAlone) {
  EXPECT_EQ(nfc("か\u3099"), "が");
  EXPECT_EQ(nfc("がＡ①"), "がＡ①");
  EXPECT_EQ(nfkc("Ａ①"), "A1");
}

/// The whole table, as the definition has it.
std::size_t distance_slowly(std::string_view a, std::string_view b) {
  const std::u32string x = to_code_points(a);
  const std::u32string y = to_code_points(b);
  std::vector<std::vector<std::size_t>> d(x.size() + 1, std::vector<std::size_t>(y.size() + 1));
  for (std::size_t i = 0; i <= x.size(); ++i) {
    for (std::size_t j = 0; j <= y.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[x.size()][y.size()];
}

TEST(Distance, CountsCodePointsAndSwaps) {
  EXPECT_EQ(distance("", "", 3), 0U);
  EXPECT_EQ(distance("", "評価", 3), 2U);
  EXPECT_EQ(distance("published", "publihsed", 3), 1U);
  EXPECT_EQ(distance("対象人数", "対像人数", 3), 1U);
  EXPECT_EQ(distance("対象人数", "委託の有無", 2), 3U);
  EXPECT_EQ(distance("a", "b", 0), 1U);
  EXPECT_EQ(distance("a", "a", 0), 0U);
}

TEST(Distance, EqualsTheWholeTableUpToItsLimit) {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string a;
    std::string b;
    for (std::size_t i = random() % 9; i > 0; --i) append_utf8(a, U"あいうe"[random() % 4]);
    for (std::size_t i = random() % 9; i > 0; --i) append_utf8(b, U"あいうe"[random() % 4]);
    const std::size_t limit = random() % 6;
    ASSERT_EQ(distance(a, b, limit), std::min(distance_slowly(a, b), limit + 1))
        << a << ' ' << b << ' ' << limit;
  }
}

TEST(CaseFolded, MakesOneOfWhatIsOneNameOnWindowsAndMacOS) {
  EXPECT_EQ(case_folded("A.HTML"), case_folded("a.html"));
  EXPECT_EQ(case_folded("É"), case_folded("e\u0301"));
  EXPECT_EQ(case_folded("Ａ"), case_folded("ａ"));
  EXPECT_NE(case_folded("a b"), case_folded("ab"));
  EXPECT_NE(case_folded("か"), case_folded("カ"));
}

}  // namespace
}  // namespace kokai

#include "generator/analysis/word_diff.h"

#include <chrono>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "generator/analysis/text_units.h"

namespace kokai {
namespace {

using Kind = DiffPiece::Kind;

std::string_view cut(std::string_view text, std::uint32_t first, std::uint32_t last) {
  return text.substr(first, last - first);
}

/// "保守[-のため-][+を行う+]。"
std::string marked(std::string_view before, std::string_view after) {
  const WordDiff diff = word_diff(before, after);
  std::string out = diff.rewritten ? "!" : "";
  for (const DiffPiece& piece : diff.pieces) {
    if (piece.kind == Kind::kSame) out += cut(before, piece.before_first, piece.before_last);
    if (piece.kind == Kind::kRemoved) {
      out.append("[-").append(cut(before, piece.before_first, piece.before_last)).append("-]");
    }
    if (piece.kind == Kind::kAdded) {
      out.append("[+").append(cut(after, piece.after_first, piece.after_last)).append("+]");
    }
  }
  return out;
}

/// Both texts can be rebuilt, shared pieces are the same bytes, no piece is empty or touches its
/// like.
void expect_exact(std::string_view before, std::string_view after) {
  const WordDiff diff = word_diff(before, after);
  std::uint32_t at_before = 0;
  std::uint32_t at_after = 0;
  for (std::size_t i = 0; i < diff.pieces.size(); ++i) {
    const DiffPiece& piece = diff.pieces[i];
    ASSERT_EQ(piece.before_first, at_before);
    ASSERT_EQ(piece.after_first, at_after);
    const std::string_view old = cut(before, piece.before_first, piece.before_last);
    const std::string_view now = cut(after, piece.after_first, piece.after_last);
    ASSERT_FALSE(old.empty() && now.empty());
    if (piece.kind == Kind::kSame) {
      ASSERT_EQ(old, now);
    }
    ASSERT_TRUE(piece.kind != Kind::kRemoved || now.empty());
    ASSERT_TRUE(piece.kind != Kind::kAdded || old.empty());
    ASSERT_TRUE(i == 0 || diff.pieces[i - 1].kind != piece.kind);
    at_before = piece.before_last;
    at_after = piece.after_last;
  }
  ASSERT_EQ(at_before, before.size());
  ASSERT_EQ(at_after, after.size());
}

TEST(WordDiff, EqualTextsAreOnePiece) { EXPECT_EQ(marked("同じ文。", "同じ文。"), "同じ文。"); }

TEST(WordDiff, TwoEmptyTextsHaveNoPieces) {
  EXPECT_TRUE(word_diff("", "").pieces.empty());
  EXPECT_FALSE(word_diff("", "").rewritten);
}

TEST(WordDiff, NumbersChangeWithTheirCounters) {
  EXPECT_EQ(marked("番号法第19条第7号に基づく。", "番号法第19条第8号に基づく。"),
            "番号法第19条[-第7号-][+第8号+]に基づく。");
}

TEST(WordDiff, ANumberAloneIsMarkedAlone) {
  EXPECT_EQ(marked("委託する (6)件", "委託する (5)件"), "委託する ([-6-][+5+])件");
}

TEST(WordDiff, AddedWordsStandAlone) {
  EXPECT_EQ(
      marked("その他（中間サーバー、連携先）", "その他（住民システム、中間サーバー、連携先）"),
      "その他（[+住民システム、+]中間サーバー、連携先）");
}

TEST(WordDiff, OneKanjiTakesItsTwoKanjiWordWithIt) {
  EXPECT_EQ(marked("機器の運用を委託する。", "機器の利用を委託する。"),
            "機器の[-運用-][+利用+]を委託する。");
  EXPECT_EQ(marked("書類の保存を委託する。", "書類の保管を委託する。"),
            "書類の[-保存-][+保管+]を委託する。");
}

TEST(WordDiff, ShortEqualStretchesBetweenChangesJoinThem) {
  EXPECT_EQ(marked("窓口は市民課の北側にあり、平日に開いている。",
                   "窓口は総務課の南側にあり、平日に開いている。"),
            "窓口は[-市民課の北側-][+総務課の南側+]にあり、平日に開いている。");
}

TEST(WordDiff, ASentenceThatWasAddedIsMarkedWhole) {
  EXPECT_EQ(marked("記録は庁内に保管する。", "記録は庁内に保管する。写しは作らない。"),
            "記録は庁内に保管する。[+写しは作らない。+]");
}

TEST(WordDiff, SentencesArePairedOverAnInsertedOne) {
  EXPECT_EQ(marked("鍵は課長が保管する。\n記録は5年保存する。",
                   "鍵は係長が保管する。\n毎朝点検する。\n記録は7年保存する。"),
            "鍵は[-課長-][+係長+]が保管する。\n[+毎朝点検する。\n+]記録は[-5年-][+7年+]保存する。");
}

TEST(WordDiff, TextsThatShareNothingAreRewritten) {
  EXPECT_EQ(marked("令和3年12月21日", "公表日を記載する予定"),
            "![-令和3年12月21日-][+公表日を記載する予定+]");
}

TEST(WordDiff, LikenessIsWholeForEqualTextsAndNoneForOthers) {
  EXPECT_EQ(likeness("中間サーバー", "中間サーバー"), 1000);
  EXPECT_EQ(likeness("中間サーバー", "宛名"), 0);
  EXPECT_EQ(likeness("", ""), 1000);
  EXPECT_GT(likeness("統合宛名システム", "統合宛名システム等"), 800);
}

TEST(TextUnits, SentencesEndBehindClosingBracketsAndLineBreaks) {
  EXPECT_EQ(sentence_ends("あ（い。）う\nえ"), (std::vector<std::uint32_t>{15, 19, 22}));
  EXPECT_TRUE(sentence_ends("").empty());
}

TEST(TextUnits, WordsAreRunsOfOneScriptAndSingleKanji) {
  const std::string_view text = "第19条の2、IDカード番号が";
  std::vector<std::string_view> words;
  std::uint32_t first = 0;
  for (const std::uint32_t end : word_ends(text)) {
    words.push_back(cut(text, first, end));
    first = end;
  }
  EXPECT_EQ(words, (std::vector<std::string_view>{"第19条", "の", "2", "、", "ID", "カード", "番",
                                                  "号", "が"}));
}

TEST(TextUnits, CombiningMarksStayWithTheirLetter) {
  EXPECT_EQ(word_ends("漢\u3099字").size(), 2u);
}

TEST(WordDiff, RandomTextsCanBeRebuilt) {
  std::mt19937 random(11);
  const std::vector<std::string> pieces = {"。",   "\n",     "委託", "する", "システム", "A",
                                           "12",   "件",     "（",   "）",   " ",        "第",
                                           "。」", "\u3099", "😀",    "ー"};
  for (int round = 0; round < 3000; ++round) {
    std::string before;
    std::string after;
    const int size = static_cast<int>(random() % 40);
    for (int i = 0; i < size; ++i) {
      const std::string& piece = pieces[random() % pieces.size()];
      if (random() % 5 != 0) before += piece;
      if (random() % 5 != 0) after += random() % 6 == 0 ? pieces[random() % pieces.size()] : piece;
    }
    expect_exact(before, after);
  }
}

TEST(WordDiff, OneLetterRepeatedCanBeRebuilt) {
  for (int size = 0; size < 12; ++size) {
    expect_exact(std::string(static_cast<std::size_t>(size), 'a'), "aaaa a aaa");
    std::string kanji;
    for (int i = 0; i < size; ++i) kanji += "市";
    expect_exact(kanji, "市市市区市市");
  }
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + unit.size());
  while (out.size() < bytes) out += unit;
  return out;
}

void expect_bounded(const std::string& before, const std::string& after) {
  const auto start = std::chrono::steady_clock::now();
  expect_exact(before, after);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  EXPECT_LT(taken.count(), 20.0);  // seconds, also under a sanitizer
}

constexpr std::size_t kHuge = 5'000'000;

TEST(WordDiff, FiveMegabytesOfOneSentenceAreBounded) {
  expect_bounded(repeated("委託先の管理を行い記録する", kHuge),
                 repeated("再委託先の記録を行い管理する", kHuge));
}

TEST(WordDiff, FiveMegabytesOfRandomKanjiAreBounded) {
  std::mt19937 random(3);
  std::string texts[2];
  for (std::string& text : texts) {
    while (text.size() < kHuge) {
      const auto code = static_cast<unsigned>(0x4E00 + random() % 3000);
      text += static_cast<char>(0xE0 | code >> 12);
      text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
      text += static_cast<char>(0x80 | (code & 0x3F));
      if (random() % 60 == 0) text += "。";
    }
  }
  expect_bounded(texts[0], texts[1]);
}

TEST(WordDiff, FiveMegabytesWithEverySentenceTouchedAreBounded) {
  std::string before;
  std::string after;
  for (int i = 0; before.size() < kHuge; ++i) {
    before += "記録" + std::to_string(i) + "を課長が保管する。";
    after += "記録" + std::to_string(i) + "を係長が保管する。";
  }
  expect_bounded(before, after);
}

TEST(WordDiff, FiveMegabytesWithoutAWordInCommonAreBounded) {
  expect_bounded(repeated("a", kHuge), repeated("b ", kHuge));
}

}  // namespace
}  // namespace kokai

#include "generator/analysis/compared_words.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

std::shared_ptr<const ComparedWords> words_of(const std::string& body, std::string_view city = {}) {
  Findings findings;
  const auto read = read_assessment(published_place(), document(body, "基礎項目評価書"), findings);
  return compared_words(read.value(), city);
}

WordedItem item_of(const ComparedWords& words, std::string_view id) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].id == id) return words[i];
  }
  ADD_FAILURE() << "no item " << id;
  return {};
}

const std::string kHead = "# I 関連情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n";

TEST(ComparedWords, HoldTheFormsItemsInTheirOrderAndPartsAsHeadings) {
  const auto words = words_of(kHead + "### ①事務の名称\n\n児童手当\n\n### 独自の欄\n\n本市だけ\n");
  ASSERT_GE(words->size(), 2U);
  EXPECT_TRUE((*words)[0].is_part);
  EXPECT_EQ((*words)[0].label, "I 関連情報");
  EXPECT_EQ(item_of(*words, "i-1-1").text, "児童手当");
  for (std::size_t i = 0; i < words->size(); ++i) EXPECT_NE((*words)[i].text, "本市だけ");
}

TEST(ComparedWords, TellChoicesBeforeTheText) {
  const auto words = words_of(
      "# I 関連情報\n\n## 4. 情報提供ネットワークシステムによる情報連携\n\n### ①実施の有無\n\n"
      "- [x] 実施する\n- [?] 実施しない\n- [ ] 未定\n\n説明です。\n");
  EXPECT_EQ(item_of(*words, "i-4-1").text, "実施する、?実施しない\n説明です。");
}

TEST(ComparedWords, HaveOneWordForTheCitysName) {
  const auto words = words_of(kHead + "### ①事務の名称\n\nみほん市の児童手当\n", "みほん市");
  EXPECT_EQ(item_of(*words, "i-1-1").text, "〔市区町村〕の児童手当");
}

TEST(ComparedWords, CutALongTextBetweenCharactersAndSaySo) {
  std::string text;
  for (int i = 0; i < 401; ++i) text += "市";
  const auto words = words_of(kHead + "### ①事務の名称\n\n" + text + "\n");
  const WordedItem cut = item_of(*words, "i-1-1");
  EXPECT_TRUE(cut.is_cut);
  EXPECT_EQ(cut.text, text.substr(0, 1200));
  text.resize(1200);
  const auto whole = words_of(kHead + "### ①事務の名称\n\n" + text + "\n");
  EXPECT_FALSE(item_of(*whole, "i-1-1").is_cut);
}

}  // namespace
}  // namespace kokai

#include "generator/intake/opinions/item_proposals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Assessment& assessment() {
  static const Assessment read = [] {
    Findings findings;
    return *read_assessment(published_place(),
                            document("# I 基本情報\n"
                                     "## 1. 特定個人情報ファイルを取り扱う事務\n"
                                     "### ①事務の名称\n児童手当\n"
                                     "### ②事務の内容\n申請を受け付け、審査の結果を記録する。\n"
                                     "### ③対象人数\n- [x] 1万人以上10万人未満\n"
                                     "## 5. 個人番号の利用\n### 法令上の根拠\n番号法 第9条第1項\n"),
                            findings);
  }();
  return read;
}

std::vector<std::string> proposed(const std::string& place, const std::string& text) {
  Received received;
  received[Field::kPlace] = place;
  received[Field::kText] = text;
  std::vector<std::string> ids;
  for (const ItemMention& item : ItemProposals(assessment()).propose(received)) {
    EXPECT_TRUE(item.proposed);
    ids.push_back(item.id);
  }
  return ids;
}

TEST(ItemProposals, KnowTheAddressThatThePageGaveToCopy) {
  EXPECT_THAT(proposed("児童手当について（i-1-3）", "多すぎます。"), ElementsAre("i-1-3"));
  EXPECT_THAT(proposed("", "https://x.example/990019/12/#i-1-2. を見ました"), ElementsAre("i-1-2"));
}

TEST(ItemProposals, KnowTheNumberHoweverItIsWritten) {
  EXPECT_THAT(proposed("Ⅰ-1-③", "あ"), ElementsAre("i-1-3"));
  EXPECT_THAT(proposed("Ⅰの1の③について", "あ"), ElementsAre("i-1-3"));
  EXPECT_THAT(proposed("I 1 (2)", "あ"), ElementsAre("i-1-2"));
  EXPECT_THAT(proposed("Wifi 1、mail 2", "あ"), IsEmpty()) << "letters of a word are no number";
  EXPECT_THAT(proposed("Ⅰ", "あ"), IsEmpty()) << "a whole part says too little";
}

TEST(ItemProposals, KnowTheNameAndWordsThatAreQuoted) {
  EXPECT_THAT(proposed("対象人数", "あ"), ElementsAre("i-1-3"));
  EXPECT_THAT(proposed("", "「審査の結果を記録する」とありますが、どこにですか。"),
              ElementsAre("i-1-2"));
  EXPECT_THAT(proposed("", "「記録」とは"), IsEmpty()) << "short quotations are everyday words";
}

TEST(ItemProposals, AreNoneWhereNothingTells) {
  EXPECT_THAT(proposed("", "反対です。"), IsEmpty());
  EXPECT_THAT(proposed("全体について", "よくできています。"), IsEmpty());
}

}  // namespace
}  // namespace kokai

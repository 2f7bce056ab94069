#include "generator/model/assessment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Assessment with_items(std::initializer_list<std::pair<const char*, std::uint32_t>> items) {
  Assessment assessment;
  for (const auto& [label, parent] : items) {
    Item& item = assessment.items.emplace_back();
    item.label = label;
    item.parent = parent;
  }
  return assessment;
}

TEST(Path, LeadsFromTheTopToTheParent) {
  const Assessment assessment = with_items({{"I 基本情報", kNoItem},
                                            {"1. 事務", 0},
                                            {"①事務の名称", 1},
                                            {"2. システム", 0},
                                            {"システム1", 3}});
  EXPECT_THAT(path_of(assessment, 2), ElementsAre("I 基本情報", "1. 事務"));
  EXPECT_THAT(path_of(assessment, 4), ElementsAre("I 基本情報", "2. システム"));
}

TEST(Path, OfATopHeadingIsEmpty) {
  const Assessment assessment = with_items({{"I 基本情報", kNoItem}, {"V 開示", kNoItem}});
  EXPECT_THAT(path_of(assessment, 0), IsEmpty());
  EXPECT_THAT(path_of(assessment, 1), IsEmpty());
}

Mark mark(const char* label, MarkState state) {
  Mark made;
  made.label = label;
  made.state = state;
  return made;
}

TEST(Selected, AreTheMarksThatAreOnInTheirOrder) {
  Item item;
  item.marks = {mark("紙", MarkState::kOn), mark("専用線", MarkState::kOff),
                mark("その他", MarkState::kOn)};
  EXPECT_THAT(selected(item), ElementsAre("紙", "その他"));
}

TEST(Selected, NeverHoldAMarkNobodyCanRead) {
  Item item;
  EXPECT_THAT(selected(item), IsEmpty());
  item.marks = {mark("紙", MarkState::kDoubt), mark("専用線", MarkState::kOff)};
  EXPECT_THAT(selected(item), IsEmpty());
}

TEST(StatusWord, IsOneOfFourEachWithItsOwnStatus) {
  EXPECT_EQ(status_word(AssessmentStatus::kDraft), "素案");
  EXPECT_EQ(status_word(AssessmentStatus::kHearing), "意見聴取中");
  EXPECT_EQ(status_word(AssessmentStatus::kPublished), "公表");
  EXPECT_EQ(status_word(AssessmentStatus::kEnded), "終了");
  for (const AssessmentStatus status : {AssessmentStatus::kDraft, AssessmentStatus::kHearing,
                                        AssessmentStatus::kPublished, AssessmentStatus::kEnded}) {
    EXPECT_EQ(status_from_word(status_word(status)), status);
  }
}

TEST(StatusWord, IsReadOnlyAsItIsWritten) {
  for (const char* word : {"", "公表済", "公表 ", "published", "素"}) {
    EXPECT_EQ(status_from_word(word), std::nullopt) << word;
  }
}

}  // namespace
}  // namespace kokai

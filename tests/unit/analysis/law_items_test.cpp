#include "generator/analysis/law_items.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint16_t> items_of(const std::string& basis) {
  return law_items("---\ntitle: 見本\n---\n# I 基本情報\n\n### 法令上の根拠\n\n" + basis +
                   "\n\n## 5. 情報連携\n\n### ②法令上の根拠\n\n番号法別表の99の項\n");
}

TEST(LawItems, AreThoseOfTheBoxAboutTheUseOfNumbers) {
  EXPECT_THAT(items_of("番号法第9条第1項、別表の81の項"), ElementsAre(81));
  EXPECT_THAT(items_of("番号法別表の70の項、14の項及び70の項"), ElementsAre(14, 70));
  EXPECT_THAT(law_items("### ①法令上の根拠\n\n番号法別表の81の項\n"), IsEmpty());
}

TEST(LawItems, OfTheOldTableHaveTheirNewNumbers) {
  EXPECT_THAT(items_of("番号法第9条第1項 別表第一の56の項"), ElementsAre(81));
  EXPECT_THAT(items_of("番号法別表第一の36の2の項"), ElementsAre(55));
  EXPECT_THAT(items_of("番号法別表第一の1の項"), IsEmpty()) << "not known where it went";
}

TEST(LawItems, AreNotThoseOfOtherTablesAndLaws) {
  EXPECT_THAT(items_of("番号法別表第二の26の項"), IsEmpty());
  EXPECT_THAT(items_of("みほん市個人番号の利用に関する条例別表第1の2の項"), IsEmpty());
  EXPECT_THAT(items_of("住民基本台帳法第7条"), IsEmpty());
}

TEST(LawItems, AreReadFromAnyBytes) {
  EXPECT_THAT(law_items(""), IsEmpty());
  EXPECT_THAT(law_items("法令上の根拠"), IsEmpty());
  EXPECT_THAT(law_items("# 法令上の根拠"), IsEmpty());
  EXPECT_THAT(law_items("#### 法令上の根拠\n番号法別表の100の項"), ElementsAre(100));
}

}  // namespace
}  // namespace kokai

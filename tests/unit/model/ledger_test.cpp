#include "generator/model/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ShortIds, WriteWhatAnIdSharesWithTheOneBeforeOnce) {
  EXPECT_EQ(short_ids({"i-1-1", "i-1-2", "ii.1-4.2-3", "ii.1-4.2-4", "free"}),
            "i-1-1 ~2 ii.1-4.2-3 ~4 free");
}

TEST(ShortIds, AreReadBack) {
  EXPECT_THAT(ids_of("i-1-1 ~2 ii.1-4.2-3 ~4 free"),
              ElementsAre("i-1-1", "i-1-2", "ii.1-4.2-3", "ii.1-4.2-4", "free"));
  EXPECT_THAT(ids_of(""), IsEmpty());
  EXPECT_THAT(ids_of("  i-1  ~2 "), ElementsAre("i-1", "i-2"));
}

TEST(ShortIds, AreReadEvenWhenNobodyWroteThem) {
  EXPECT_THAT(ids_of("~ ~1"), ElementsAre("", "1"));
}

TEST(Address, HasAPageAndMayHaveAnItem) {
  EXPECT_EQ(page_part("990019/18/#i-1-3"), "990019/18/");
  EXPECT_EQ(item_part("990019/18/#i-1-3"), "i-1-3");
  EXPECT_EQ(page_part("990019/18/"), "990019/18/");
  EXPECT_EQ(item_part("990019/18/"), "");
}

TEST(RecordedKind, IsReadBackFromItsWord) {
  for (const auto kind :
       {RecordedKind::kMunicipality, RecordedKind::kAssessment, RecordedKind::kVersion,
        RecordedKind::kRound, RecordedKind::kTerm, RecordedKind::kCorrection}) {
    EXPECT_EQ(recorded_kind(recorded_word(kind)), kind);
  }
  EXPECT_EQ(recorded_kind("ほか"), std::nullopt);
}

}  // namespace
}  // namespace kokai

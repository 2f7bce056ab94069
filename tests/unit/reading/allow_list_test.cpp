#include "generator/reading/allow_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> faults(const std::string& bytes,
                                std::vector<ReviewedText>* kept = nullptr) {
  Findings findings;
  std::vector<ReviewedText> all = read_allow_list("999016-mihon/allow.yaml", bytes, findings);
  if (kept != nullptr) *kept = std::move(all);
  return told(findings);
}

TEST(AllowList, ReadsEveryPartOfAnEntry) {
  std::vector<ReviewedText> all;
  EXPECT_THAT(faults("- text: 000-000-1100\n  kind: 電話番号\n  reason: 窓口\n"
                     "  where: 012-jimu/2026-04-01.md\n- text: 山田 太郎\n  reason: 公表済み\n",
                     &all),
              IsEmpty());
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].text, "000-000-1100");
  EXPECT_EQ(all[0].kind, "電話番号");
  EXPECT_EQ(all[0].reason, "窓口");
  EXPECT_EQ(all[0].where, "999016-mihon/012-jimu/2026-04-01.md");
  EXPECT_EQ(all[1].kind + all[1].where, "");
}

TEST(AllowList, LeavesOutWhatHasNoTextNoReasonOrNoKnownKind) {
  for (const char* bytes : {"- reason: 窓口\n", "- text: 山田\n", "- text: 山田\n  reason: \"\"\n",
                            "- text: 山田\n  reason: 窓口\n  kind: 電話\n"}) {
    std::vector<ReviewedText> all;
    EXPECT_THAT(faults(bytes, &all), SizeIs(1)) << bytes;
    EXPECT_THAT(all, IsEmpty()) << bytes;
  }
}

TEST(AllowList, KeepsTheOtherEntriesOfAListWithAWrongOne) {
  std::vector<ReviewedText> all;
  EXPECT_THAT(faults("- text: 山田\n- text: 佐藤\n  reason: 公表済み\n", &all), SizeIs(1));
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].text, "佐藤");
}

TEST(AllowList, IsNothingWhenItIsEmptyAndAWrongTypeWhenItIsNoList) {
  EXPECT_THAT(faults(""), IsEmpty());
  EXPECT_THAT(faults("# まだない\n"), IsEmpty());
  EXPECT_THAT(faults("text: 山田\nreason: 公表済み\n"), SizeIs(1));
  EXPECT_THAT(faults("- 山田\n"), Not(IsEmpty()));
  EXPECT_THAT(faults("- text: 山田\n  reason: 窓口\n  理由: 窓口\n"), SizeIs(1));
}

TEST(AllowList, OfBytesThatAreNoTextIsToldAndEmpty) {
  std::vector<ReviewedText> all;
  EXPECT_THAT(faults(std::string("- text: \xE5\xB1\n  reason: a\n"), &all), Not(IsEmpty()));
  EXPECT_THAT(all, IsEmpty());
}

}  // namespace
}  // namespace kokai

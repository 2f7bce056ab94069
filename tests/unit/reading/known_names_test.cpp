#include "generator/reading/known_names.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/reading/name_key.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "id line:column" of each finding over one file.
std::vector<std::string> faults(const std::string& bytes, std::vector<KnownName>* names = nullptr) {
  Findings findings;
  std::vector<KnownName> read = read_known_names("names.yaml", bytes, findings);
  if (names != nullptr) *names = std::move(read);
  return told(findings);
}

TEST(KnownNames, AreReadWithTheirVariants) {
  std::vector<KnownName> names;
  EXPECT_THAT(faults("- name: みほん電算株式会社\n"
                     "  kind: 委託先\n"
                     "  variants: [みほん電算, みほんデンサン]\n"
                     "  id: mihon-densan\n"
                     "  note: 旧社名もまとめています。\n",
                     &names),
              IsEmpty());
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].name, "みほん電算株式会社");
  EXPECT_EQ(names[0].kind, IndexKind::kProcessor);
  EXPECT_THAT(names[0].variants, ElementsAre("みほん電算", "みほんデンサン"));
  EXPECT_EQ(names[0].id, "mihon-densan");
  EXPECT_EQ(names[0].note, "旧社名もまとめています。");
}

TEST(KnownNames, NeedANameAndAKind) {
  EXPECT_THAT(faults("- kind: システム\n"), ElementsAre("yaml/missing-key 1:1"));
  EXPECT_THAT(faults("- name: みほん基盤\n"), ElementsAre("yaml/missing-key 1:1"));
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: 装置\n"), ElementsAre("names/kind 2:9"));
}

TEST(KnownNames, HaveIdsThatAreAddressesAndTheirOwn) {
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: システム\n  id: Kiban\n"),
              ElementsAre("names/id 3:7"));
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: システム\n  id: 12\n"),
              ElementsAre("names/id 3:7"));
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: システム\n  id: kiban\n"
                     "- name: 別の基盤\n  kind: システム\n  id: kiban\n"),
              ElementsAre("names/twin-id 6:7"));
}

TEST(KnownNames, BelongToOneRowAlone) {
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: システム\n"
                     "- name: 別の基盤\n  kind: システム\n  variants: [みほん基盤]\n"),
              ElementsAre("names/twice 5:13"));
  EXPECT_THAT(faults("- name: みほん基盤\n  kind: システム\n"
                     "- name: みほん基盤\n  kind: 記録項目\n"),
              IsEmpty());
}

TEST(KnownNames, AreNoLongerThanAHeadingBears) {
  EXPECT_THAT(faults("- name: " + std::string(150, 'a') + "\n  kind: システム\n"),
              ElementsAre("names/too-long 1:9"));
}

TEST(NameKey, IsOneForWidthsBlanksAndFormsOfCompany) {
  const std::string key = key_of(IndexKind::kProcessor, "株式会社 みほんＤＡＴＡ");
  EXPECT_EQ(key_of(IndexKind::kProcessor, "（株）みほんDATA"), key);
  EXPECT_EQ(key_of(IndexKind::kProcessor, "㈱みほんdata"), key);
  EXPECT_EQ(key_of(IndexKind::kProcessor, "(株) みほんＤａｔａ"), key);
}

TEST(NameKey, KeepsTheFormOfCompanyWhereItStands) {
  EXPECT_NE(key_of(IndexKind::kProcessor, "株式会社みほん"),
            key_of(IndexKind::kProcessor, "みほん株式会社"));
}

TEST(NameKey, DropsTheFinalMarkOfKatakanaWordsButNotOfCompanies) {
  EXPECT_EQ(key_of(IndexKind::kSystem, "中間サーバー"), key_of(IndexKind::kSystem, "中間サーバ"));
  EXPECT_EQ(key_of(IndexKind::kSystem, "サーバー管理"), key_of(IndexKind::kSystem, "サーバ管理"));
  EXPECT_NE(key_of(IndexKind::kSystem, "キー管理"), key_of(IndexKind::kSystem, "キ管理"));
  EXPECT_NE(key_of(IndexKind::kProcessor, "株式会社ミホナー"),
            key_of(IndexKind::kProcessor, "株式会社ミホナ"));
}

TEST(NameKey, DropsExplanationsInBrackets) {
  EXPECT_EQ(key_of(IndexKind::kSystem, "みほん記録システム（MRS）"),
            key_of(IndexKind::kSystem, "みほん記録システム"));
}

TEST(NameKey, LeavesKanjiThatDifferByOneStrokeApart) {
  EXPECT_NE(key_of(IndexKind::kProcessor, "髙木電算"), key_of(IndexKind::kProcessor, "高木電算"));
  EXPECT_NE(key_of(IndexKind::kProcessor, "宮﨑電算"), key_of(IndexKind::kProcessor, "宮崎電算"));
}

}  // namespace
}  // namespace kokai

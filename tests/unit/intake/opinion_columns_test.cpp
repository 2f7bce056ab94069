#include <gtest/gtest.h>

#include "generator/intake/opinions/columns.h"
#include "generator/intake/opinions/form_mapping.h"

namespace kokai {
namespace {

TEST(OpinionColumns, AreKnownByTheirHeadingsHoweverPolite) {
  EXPECT_EQ(field_of_heading("ご意見"), Field::kText);
  EXPECT_EQ(field_of_heading("【必須】ご意見の内容（1000字以内）をご記入ください"), Field::kText);
  EXPECT_EQ(field_of_heading("Ｑ３．ご意見"), Field::kText);
  EXPECT_EQ(field_of_heading("お名前"), Field::kName);
  EXPECT_EQ(field_of_heading("氏名（フリガナ）"), Field::kName);
  EXPECT_EQ(field_of_heading("受付Ｎｏ．"), Field::kReceipt);
  EXPECT_EQ(field_of_heading("回答日時"), Field::kMoment);
  EXPECT_EQ(field_of_heading("Ｅ－ｍａｉｌ"), Field::kMail);
  EXPECT_EQ(field_of_heading("該当箇所（ページ、項目）"), Field::kPlace);
}

TEST(OpinionColumns, WithAPrivateWordInTheHeadingArePrivate) {
  EXPECT_EQ(field_of_heading("代表者の氏名"), Field::kName);
  EXPECT_EQ(field_of_heading("勤務先の住所"), Field::kAddress);
  EXPECT_EQ(field_of_heading("確認用メールアドレス"), Field::kMail);
}

TEST(OpinionColumns, AreNeverGuessedToBeThePublicText) {
  EXPECT_EQ(field_of_heading("意見に関する連絡事項"), std::nullopt);
  EXPECT_EQ(field_of_heading("意見を出した理由"), std::nullopt);
  EXPECT_EQ(field_of_heading("自由記述"), std::nullopt);
  EXPECT_EQ(field_of_heading(""), std::nullopt);
}

TEST(FormMapping, IsReadBackAsItIsWritten) {
  FormMapping mapping;
  mapping.columns = {{"自由記述", Field::kText, true},
                     {"同意: する", std::nullopt, true},
                     {"不明の欄", std::nullopt, false}};
  mapping.method = SendingKind::kPost;
  mapping.sheet = "回答 1";
  mapping.charset = Charset::kEucJp;
  Findings findings;
  const std::optional<FormMapping> read =
      read_mapping("form.yaml", write_mapping(mapping), findings);
  ASSERT_TRUE(read);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(write_mapping(*read), write_mapping(mapping));
  EXPECT_EQ(read->find("自由記述")->field, Field::kText);
  EXPECT_FALSE(read->find("不明の欄")->decided);
  EXPECT_TRUE(read->find("同意：する")->decided) << "headings are compared folded";
}

TEST(FormMapping, TellsAWordThatIsNoField) {
  Findings findings;
  EXPECT_FALSE(
      read_mapping("form.yaml", "列:\n  欄: 公開\n方法: 伝書鳩\n文字コード: ARIB\n", findings));
  EXPECT_EQ(findings.count(Severity::kError), 3U);
}

}  // namespace
}  // namespace kokai

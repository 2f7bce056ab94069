#include "generator/analysis/mentions/name_cutting.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string system_of(std::string_view text) { return name_in(text, NameKind::kSystem); }

TEST(NameCutting, LeavesTheNameAlone) {
  EXPECT_EQ(system_of("みほん住民システム（以下「みほん住基」という。）"), "みほん住民システム");
  EXPECT_EQ(system_of("みほん住民システム以下「みほん住基」という"), "みほん住民システム");
  EXPECT_EQ(system_of("みほん基盤(宛名の管理等)"), "みほん基盤");
  EXPECT_EQ(system_of("みほん基盤\n※一部の機能を使う。"), "みほん基盤");
  EXPECT_EQ(system_of("・みほん基盤。"), "みほん基盤");
  EXPECT_EQ(system_of("（１）みほん基盤"), "みほん基盤");
  EXPECT_EQ(system_of("②「みほん基盤」"), "みほん基盤");
  EXPECT_EQ(system_of("みほん基盤等"), "みほん基盤");
}

TEST(NameCutting, KeepsAbbreviationsAndFormsOfCompany) {
  EXPECT_EQ(system_of("みほん記録システム（MRS）"), "みほん記録システム（MRS）");
  EXPECT_EQ(system_of("みほん記録システム (MRS)"), "みほん記録システム(MRS)");
  EXPECT_EQ(name_in("（株）みほん電算", NameKind::kProcessor), "（株）みほん電算");
}

TEST(NameCutting, CutsTheCountOfOthers) {
  EXPECT_EQ(name_in("(株)みほん電算 外3社", NameKind::kProcessor), "(株)みほん電算");
  EXPECT_EQ(name_in("みほん電算株式会社ほか２社", NameKind::kProcessor), "みほん電算株式会社");
  EXPECT_EQ(name_in("他市町村", NameKind::kSource), "他市町村");
}

TEST(NameCutting, KnowsWhatIsNoName) {
  for (const char* text :
       {"", " ", "―", "-", "なし", "特になし", "未定", "委託先事業者未定（今後調達）",
        "別紙1を参照", "※別紙のとおり", "（空欄）"}) {
    EXPECT_EQ(name_in(text, NameKind::kProcessor), "") << text;
  }
}

TEST(NameCutting, TakesNoNameOutOfASentence) {
  for (const char* text : {
           "契約の後に決定し、記載する。",
           "みほんシステムへの問合せは、みほんネットワークを経由する。",
           "みほん電算株式会社に委託する。",
           "委託は行わない。",
           "決まり次第、公表します",
           "照会の内容を保存し、管理する機能",
           "住民システムとの間で照会の内容、提供の内容",
           "みほんシステムは、次の機能を持つ。\n台帳を照会する機能",
       }) {
    EXPECT_THAT(names_in(text, NameKind::kSystem), IsEmpty()) << text;
    EXPECT_THAT(names_in(text, NameKind::kProcessor), IsEmpty()) << text;
  }
  EXPECT_EQ(name_in("契約の後に記載する。", NameKind::kProcessor), "");
  EXPECT_THAT(names_in("みほん課。統計をとる。", NameKind::kDepartment), ElementsAre("みほん課"));
  EXPECT_THAT(names_in("都道府県知事に提供する。", NameKind::kRecipient), IsEmpty());
}

TEST(NameCutting, KeepsNamesThatSoundLikeSentences) {
  EXPECT_THAT(names_in("株式会社つなぐ、合同会社まもる", NameKind::kProcessor),
              ElementsAre("株式会社つなぐ", "合同会社まもる"));
  EXPECT_THAT(names_in("地域をつなぐシステム。", NameKind::kSystem),
              ElementsAre("地域をつなぐシステム"));
  EXPECT_THAT(names_in("住民の写し、連携するシステム全て、みほんねっと", NameKind::kSystem),
              ElementsAre("住民の写し", "連携するシステム全て", "みほんねっと"));
  EXPECT_THAT(names_in("法に規定する事務を行う者", NameKind::kRecipient),
              ElementsAre("法に規定する事務を行う者"));
}

TEST(NameCutting, EndsALongNameWithAnEllipsis) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "長";
  EXPECT_EQ(system_of(text).size(), 80u * 3 + 3);
}

TEST(NameCutting, PartsNamesAtCommasAndLines) {
  EXPECT_THAT(names_in("住民システム、宛名（氏名、住所）システム，福祉システム\n税システム",
                       NameKind::kSystem),
              ElementsAre("住民システム", "宛名システム", "福祉システム", "税システム"));
}

TEST(NameCutting, PartsAtADotOnlyWhereEveryPieceIsAName) {
  EXPECT_THAT(names_in("住民システム・税システム", NameKind::kSystem),
              ElementsAre("住民システム", "税システム"));
  EXPECT_THAT(names_in("保健・福祉系システム", NameKind::kSystem),
              ElementsAre("保健・福祉系システム"));
  EXPECT_THAT(names_in("株式会社みほん・サービス", NameKind::kProcessor),
              ElementsAre("株式会社みほん・サービス"));
}

TEST(NameCutting, PartsRecipientsAtAndWhereBothAreNames) {
  EXPECT_THAT(names_in("都道府県及びみほん機構（以下「機構」という。）", NameKind::kRecipient),
              ElementsAre("都道府県", "みほん機構"));
  EXPECT_THAT(
      names_in("みほん法の規定による給付及び徴収に関する事務の実施機関", NameKind::kRecipient),
      ElementsAre("みほん法の規定による給付及び徴収に関する事務の実施機関"));
}

TEST(NameCutting, PartsCompaniesAtBlanks) {
  EXPECT_THAT(names_in("株式会社みほん みほん電算株式会社", NameKind::kProcessor),
              ElementsAre("株式会社みほん", "みほん電算株式会社"));
  EXPECT_THAT(names_in("株式会社 みほん", NameKind::kProcessor), ElementsAre("株式会社 みほん"));
}

TEST(NameCutting, ReadsListsOfRecordedItems) {
  EXPECT_THAT(recorded_names_in("(1) 世帯ファイル\n1. 世帯番号、2. 氏名（カナ）、3. 4情報"),
              ElementsAre("世帯番号", "氏名", "4情報"));
  EXPECT_THAT(recorded_names_in("[世帯]世帯番号、住所"), ElementsAre("世帯番号", "住所"));
  EXPECT_THAT(recorded_names_in("世帯に関する項目：世帯番号、住所"),
              ElementsAre("世帯番号", "住所"));
  EXPECT_THAT(recorded_names_in("1世帯番号 2氏名 3住所"), ElementsAre("世帯番号", "氏名", "住所"));
  EXPECT_THAT(recorded_names_in("・世帯番号\n・氏名"), ElementsAre("世帯番号", "氏名"));
}

TEST(NameCutting, LeavesSentencesOutOfLists) {
  EXPECT_THAT(recorded_names_in("別添2を参照。"), IsEmpty());
  EXPECT_THAT(recorded_names_in("世帯番号、氏名\n記録する項目は、事務に必要なものに限る。"),
              ElementsAre("世帯番号", "氏名"));
}

TEST(NameCutting, FindsTheAbbreviationThatADocumentGives) {
  EXPECT_EQ(abbreviation_in("みほん住民システム（以下、「みほん住基」という。）"), "みほん住基");
  EXPECT_EQ(abbreviation_in("みほん住民システム（以下略）"), "");
}

TEST(NameCutting, KnowsWordsThatStandForMany) {
  EXPECT_TRUE(names_many("連携するシステム全て"));
  EXPECT_TRUE(names_many("各業務システム"));
  EXPECT_FALSE(names_many("福祉総合システム"));
}

}  // namespace
}  // namespace kokai

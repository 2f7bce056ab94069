#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/intake/imported.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

const std::string kCount = "③対象人数\t";
const std::string kSystem =
    "2. "
    "特定個人情報ファイルを取り扱う事務において使用するシステム\t\nシステム1\t\n①システムの名称\t水"
    "辺台帳\n"
    "③他のシステムとの接続\t";
const std::string kProvision =
    "II 特定個人情報ファイルの概要\n\n5. "
    "特定個人情報の提供・移転(委託に伴うものを除く。)\t\n提供・移転の有無\t";

std::vector<std::string> count_marks(const std::string& value) {
  return marks_of(import_text(juten(kCount + value + "\n")).item("③対象人数"));
}
std::vector<std::string> system_marks(const std::string& value) {
  return marks_of(import_text(juten(kSystem + value + "\n")).item("③他のシステムとの接続"));
}

TEST(Marks, AValueInBracketsBeforeThePrintedListIsOn) {
  EXPECT_THAT(count_marks("[ 1万人以上10万人未満 ] <選択肢> 1) 1,000人未満 2) 1,000人以上1万人未満 "
                          "3) 1万人以上10万人未満 4) 10万人以上30万人未満"),
              ElementsAre("  1,000人未満", "  1,000人以上1万人未満", "x 1万人以上10万人未満",
                          "  10万人以上30万人未満"));
}

TEST(Marks, FullWidthBracketsAndDigitsAreTheSame) {
  EXPECT_THAT(count_marks("［　１万人以上１０万人未満　］　＜選択肢＞　１）１，０００人未満"),
              Contains("x 1万人以上10万人未満"));
}

TEST(Marks, AnEmptyBracketLeavesAllOff) {
  EXPECT_THAT(count_marks("[ ] <選択肢> 1) 1,000人未満"), Not(Contains(testing::HasSubstr("x "))));
}

TEST(Marks, AValueThatIsNoOptionIsKeptAsUnreadable) {
  EXPECT_THAT(count_marks("[12万人] <選択肢> 1) 1,000人未満"), Contains("? 12万人"));
}

TEST(Marks, AnotherNumberIsNeverTakenForTheOptionBesideIt) {
  EXPECT_THAT(count_marks("[2万人以上10万人未満] <選択肢> 1) 1,000人未満"),
              Contains("? 2万人以上10万人未満"));
}

TEST(Marks, ABoxInsideTheBracketIsDecoration) {
  const Imported imported =
      import_text(juten("5. 情報提供ネットワークシステムによる情報連携 ※\t\n①実施の有無\t[<input "
                        "type=\"checkbox\"/> 実施しない] <選択肢> "
                        "1) 実施する 2) 実施しない 3) 未定\n"));
  EXPECT_THAT(marks_of(imported.item("①実施の有無")),
              ElementsAre("  実施する", "x 実施しない", "  未定"));
}

TEST(Marks, BracketsThatBecameBoxesMakeBothValuesUnreadable) {
  const Imported imported =
      import_text(juten("5. 情報提供ネットワークシステムによる情報連携 ※\t\n①実施の有無\t<input "
                        "type=\"checkbox\"/> 実施する <input "
                        "type=\"checkbox\"/> <input checked=\"\" type=\"checkbox\"/> 未定 <選択肢> "
                        "1) 実施する 2) 実施しない 3) 未定\n"));
  EXPECT_THAT(marks_of(imported.item("①実施の有無")),
              ElementsAre("? 実施する", "  実施しない", "? 未定"));
  EXPECT_THAT(imported.ids(), Contains("import/unreadable-mark"));
}

TEST(Marks, CirclesBoxesAndCheckedInputsAreOn) {
  EXPECT_THAT(system_marks("[○] 情報提供ネットワークシステム [O] 庁内連携システム [●] "
                           "住民基本台帳ネットワークシステム ☑ "
                           "既存住民基本台帳システム <input type=\"checkbox\" checked> "
                           "宛名システム等 [] 税務システム ☐ その他 ( )"),
              ElementsAre("x 情報提供ネットワークシステム", "x 庁内連携システム",
                          "x 住民基本台帳ネットワークシステム", "x 既存住民基本台帳システム",
                          "x 宛名システム等", "  税務システム", "  その他"));
}

TEST(Marks, UncheckedInputsAreOffBesideATickAndUnreadableWithoutOne) {
  const std::string box = "<input type=\"checkbox\"/> ";
  EXPECT_THAT(system_marks("[○] 庁内連携システム " + box + "税務システム"),
              Contains("  税務システム"));
  EXPECT_THAT(system_marks(box + "庁内連携システム " + box + "税務システム"),
              Contains("? 税務システム"));
}

TEST(Marks, AnUncheckedRadioAmongOtherMarksIsACircleNobodyCanRead) {
  EXPECT_THAT(system_marks("[] 庁内連携システム [<input type=\"radio\"/>] 税務システム"),
              testing::AllOf(Contains("  庁内連携システム"), Contains("? 税務システム")));
  EXPECT_THAT(system_marks("[<input type=\"radio\" checked/>] 庁内連携システム [<input "
                           "type=\"radio\"/>] 税務システム"),
              testing::AllOf(Contains("x 庁内連携システム"), Contains("  税務システム")));
}

TEST(Marks, AnOffMarkWithItsNoteFilledInIsUnreadable) {
  EXPECT_THAT(system_marks("[○] 庁内連携システム [] その他 (水門システム(北))"),
              Contains("? その他（水門システム(北)）"));
}

TEST(Marks, CountsAreReadAndACountBesideAnOffMarkIsDoubt) {
  const Imported on = import_text(juten(
      kProvision + "[○] 提供を行っている (３) 件 [] 移転を行っている ( ) 件 [] 行っていない\n"));
  EXPECT_THAT(marks_of(on.item("提供・移転の有無")),
              ElementsAre("x 提供を行っている（3件）", "  移転を行っている", "  行っていない"));
  const Imported off = import_text(juten(
      kProvision + "[] 提供を行っている (60) 件 [○] 移転を行っている () 件 [] 行っていない\n"));
  EXPECT_THAT(marks_of(off.item("提供・移転の有無")), Contains("? 提供を行っている（60件）"));
}

TEST(Marks, AnInputInPlaceOfACountIsToldAndNoNumberIsMadeUp) {
  const Imported imported = import_text(
      juten("II 特定個人情報ファイルの概要\n\n4. 特定個人情報ファイルの取扱いの委託\t\n委託の有無 "
            "※\t[委託する] <選択肢> 1) 委託する "
            "2) 委託しない (<input type=\"checkbox\"/>) 件\n"));
  EXPECT_EQ(imported.item("委託の有無")->count, -1);
  EXPECT_THAT(imported.ids(), Contains("import/unreadable-count"));
}

TEST(Marks, WordsOfThePrintedListThatExtractionDamagedAreToldAndTheFormsAreWritten) {
  const Imported imported = import_text(
      juten("III リスク対策 ※(7.②を除く。)\n\n9. "
            "従業者に対する教育・啓発\t\n従業者に対する教育・啓発\t[十分にしている] <選択肢> 1) "
            "特に力を入れて行っている 2) 十分にしている 3) 十分にしていない\n"));
  const DraftItem* item = nullptr;
  for (const DraftItem& one : imported.document().draft.items) {
    if (!one.marks.empty()) item = &one;
  }
  EXPECT_THAT(marks_of(item), ElementsAre("  特に力を入れて行っている", "x 十分に行っている",
                                          "  十分に行っていない"));
  EXPECT_EQ(imported.document().report.wording.size(), 2U);
}

TEST(Marks, ABoxBesideASectionsHeadingIsTheSectionsOwn) {
  const Imported imported = import_text(
      juten("III リスク対策 ※(7.②を除く。)\n\n4. 特定個人情報ファイルの取扱いの委託\t\t[○] "
            "委託しない\nリスク: 委託先における"
            "不正な使用等のリスク\t\t\n"));
  EXPECT_THAT(marks_of(imported.item("委託しない")), ElementsAre("x 委託しない"));
}

}  // namespace
}  // namespace kokai

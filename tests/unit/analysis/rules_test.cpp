#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"
#include "generator/analysis/messages.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Diagnostic> findings_in(const WrittenDocument& document) {
  Findings findings;
  check_assessment(document.value, Municipality{}, Date{2026, 1, 1}, findings);
  return findings.all();
}

std::vector<std::string> ids_in(const WrittenDocument& document) {
  std::vector<std::string> ids;
  for (const Diagnostic& diagnostic : findings_in(document))
    ids.emplace_back(diagnostic.message->id);
  return ids;
}

/// "what" of the only finding, filled, and the item it names.
std::string only_finding(const WrittenDocument& document) {
  const std::vector<Diagnostic> found = findings_in(document);
  if (found.size() != 1) return std::to_string(found.size()) + " findings";
  return found[0].item + ": " + fill(found[0].message->what.ja, found[0].args);
}

WrittenDocument full() { return WrittenDocument::complete("zenkomoku"); }

class CompleteForm : public testing::TestWithParam<const char*> {};
TEST_P(CompleteForm, HasNothingToComplainOf) {
  EXPECT_THAT(ids_in(WrittenDocument::complete(GetParam())), IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Forms, CompleteForm, testing::Values("kiso", "juten", "zenkomoku"));

TEST(RequiredItems, EmptyInOneSectionAreOneFindingThatListsThem) {
  WrittenDocument document = full();
  document.text("i-7-1", " ").without("i-7-2");
  EXPECT_EQ(
      only_finding(document),
      "i-7: 「7. 評価実施機関における担当部署」に、記載のない欄があります: ①部署、②所属長の役職名");
}

TEST(RequiredItems, EmptyInManySectionsOfAPartAreOneFindingForThePart) {
  WrittenDocument document = full();
  document.without("i-1").without("i-3").without("i-4").without("i-7");
  EXPECT_EQ(only_finding(document),
            "i: 「I 基本情報」に、記載のない欄があります: 1.(3)、3.(1)、4.(2)、7.(2)");
}

TEST(RequiredItems, AreNotAskedOfWhatDoesNotApply) {
  WrittenDocument document = full();
  document.without("iii.1-4-r1").on("iii.1-4-0", {"委託しない"});
  EXPECT_THAT(ids_in(document), IsEmpty());
  document.on("iii.1-4-0", {});
  EXPECT_THAT(ids_in(document), ElementsAre("form/required-item-empty"));
}

TEST(RequiredItems, ThatAreFilledUnderTheAuthorsOwnHeadingsAreThere) {
  WrittenDocument document = full();
  document.text("betten-2", "").own_heading("betten-2-x1", "宛名番号、氏名");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(RequiredItems, OfEmptyGroupsAreNotMissed) {
  WrittenDocument document = full();
  document.text("ii.1-5.p1", "").text("ii.1-5.p1-1", "");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(RequiredItems, OfAFilledGroupAreMissedByItsName) {
  WrittenDocument document = WrittenDocument::complete("juten");
  document.on("ii.1-4-1", {"委託する"}).text("ii.1-4.1", "運用").text("ii.1-4.1-1", "運用の支援");
  EXPECT_THAT(only_finding(document),
              HasSubstr("委託事項1 ②委託先における取扱者数、委託事項1 ③委託先名"));
}

TEST(RequiredItems, OfALaterRevisionAreNotAskedOfAnOlderOne) {
  WrittenDocument document = WrittenDocument::complete("kiso");
  document.without("iv-8").without("iv-11");
  EXPECT_EQ(findings_in(document).size(), 2u);
  document.value.front.form_label = "平成31年1月 様式2";
  EXPECT_THAT(ids_in(document), IsEmpty());
  document.without("iv").value.front.form_label = "平成29年5月 様式2";
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(PartialDocument, IsToldOnceInsteadOfItsMissingItems) {
  WrittenDocument document("zenkomoku");
  document.text("iii.1-1", "みほんファイル");
  const std::vector<Diagnostic> found = findings_in(document);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, &kPartialDocument);
  EXPECT_EQ(found[0].args[0], "III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策");
}

TEST(Number, IsMissedOnlyOncePublished) {
  WrittenDocument document = full();
  document.value.front.number.clear();
  EXPECT_THAT(ids_in(document), ElementsAre("form/number-missing"));
  document.value.front.status = AssessmentStatus::kDraft;
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Title, ThatNamesAnotherFormIsToldWithBoth) {
  WrittenDocument document = WrittenDocument::complete("juten");
  document.value.front.title = "みほん市 みほん事務 基礎項目評価書";
  EXPECT_EQ(only_finding(document),
            ": 評価書名「みほん市 みほん事務 基礎項目評価書」に「基礎項目評価書」とありますが、"
            "この評価書の様式は重点項目評価書です。");
  document.value.front.title = "みほん市 みほん事務 重点項目評価書";
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Title, OfAnEndedTaskCarriesTheDay) {
  WrittenDocument document = full();
  document.value.front.status = AssessmentStatus::kEnded;
  document.value.front.ended = Date{2024, 3, 31};
  EXPECT_THAT(only_finding(document), HasSubstr("【令和6年3月31日 終了】"));
  document.value.front.title = "みほん事務【令和6年3月31日 終了】";
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Provision, UntickedWithACountIsToldWithBothPlaces) {
  WrittenDocument document = full();
  document.count("ii.1-5-1", "提供を行っている", 60);
  EXPECT_EQ(only_finding(document),
            "ii.1-5-1: 「提供を行っている」は選ばれていませんが、件数が60件と書かれています。");
  document.doubt("ii.1-5-1", "提供を行っている");
  EXPECT_EQ(only_finding(document),
            "ii.1-5-1: 「提供を行っている」は印が読み取れませんが、件数が60件と書かれています。");
}

TEST(Provision, UntickedWithAFilledBlockIsToldUnlessTheMarkIsDoubtful) {
  WrittenDocument document = full();
  document.text("ii.1-5.t1", "福祉課");
  EXPECT_THAT(ids_in(document),
              ElementsAre("form/required-item-empty", "content/provision-unticked"));
  document.doubt("ii.1-5-1", "移転を行っている");
  EXPECT_THAT(ids_in(document), ElementsAre("form/required-item-empty"));
}

TEST(BlockCount, OtherThanTheCountGivenIsToldUnlessASheetHoldsTheList) {
  WrittenDocument document = full();
  document.on("ii.1-5-1", {"提供を行っている"}).count("ii.1-5-1", "提供を行っている", 2);
  for (const char* step : {"", "-1", "-2", "-3", "-5", "-7"}) {
    document.text(std::string("ii.1-5.p1") + step, "みほん県");
  }
  document.on("ii.1-5.p1-4", {"1万人未満"}).on("ii.1-5.p1-6", {"紙"});
  EXPECT_EQ(only_finding(document),
            "ii.1-5-1: 「提供を行っている」の件数は2件ですが、記載のある提供先は1件です。");
  document.text("ii.1-5.p1", "みほん県ほか(別紙1のとおり)");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Outsourcing, SaidInOneSectionAndDeniedInAnotherIsTold) {
  WrittenDocument document = full();
  document.on("ii.1-4-1", {"委託する"}).on("iii.1-4-0", {"委託しない"});
  EXPECT_THAT(only_finding(document), HasSubstr("「委託する」ですが、「委託しない」"));
  document.on("ii.1-4-1", {"委託しない"});
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(RecordedNumber, OffAmongOtherItemsIsToldAndDoubtIsNot) {
  WrittenDocument document = full();
  document.on("ii.1-2-4-a", {"地方税関係情報"});
  EXPECT_EQ(
      only_finding(document),
      "ii.1-2-4-a: 「主な記録項目」で「個人番号」が選ばれていません。ほかの項目は選ばれています。");
  document.doubt("ii.1-2-4-a", "個人番号");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(FileNames, AreHeldAgainstTheListAndAgainstEachOther) {
  WrittenDocument document = full();
  document.text("i-3", "(1) みほん ファイル\n(2) 送付先ファイル");
  EXPECT_THAT(ids_in(document), IsEmpty());
  document.text("iii.1-1", "別のファイル");
  EXPECT_EQ(only_finding(document),
            "iii.1-1: ファイル名が食い違っています。「II 1. "
            "特定個人情報ファイル名」は「みほんファイル」、"
            "「III 1. 特定個人情報ファイル名」は「別のファイル」です。");
}

struct ThresholdRow {
  const char* form;
  const char* count_id;
  const char* count;
  const char* result_id;
  const char* result;
  bool fits;
};

TEST(Threshold, ResultsThatNoStaffOrAccidentCouldExplainAreTold) {
  for (const ThresholdRow& row : std::vector<ThresholdRow>{
           {"zenkomoku", "i-1-3", "30万人以上", "vi-1-2",
            "基礎項目評価及び全項目評価の実施が義務付けられる", true},
           {"zenkomoku", "i-1-3", "30万人以上", "vi-1-2",
            "基礎項目評価の実施が義務付けられる（任意に全項目評価を実施）", false},
           {"zenkomoku", "i-1-3", "1,000人以上1万人未満", "vi-1-2",
            "基礎項目評価及び全項目評価の実施が義務付けられる", false},
           {"juten", "i-1-3", "1万人以上10万人未満", "v-1-2",
            "基礎項目評価の実施が義務付けられる（任意に重点項目評価を実施）", true},
           {"juten", "i-1-3", "1万人以上10万人未満", "v-1-2",
            "基礎項目評価及び重点項目評価の実施が義務付けられる", true},
           {"juten", "i-1-3", "10万人以上30万人未満", "v-1-2",
            "基礎項目評価の実施が義務付けられる（任意に重点項目評価を実施）", false}}) {
    WrittenDocument document = WrittenDocument::complete(row.form);
    document.on(row.count_id, {row.count}).on(row.result_id, {row.result});
    EXPECT_EQ(ids_in(document).empty(), row.fits) << row.count << " " << row.result;
  }
}

TEST(Threshold, OfTheBasicFormIsExactWhereStaffAndAccidentsAreKnown) {
  WrittenDocument document = WrittenDocument::complete("kiso");
  document.on("iii-1", {"基礎項目評価及び重点項目評価の実施が義務付けられる"});
  EXPECT_THAT(ids_in(document), ElementsAre("content/threshold-differs"));
  document.on("ii-2-1", {"500人以上"});
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(HearingPeriod, ShorterThan30DaysIsToldUnlessTheReasonIsStated) {
  WrittenDocument document = full();
  document.text("vi-2-2", "令和３年８月２日(月)～８月30日(月)").text("vi-2-3", "－");
  EXPECT_EQ(
      only_finding(document),
      "vi-2-2: 意見聴取の期間(令和3年8月2日から令和3年8月30日まで)は29日間で、30日に足りませんが、"
      "短縮の理由が書かれていません。");
  document.text("vi-2-3", "制度の開始日が法令で定められているため。");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(HearingPeriod, Of30DaysCountedWithBothEndsIsLongEnough) {
  WrittenDocument document = full();
  document.text("vi-2-2", "2021年8月2日から2021年8月31日まで");
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(HearingPeriod, ThatEndsAfterThePublicationIsTold) {
  WrittenDocument document = full();
  document.text("vi-2-2", "令和3年9月10日から令和3年10月12日まで");
  EXPECT_THAT(ids_in(document), ElementsAre("hearing/ends-after-publication"));
}

TEST(Hearing, MissingFromAPublishedFullAssessmentIsToldAndFromADraftIsNot) {
  WrittenDocument document = full();
  document.text("vi-2-1", "").text("vi-2-2", "-");
  EXPECT_EQ(only_finding(document),
            "vi: 公表された全項目評価書ですが、意見の聴取の記載がありません。");
  document.value.front.status = AssessmentStatus::kHearing;
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Leftover, OfTheDraftIsToldInAPublishedDocumentOnly) {
  WrittenDocument document = full();
  document.text("vi-3-1", "意見聴取後に記載");
  EXPECT_EQ(
      only_finding(document),
      "vi-3-1: 公表済みの評価書の「①実施日」に、後で書くつもりの言葉「後に記載」が残っています。");
  document.value.front.status = AssessmentStatus::kHearing;
  EXPECT_THAT(ids_in(document), IsEmpty());
}

TEST(Changes, WithoutTimingAreCountedOnce) {
  WrittenDocument document = full();
  Change change;
  change.item = "Ⅰ7. ②所属長の役職名";
  change.before = "係長";
  change.after = "課長";
  document.change(change).change(change);
  EXPECT_THAT(only_finding(document),
              HasSubstr("変更箇所のうち2件に、提出時期(事前・事後)がありません"));
}

TEST(Changes, DatedAfterThePublicationAreTold) {
  WrittenDocument document = full();
  Change change;
  change.item = "①部署";
  change.timing = "事後";
  change.date = Date{2021, 10, 1};
  document.change(change);
  EXPECT_THAT(ids_in(document), IsEmpty());
  change.date = Date{2021, 10, 2};
  document.change(change);
  EXPECT_THAT(ids_in(document), ElementsAre("changes/after-publication"));
}

TEST(Rules, EachHaveOneRowAndTheirMessageIsKnown) {
  // What join(), the rounds and what came of them, the declared comparisons, the glossary, the book
  // of names and the differences say.
  std::vector<const Message*> expected = {
      &kFiveYearsPassed,      &kNumberTaken,          &kComparisonUnknownDocument,
      &kComparisonTwice,      &kTermUnused,           &kNameUnused,
      &kChangeNotInText,      &kDifferenceNotInTable, &kRoundUnknownAssessment,
      &kRoundUnknownVersion,  &kRoundDraftMissing,    &kRoundDraftAwaited,
      &kRoundTooShort,        &kRoundDatesDiffer,     &kNoRound,
      &kResultBeforeEnd,      &kResultUndecided,      &kResultUnanswered,
      &kAnswersAwaited,       &kAnswerWithoutOpinion, &kAnswerUnknownOpinion,
      &kOpinionUnknownAnswer, &kOpinionUnknownTwin,   &kHeardUnknownItem,
      &kReflectedUnchanged,   &kHearingCountDiffers,  &kHearingEffectDiffers};
  for (const Rule& rule : rules()) expected.push_back(rule.message);
  EXPECT_THAT(analysis_messages(), testing::UnorderedElementsAreArray(expected));
}

/// Rows of messages written in the rules' files.
std::size_t messages_in_folder() {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(KOKAI_SOURCE_DIR "/generator/analysis/rules")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) count += line.starts_with("const Message k");
  }
  return count;
}

TEST(Rules, OfTheFolderAllStandInTheTable) { EXPECT_EQ(messages_in_folder(), rules().size()); }

}  // namespace
}  // namespace kokai

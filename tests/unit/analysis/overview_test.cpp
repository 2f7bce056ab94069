// The plain card and the risk table: what a page shows before the items.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

CardAnswer answer(const WrittenDocument& document, CardQuestion question) {
  for (CardAnswer& one : plain_card(document.value)) {
    if (one.question == question) return one;
  }
  return {};
}

std::vector<std::string> lines(const WrittenDocument& document, CardQuestion question) {
  std::vector<std::string> out;
  for (const SourcedText& line : answer(document, question).lines) {
    out.push_back(line.item + " " + line.text);
  }
  return out;
}

TEST(PlainCard, HasSixAnswersAndNoneForAnEmptyDocument) {
  const std::vector<CardAnswer> card = plain_card(WrittenDocument("zenkomoku").value);
  ASSERT_EQ(card.size(), 6u);
  for (const CardAnswer& one : card) EXPECT_THAT(one.lines, IsEmpty());
}

TEST(PlainCard, KnowsWhichQuestionsTheFormHasNoFieldFor) {
  const auto in_form = [](std::string_view form) {
    std::vector<bool> out;
    for (const CardAnswer& one : plain_card(WrittenDocument(form).value)) {
      out.push_back(one.in_form);
    }
    return out;
  };
  EXPECT_THAT(in_form("zenkomoku"), ElementsAre(true, true, true, true, true, true));
  EXPECT_THAT(in_form("juten"), ElementsAre(true, true, true, true, false, true));
  EXPECT_THAT(in_form("kiso"), ElementsAre(true, false, false, false, false, true));
}

TEST(PlainCard, TellsWhoseDataWithTheRangeAndTheNumberOfPeople) {
  WrittenDocument document("zenkomoku");
  document.text("ii.1-2-3", "区域内の住民").on("i-1-3", {"30万人以上"});
  EXPECT_THAT(lines(document, CardQuestion::kWhose),
              ElementsAre("ii.1-2-3 区域内の住民", "i-1-3 30万人以上"));
}

TEST(PlainCard, NamesTheFileWhereThereAreSeveral) {
  WrittenDocument document("juten");
  document.text("ii.1-1", "賦課ファイル").on("ii.1-2-4-a", {"個人番号", "地方税関係情報"});
  document.text("ii.2-1", "送付先ファイル").on("ii.2-2-4-a", {"個人番号"});
  EXPECT_THAT(lines(document, CardQuestion::kWhich),
              ElementsAre("ii.1-2-4-a 賦課ファイル：個人番号、地方税関係情報",
                          "ii.2-2-4-a 送付先ファイル：個人番号"));
}

TEST(PlainCard, NamesReceiversOrSaysThatThereAreNone) {
  WrittenDocument document("juten");
  document.on("ii.1-5-1", {"行っていない"});
  EXPECT_THAT(lines(document, CardQuestion::kReceivers),
              ElementsAre("ii.1-5-1 提供・移転の有無：行っていない"));
  document.on("ii.1-5-1", {"提供を行っている"})
      .text("ii.1-5.p1", "みほん県知事")
      .text("ii.1-5.t1", "");
  EXPECT_THAT(lines(document, CardQuestion::kReceivers), ElementsAre("ii.1-5.p1 みほん県知事"));
}

TEST(PlainCard, SaysHowManyReceiversWhereTheirNamesStandOnASheet) {
  WrittenDocument document("zenkomoku");
  document.on("ii.1-5-1", {"提供を行っている"}).count("ii.1-5-1", "提供を行っている", 60);
  EXPECT_THAT(lines(document, CardQuestion::kReceivers),
              ElementsAre("ii.1-5-1 提供・移転の有無：提供を行っている（60件）"));
}

TEST(PlainCard, NamesEachCompanyOnce) {
  WrittenDocument document("juten");
  document.on("ii.1-4-1", {"委託する"});
  document.text("ii.1-4.1", "運用").text("ii.1-4.1-3", "架空システム株式会社");
  document.text("ii.1-4.2", "印刷").text("ii.1-4.2-3", "架空システム株式会社");
  EXPECT_THAT(lines(document, CardQuestion::kCompanies),
              ElementsAre("ii.1-4.1-3 架空システム株式会社"));
}

TEST(PlainCard, ListsTheItemsWhoseMarksAreDoubtful) {
  WrittenDocument document("zenkomoku");
  document.doubt("ii.1-6-2-a", "5年");
  const CardAnswer how_long = answer(document, CardQuestion::kHowLong);
  EXPECT_THAT(how_long.lines, IsEmpty());
  EXPECT_THAT(how_long.doubts, ElementsAre("ii.1-6-2-a"));
}

TEST(PlainCard, AsksForQuestionsFirstAndForDisclosureElse) {
  WrittenDocument document("juten");
  document.text("iv-1-1", "総務課");
  EXPECT_THAT(lines(document, CardQuestion::kContact), ElementsAre("iv-1-1 総務課"));
  document.text("iv-2-1", "介護保険課");
  EXPECT_THAT(lines(document, CardQuestion::kContact), ElementsAre("iv-2-1 介護保険課"));
}

std::string drawn(const RiskRow& row) {
  std::string out = row.number + "|" + row.label;
  for (const RiskCell& cell : row.cells) {
    out += "|" + std::to_string(static_cast<int>(cell.judgement)) + " " + cell.item;
  }
  return out;
}

TEST(RiskTable, HasARowForEachRiskAndAColumnForEachFile) {
  WrittenDocument document("juten");
  document.text("iii.1-1", "賦課ファイル").text("iii.2-1", "送付先ファイル");
  document.on("iii.1-2-r1-2", {"特に力を入れている"}).on("iii.2-2-r1-2", {"課題が残されている"});
  document.on("iii.2-3-r1-2", {"十分である"}).doubt("iii.1-3-r2-3", "十分である");
  document.text("iii.1-4-r1-1-a", "契約に定めている。");
  const RiskTable table = risk_table(document.value);
  EXPECT_THAT(table.files, ElementsAre("賦課ファイル", "送付先ファイル"));
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_EQ(drawn(table.rows[0]), "2.|目的外の入手が行われるリスク|0 iii.1-2-r1-2|2 iii.2-2-r1-2");
  EXPECT_EQ(drawn(table.rows[1]),
            "3. リスク1|目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク|5 |1 "
            "iii.2-3-r1-2");
  EXPECT_EQ(table.rows[2].cells[0].judgement, Judgement::kDoubt);
  EXPECT_EQ(table.rows[3].cells[0].judgement, Judgement::kNone);
  EXPECT_EQ(table.rows[3].cells[1].judgement, Judgement::kAbsent);
}

TEST(RiskTable, OfTheBasicFormHasOneColumnWithoutAName) {
  const RiskTable table = risk_table(WrittenDocument::complete("kiso").value);
  EXPECT_THAT(table.files, ElementsAre(""));
  ASSERT_EQ(table.rows.size(), 9u);
  EXPECT_EQ(drawn(table.rows[0]), "2.|目的外の入手が行われるリスク|0 iv-2-r1");
}

TEST(RiskTable, OfACompleteFullFormHasItsTwentyTwoRisks) {
  EXPECT_EQ(risk_table(WrittenDocument::complete("zenkomoku").value).rows.size(), 22u);
}

TEST(RiskTable, OfADocumentWithoutRisksIsEmpty) {
  const RiskTable table = risk_table(WrittenDocument("zenkomoku").value);
  EXPECT_THAT(table.files, IsEmpty());
  EXPECT_THAT(table.rows, IsEmpty());
}

}  // namespace
}  // namespace kokai

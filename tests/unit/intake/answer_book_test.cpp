#include "generator/intake/opinions/answer_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "generator/intake/opinions/answer_columns.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

AnsweredRound a_round() {
  AnsweredRound round;
  const std::string texts[] = {"=SUM(A1)", "一行目\n二行目、「引用」", "'-",
                               std::string(40000, 'x')};
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    OpinionTable::Row row;
    row.cells.resize(round.table.columns.size());
    round.table.cell(row, OpinionColumn::kNumber) = std::to_string(i + 1);
    round.table.cell(row, OpinionColumn::kReceived) = "2026-11-1" + std::to_string(i);
    round.table.cell(row, OpinionColumn::kMethod) = "フォーム";
    round.table.cell(row, OpinionColumn::kText) = texts[i];
    round.table.cell(row, OpinionColumn::kDisclosure) = "確認前";
    round.table.rows.push_back(row);
  }
  Answer answer;
  answer.id = "a01";
  answer.opinions = {1, 3};
  answer.items = {"i-2"};
  answer.effect = Effect::kFuture;
  answer.summary = "減らしてほしい。\n\n- 多い";
  answer.view = "=検討します。";
  round.answers = {answer};
  return round;
}

std::string as_text(const AnsweredRound& round) {
  return sheet_as_csv(opinion_sheet(round)) + sheet_as_csv(answer_sheet(round));
}

TEST(AnswerBook, ComesBackAsItWentOut) {
  const AnsweredRound round = a_round();
  const Result<std::string> bytes = book_as_workbook(round, "題");
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(bytes.value(), book_as_workbook(round, "題").value()) << "the same bytes each time";
  Findings findings;
  const std::vector<BookSheet> sheets = read_book("b.xlsx", bytes.value(), findings);
  ASSERT_EQ(sheets.size(), 2U) << print_findings(findings, {});
  AnsweredRound back = round;
  const TakenBack taken = take_back(sheets, "b.xlsx", back, findings);
  EXPECT_TRUE(findings.empty()) << print_findings(findings, {});
  EXPECT_THAT(taken.opinions, IsEmpty());
  EXPECT_THAT(taken.answers, IsEmpty());
  EXPECT_EQ(as_text(back), as_text(round));
}

TEST(AnswerBook, AsCsvComesBackAsItWentOut) {
  const AnsweredRound round = a_round();
  Findings findings;
  AnsweredRound back = round;
  for (const BookSheet& sheet : {opinion_sheet(round), answer_sheet(round)}) {
    const std::vector<BookSheet> read = read_book("b.csv", sheet_as_csv(sheet), findings);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].name, sheet.name);
    EXPECT_THAT(take_back(read, "b.csv", back, findings).opinions, IsEmpty());
  }
  EXPECT_EQ(as_text(back), as_text(round));
}

/// What staff write into the sheets of `round`.
struct Staff {
  explicit Staff(const AnsweredRound& round)
      : opinions(opinion_sheet(round)), answers(answer_sheet(round)) {}
  std::string& opinion(std::size_t row, std::string_view heading) {
    return cell(opinions, row, heading);
  }
  std::string& answer(std::size_t row, std::string_view heading) {
    if (row == answers.rows.size()) answers.rows.emplace_back(answers.headings.size());
    return cell(answers, row, heading);
  }
  static std::string& cell(BookSheet& sheet, std::size_t row, std::string_view heading) {
    const auto at = std::find(sheet.headings.begin(), sheet.headings.end(), heading);
    return sheet.rows[row][static_cast<std::size_t>(at - sheet.headings.begin())];
  }
  /// As it comes back from a file.
  std::vector<BookSheet> sheets() const {
    Findings findings;
    std::vector<BookSheet> all = read_book("b.csv", sheet_as_csv(opinions), findings);
    all.push_back(read_book("b.csv", sheet_as_csv(answers), findings).at(0));
    return all;
  }
  BookSheet opinions, answers;
};

TEST(AnswerBook, TakesWhatStaffDecidedAndAnswered) {
  AnsweredRound round = a_round();
  Staff staff(round);
  staff.opinion(1, "公開区分") = "公開";
  staff.opinion(1, "回答") = "a02";
  staff.answer(1, "名前") = "a02";
  staff.answer(1, "反映区分") = "反映";
  staff.answer(1, "意見の番号") = "2、4";
  staff.answer(1, "意見の概要") = "概要";
  staff.answer(1, "市の考え方") = "考え方";
  Findings findings;
  const TakenBack taken = take_back(staff.sheets(), "b.xlsx", round, findings);
  EXPECT_TRUE(findings.empty()) << print_findings(findings, {});
  EXPECT_THAT(taken.opinions, ElementsAre(2));
  EXPECT_THAT(taken.answers, ElementsAre("a02"));
  EXPECT_EQ(round.table.cell(round.table.rows[1], OpinionColumn::kDisclosure), "公開");
  ASSERT_EQ(round.answers.size(), 2U);
  EXPECT_THAT(round.answers[1].opinions, ElementsAre(2, 4));
}

TEST(AnswerBook, TellsWhatWasChangedOnBothSides) {
  AnsweredRound round = a_round();
  Staff staff(round);
  staff.opinion(0, "公開区分") = "公開";
  staff.opinion(1, "公開区分") = "公開";
  staff.answer(0, "市の考え方") = "別の考え方";
  round.table.cell(round.table.rows[0], OpinionColumn::kReason) = "氏名";
  round.table.cell(round.table.rows[1], OpinionColumn::kDisclosure) = "公開";
  round.answers[0].view = "また別の考え方";
  Findings findings;
  const TakenBack taken = take_back(staff.sheets(), "b.xlsx", round, findings);
  EXPECT_EQ(taken.conflicts, 2U) << "the same change on both sides is none";
  EXPECT_THAT(taken.opinions, IsEmpty());
  EXPECT_EQ(round.answers[0].view, "また別の考え方");
}

TEST(AnswerBook, TellsRowsThatCannotBeTaken) {
  AnsweredRound round = a_round();
  Staff staff(round);
  staff.opinion(0, "番号") = "99";
  staff.answer(1, "名前") = "回答2";
  staff.answer(1, "市の考え方") = "考え方";
  staff.answer(2, "名前") = "a03";
  staff.answer(3, "名前") = "a04";
  staff.answer(3, "反映区分") = "その他";
  staff.answer(3, "意見の番号") = "一";
  staff.answer(3, "意見の概要") = "概要";
  staff.answer(3, "市の考え方") = "考え方\n## 見出し";
  Findings findings;
  take_back(staff.sheets(), "b.xlsx", round, findings);
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  EXPECT_THAT(ids, ElementsAre("import/book-unknown-opinion", "import/book-answer-name",
                               "import/book-answer-unfinished", "import/book-answer-number",
                               "import/book-answer-text"));
}

TEST(AnswerBook, OfAnotherKindIsTold) {
  Findings findings;
  EXPECT_THAT(read_book("b.csv", "a,b\r\n1,2\r\n", findings), IsEmpty());
  EXPECT_EQ(findings.all().at(0).message->id, "import/book-not-ours");
}

}  // namespace
}  // namespace kokai

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/opinions/ledger.h"
#include "generator/intake/opinions/merge.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Received received(const std::string& receipt, const std::string& text, std::uint32_t file = 0) {
  Received one;
  one.file = file;
  one.place = receipt + "行";
  one[Field::kReceipt] = receipt;
  one[Field::kText] = text;
  return one;
}

/// A round under import, with what every import sees.
struct Rounds {
  OpinionTable table = empty_opinion_table();
  Ledger ledger;
  guard::Guard guard;

  MergeOutcome import(std::vector<Received> all) {
    const std::vector<SourceFile> files = {{"a.csv", "a.csv", "aa", 1},
                                           {"b.csv", "b.csv", "bb", 1}};
    return merge_opinions(std::move(all), files, {guard, nullptr}, table, ledger);
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> all;
    for (const OpinionTable::Row& row : table.rows) {
      all.push_back(table.cell(row, OpinionColumn::kText));
    }
    return all;
  }
};

TEST(Merging, AddsWhatIsNewWithNumbersThatStay) {
  Rounds rounds;
  rounds.import({received("1", "甲"), received("2", "乙")});
  const MergeOutcome outcome =
      rounds.import({received("2", "乙"), received("3", "丙"), received("1", "甲")});
  EXPECT_THAT(rounds.texts(), ElementsAre("甲", "乙", "丙"));
  EXPECT_EQ(outcome.by_file[0].added, 1U);
  EXPECT_EQ(outcome.by_file[0].known, 2U);
  EXPECT_EQ(rounds.table.cell(rounds.table.rows[2], OpinionColumn::kNumber), "3");
  EXPECT_EQ(rounds.table.cell(rounds.table.rows[2], OpinionColumn::kDisclosure), "確認前");
}

TEST(Merging, TakesTheSameFileAgainAsNothing) {
  Rounds rounds;
  const std::vector<Received> all = {received("1", "甲"), received("1", "乙"), received("", "丙"),
                                     received("", "丙")};
  rounds.import(all);
  EXPECT_EQ(rounds.table.rows.size(), 4U) << "two people may say the same, one may say two things";
  const std::string before = write_opinion_table(rounds.table) + write_ledger(rounds.ledger);
  const MergeOutcome outcome = rounds.import(all);
  EXPECT_EQ(outcome.by_file[0].known, 4U);
  EXPECT_EQ(write_opinion_table(rounds.table) + write_ledger(rounds.ledger), before);
}

TEST(Merging, TellsAChangedOpinionAndTakesNothingFromIt) {
  Rounds rounds;
  rounds.import({received("1", "甲")});
  const MergeOutcome outcome = rounds.import({received("1", "甲ではない")});
  EXPECT_THAT(rounds.texts(), ElementsAre("甲"));
  ASSERT_EQ(outcome.changed.size(), 1U);
  EXPECT_EQ(outcome.changed[0].number, 1U);
  EXPECT_EQ(outcome.changed[0].before[Field::kText], "甲");
  EXPECT_EQ(outcome.changed[0].after[Field::kText], "甲ではない");
}

TEST(Merging, TakesAnotherFormsReceiptForAnotherOpinion) {
  Rounds rounds;
  Received first = received("1", "甲");
  first[Field::kName] = "一方";
  rounds.import({first});
  Received second = received("1", "乙", 1);
  second[Field::kName] = "他方";
  EXPECT_EQ(rounds.import({second}).by_file[1].added, 1U);
}

TEST(Merging, KeepsWhatStaffWrote) {
  Rounds rounds;
  rounds.import({received("1", "甲"), received("2", "乙")});
  OpinionTable::Row& row = rounds.table.rows[0];
  rounds.table.cell(row, OpinionColumn::kText) = "甲(一部を職員が伏せた)";
  rounds.table.cell(row, OpinionColumn::kReason) = "誹謗中傷";
  rounds.table.cell(row, OpinionColumn::kAnswers) = "a01";
  const std::vector<std::string> cells = row.cells;
  rounds.import({received("1", "甲"), received("3", "丙")});
  EXPECT_EQ(rounds.table.rows[0].cells, cells);
}

TEST(Merging, PutsBackWhatTheTableLost) {
  Rounds rounds;
  rounds.import({received("1", "甲"), received("2", "乙")});
  rounds.table.rows.pop_back();
  const MergeOutcome outcome = rounds.import({});
  EXPECT_THAT(outcome.revived, ElementsAre(2));
  EXPECT_THAT(rounds.texts(), ElementsAre("甲", "乙"));
}

TEST(Merging, NeverGivesANumberTwice) {
  Rounds rounds;
  rounds.import({received("1", "甲")});
  OpinionTable::Row by_hand = rounds.table.rows[0];
  rounds.table.cell(by_hand, OpinionColumn::kNumber) = "7";
  rounds.table.rows.push_back(by_hand);
  rounds.import({received("2", "乙")});
  EXPECT_EQ(rounds.table.cell(rounds.table.rows.back(), OpinionColumn::kNumber), "8");
}

TEST(Merging, LeavesTheSenderOutOfThePublicText) {
  Rounds rounds;
  Received one = received("1", "わたくし岬ヶ丘ののりこは反対です。電話は090-1234-5678です。");
  one[Field::kName] = "岬ヶ丘 のりこ";
  one[Field::kPhone] = "090-1234-5678";
  const MergeOutcome outcome = rounds.import({one});
  EXPECT_THAT(outcome.masked, ElementsAre(1));
  const std::string table = write_opinion_table(rounds.table);
  EXPECT_THAT(table, Not(HasSubstr("090")));
  EXPECT_THAT(table, Not(HasSubstr("岬ヶ丘")));
  EXPECT_THAT(table, HasSubstr("［電話番号］"));
  EXPECT_THAT(write_ledger(rounds.ledger), HasSubstr("090-1234-5678"));
}

TEST(Merging, LiftsAMaskThatTheReviewedListAllows) {
  Rounds rounds;
  const Received one = received("1", "問い合わせ先の 03-1234-5678 にかけました。");
  rounds.import({one});
  EXPECT_THAT(rounds.texts()[0], HasSubstr("［電話番号］"));
  guard::Allowed allowed;
  allowed.add_reviewed("03-1234-5678");
  rounds.guard = guard::Guard(allowed);
  const MergeOutcome outcome = rounds.import({one});
  EXPECT_THAT(outcome.redrawn, ElementsAre(1));
  EXPECT_EQ(rounds.texts()[0], "問い合わせ先の 03-1234-5678 にかけました。");
  EXPECT_THAT(rounds.import({one}).redrawn, IsEmpty());
}

TEST(Ledger, IsReadBackAsItIsWritten) {
  Rounds rounds;
  Received one = received("=1", "甲\n\"乙\",丙");
  one[Field::kOther] = "職業: 自営\n備考: '-";
  rounds.import({one, received("", "丁")});
  Findings findings;
  const std::string written = write_ledger(rounds.ledger);
  const Ledger read = read_ledger("l.csv", written, findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(write_ledger(read), written);
  EXPECT_EQ(read.last_number(), 2U);
  EXPECT_NE(read.find(content_id(one), 1), nullptr);
  EXPECT_EQ(read.find(content_id(one), 2), nullptr);
}

TEST(Ledger, ThatWasChangedByHandIsRefused) {
  Findings findings;
  read_ledger("l.csv", "番号,メモ\r\n1,あ\r\n", findings);
  EXPECT_TRUE(findings.has_errors());
}

}  // namespace
}  // namespace kokai

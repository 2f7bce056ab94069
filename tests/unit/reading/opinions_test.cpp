#include "generator/reading/opinions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kPath = "999016-mihon/rounds/2026-mihon/opinions.csv";
const std::string kHead = "番号,受付日,方法,項目,意見,公開区分,伏せた理由,回答\r\n";

std::vector<Opinion> read(const std::string& text, Findings& findings) {
  return read_opinions(kPath, text, findings);
}

TEST(OpinionsFile, IsReadAsASpreadsheetShowsIt) {
  Findings findings;
  const std::vector<Opinion> opinions =
      read("\xEF\xBB\xBF" + kHead +
               "1,2026-11-12,フォーム,ii.1-4.1-3 "
               "?i-2,\"委託先を\r\n減らしてほしい\",一部公開,個人の氏名,a01、a02\r\n"
               "2,2026/11/13,郵送,,賛成です,公開,,\r\n",
           findings);
  EXPECT_THAT(findings.all(), IsEmpty());
  ASSERT_EQ(opinions.size(), 2U);
  EXPECT_EQ(opinions[0].number, 1U);
  EXPECT_EQ(opinions[0].method, SendingKind::kForm);
  ASSERT_EQ(opinions[0].items.size(), 2U);
  EXPECT_EQ(opinions[0].items[0].id, "ii.1-4.1-3");
  EXPECT_FALSE(opinions[0].items[0].proposed);
  EXPECT_EQ(opinions[0].items[1].id, "i-2");
  EXPECT_TRUE(opinions[0].items[1].proposed);
  EXPECT_EQ(opinions[0].text, "委託先を\n減らしてほしい");
  EXPECT_EQ(opinions[0].disclosure, Disclosure::kPartly);
  EXPECT_THAT(opinions[0].answers, ElementsAre("a01", "a02"));
  EXPECT_EQ(iso(*opinions[1].received), "2026-11-13");
}

TEST(OpinionsFile, ComesBackFromAWindowsSpreadsheet) {
  // CP932, as a spreadsheet saves "CSV" there: 1,,窓口,,㈱髙橋,公開,,
  const std::string head =
      "\x94\xD4\x8D\x86,\x8E\xF3\x95\x74\x93\xFA,\x95\xFB\x96\x40,\x8D\x80\x96\xDA,"
      "\x88\xD3\x8C\xA9,"
      "\x8C\xF6\x8A\x4A\x8B\xE6\x95\xAA,\x95\x9A\x82\xB9\x82\xBD\x97\x9D\x97\x52,"
      "\x89\xF1\x93\x9A\r\n";
  Findings findings;
  const std::vector<Opinion> opinions =
      read(head + "1,,\x91\x8B\x8C\xFB,,\x87\x8A\xFB\xFC\x8B\xB4,\x8C\xF6\x8A\x4A,,\r\n", findings);
  ASSERT_EQ(opinions.size(), 1U) << print_findings(findings, {});
  EXPECT_EQ(opinions[0].text, "㈱髙橋");
}

TEST(OpinionsFile, TellsEveryMistakeWithItsLine) {
  Findings findings;
  const std::vector<Opinion> opinions = read(kHead +
                                                 "一,,フォーム,,あ,公開,,\r\n"
                                                 "2,11月の初め,手紙,,あ,公表,,\r\n"
                                                 "3,,郵送,,,公開,,\r\n"
                                                 "4,,郵送,,あ,非公開,,\r\n"
                                                 "5,,郵送,,あ,公開,氏名,\r\n"
                                                 "5,,郵送,,あ,重複 5x,,\r\n",
                                             findings);
  EXPECT_THAT(
      told(findings),
      ElementsAre("opinion/number 2:0", "opinion/day 3:0", "opinion/word 3:0", "opinion/word 3:0",
                  "opinion/without-text 4:0", "opinion/without-reason 5:0",
                  "opinion/masked-whole 6:0", "opinion/number-twice 7:0", "opinion/word 7:0"));
  EXPECT_EQ(opinions.size(), 4U);
}

TEST(OpinionsFile, NeedsItsColumnsAndKeepsThoseOfStaff) {
  Findings findings;
  EXPECT_FALSE(read_opinion_table(kPath, "番号,意見\r\n1,あ\r\n", findings));
  EXPECT_EQ(findings.count(Severity::kError), 6U);

  Findings own;
  const std::string text = "担当," + kHead + "\r\n山本,1,,郵送,,あ,公開,,\r\n";
  const std::optional<OpinionTable> table = read_opinion_table(kPath, text, own);
  ASSERT_TRUE(table);
  EXPECT_THAT(told(own), ElementsAre("opinion/column-unknown 1:0"));
  EXPECT_EQ(table->cell(table->rows[0], OpinionColumn::kText), "あ");
  EXPECT_EQ(write_opinion_table(*table),
            "\xEF\xBB\xBF担当," + kHead + "山本,1,,郵送,,あ,公開,,\r\n");
}

TEST(OpinionsFile, GivesBackTheSameCellsWhateverStandsInThem) {
  const std::string texts[] = {"=1+1", "'=1", "@a", "\"\"", "a,b\nc", "-", "+81", "\t=", "''+", ""};
  OpinionTable table = empty_opinion_table();
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    OpinionTable::Row row;
    row.cells.resize(table.columns.size());
    table.cell(row, OpinionColumn::kNumber) = std::to_string(i + 1);
    table.cell(row, OpinionColumn::kText) = texts[i];
    table.rows.push_back(row);
  }
  Findings findings;
  const std::optional<OpinionTable> read =
      read_opinion_table(kPath, write_opinion_table(table), findings);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->rows.size(), table.rows.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    EXPECT_EQ(read->rows[i].cells, table.rows[i].cells) << texts[i];
  }
}

}  // namespace
}  // namespace kokai

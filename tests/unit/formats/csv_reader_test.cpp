#include "generator/formats/csv_reader.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "generator/formats/csv.h"
#include "tests/support/told.h"

namespace kokai::csv {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Cells = std::vector<std::string>;

struct Read {
  std::vector<Cells> rows;
  std::vector<std::uint64_t> lines;
  std::vector<std::string> told;
  std::vector<Diagnostic> findings;
  ReadSummary summary;
};

Read read(std::string_view text, const ReadOptions& options = {}) {
  Read out;
  Findings findings;
  out.summary = read_rows(
      text, options, "a.csv",
      [&](const table::Row& row) {
        out.rows.emplace_back(row.cells.begin(), row.cells.end());
        out.lines.push_back(row.number);
        return true;
      },
      findings);
  out.told = told(findings);
  out.findings = findings.all();
  return out;
}

TEST(CsvReader, HandsOnRowsWithTheLineOnWhichTheyBegin) {
  const Read out = read("a,b\r\n1,\"x\ny\"\n2,z");
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"1", "x\ny"}, Cells{"2", "z"}));
  EXPECT_THAT(out.lines, ElementsAre(1, 2, 4));
  EXPECT_THAT(out.told, IsEmpty());
}

TEST(CsvReader, TakesAnyLineBreakAndKeepsThoseInsideQuotes) {
  const Read out = read("a,b\rc,\"d\r\ne\rf\ng\"\ri,j\r\n");
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"c", "d\r\ne\rf\ng"}, Cells{"i", "j"}));
  EXPECT_THAT(out.lines, ElementsAre(1, 2, 6));
}

TEST(CsvReader, ReadsDoubledQuotesAndQuotesInsidePlainCells) {
  const Read out = read("\"a\"\"b\",\"\"\"\",\"\",5\" c,x\"\"y\n");
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a\"b", "\"", "", "5\" c", "x\"\"y"}));
  EXPECT_THAT(out.told, IsEmpty());
}

TEST(CsvReader, KeepsBlanksAndEmptyCellsAtTheEnds) {
  EXPECT_THAT(read(" a ,\n,b\n").rows, ElementsAre(Cells{" a ", ""}, Cells{"", "b"}));
  EXPECT_THAT(read("a,").rows, ElementsAre(Cells{"a", ""}));
}

TEST(CsvReader, CountsEmptyRowsAndHandsThemNotOn) {
  const Read out = read("\r\na,b\n\n,\n\"\",\n1,2\n");
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"1", "2"}));
  EXPECT_THAT(out.lines, ElementsAre(2, 6));
  EXPECT_EQ(out.summary.empty_rows, 4U);
  EXPECT_THAT(out.told, IsEmpty());
}

TEST(CsvReader, ReadsAMillionEmptyRows) {
  std::string text = "a,b,c\n";
  for (int i = 0; i < 500'000; ++i) text += "\r\n,,\n";
  text += "1,2,3\n";
  const Read out = read(text);
  EXPECT_EQ(out.rows.size(), 2U);
  EXPECT_EQ(out.lines.back(), 1'000'002U);
  EXPECT_EQ(out.summary.empty_rows, 1'000'000U);
}

TEST(CsvReader, FindsTheDelimiterByTheWidthOnWhichRowsAgree) {
  EXPECT_EQ(find_delimiter("番号\t意見\n1\tはい, そうです; いいえ, 違います\n"), Delimiter::kTab);
  EXPECT_EQ(find_delimiter("番号;意見\n1;a,b\n2;c\n"), Delimiter::kSemicolon);
  EXPECT_EQ(find_delimiter("番号,意見\n1,\"a;b;c;d\"\n2,\"a\tb\"\n"), Delimiter::kComma);
  EXPECT_EQ(find_delimiter("意見の一覧\n\n番号,意見,日\n1,a,b\n"), Delimiter::kComma);
  EXPECT_EQ(find_delimiter("意見\nはい\n"), Delimiter::kComma);
  EXPECT_EQ(find_delimiter(""), Delimiter::kComma);
}

TEST(CsvReader, UsesTheDelimiterItIsGiven) {
  const Read out = read("a\tb,c\n", {.delimiter = Delimiter::kTab});
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b,c"}));
  EXPECT_EQ(out.summary.delimiter, Delimiter::kTab);
}

TEST(CsvReader, TellsAQuoteThatNeverEndsAndGoesOnWithTheNextLine) {
  const Read out = read("a,b\n1,x\n2,\"y\n3,z\n4,\"w\n");
  EXPECT_THAT(out.told, ElementsAre("csv/stray-quote@3", "csv/unclosed-quote@5"));
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"1", "x"}, Cells{"3", "z"}));
  EXPECT_EQ(out.summary.refused_lines.size(), 2U);
}

TEST(CsvReader, SwallowsNoRowBehindAQuoteThatNeverEnds) {
  const Read out = read("a,b\n1,\"x\n2,y\n3,z\n");
  EXPECT_THAT(out.told, ElementsAre("csv/unclosed-quote@2"));
  EXPECT_THAT(out.findings[0].args, ElementsAre("2"));
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"2", "y"}, Cells{"3", "z"}));
  EXPECT_THAT(out.lines, ElementsAre(1, 3, 4));
}

TEST(CsvReader, GoesOnBelowTheLineOfTheQuoteWhenTheRowBeganAbove) {
  const Read out = read("a,b,c\n1,\"x\ny\",\"z\n2,p,q\n");
  EXPECT_THAT(out.told, ElementsAre("csv/unclosed-quote@3"));
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b", "c"}, Cells{"2", "p", "q"}));
  EXPECT_THAT(out.lines, ElementsAre(1, 4));
}

TEST(CsvReader, RefusesOneRowForAQuoteThatEndsBeforeItsCell) {
  const Read out = read("a,b\n1,\"彼は\"はい\"と\"\n2,y\n");
  EXPECT_THAT(out.told, ElementsAre("csv/stray-quote@2"));
  EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"2", "y"}));
}

TEST(CsvReader, ReadsHundredsOfThousandsOfBrokenQuotesAtOnce) {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "\"x\n";
  const Read out = read(text);
  EXPECT_EQ(out.summary.refused_lines.size(), 300'000U);
  EXPECT_EQ(out.summary.rows, 0U);
}

TEST(CsvReader, TellsUnevenRowsWithBothWidthsAndHandsThemOn) {
  const Read out = read("a,b\n1\n2,3,4\n");
  EXPECT_THAT(out.told, ElementsAre("csv/uneven-row@2", "csv/uneven-row@3"));
  EXPECT_THAT(out.findings[1].args, ElementsAre("3", "2"));
  EXPECT_EQ(out.rows.size(), 3U);
  EXPECT_EQ(out.summary.uneven_rows, 2U);
}

TEST(CsvReader, TellsAHundredRowsOfAKindAndHowManyMore) {
  std::string text = "a,b\n";
  for (int i = 0; i < 250; ++i) text += "1\n";
  const Read out = read(text);
  ASSERT_EQ(out.findings.size(), 101U);
  EXPECT_EQ(out.told.back(), "csv/more@0");
  EXPECT_THAT(out.findings.back().args, ElementsAre("csv/uneven-row", "150"));
}

TEST(CsvReader, RefusesARowWithAHugeCellAndReadsOn) {
  const std::string huge(50'000'000, 'x');
  for (const std::string& cell : {huge, "\"" + huge + "\n\""}) {
    const Read out = read("a,b\n1," + cell + "\n2,y\n");
    EXPECT_THAT(out.told, ElementsAre("csv/cell-too-large@2"));
    EXPECT_EQ(out.findings[0].args[1], "1048576");
    EXPECT_THAT(out.rows, ElementsAre(Cells{"a", "b"}, Cells{"2", "y"}));
  }
}

TEST(CsvReader, RefusesARowWithTooManyColumns) {
  const Read out = read("a,b\n" + std::string(2'000, ',') + "x\n1,2\n");
  EXPECT_THAT(out.told, ElementsAre("csv/too-many-columns@2"));
  EXPECT_THAT(out.findings[0].args, ElementsAre("2001", "1024"));
  EXPECT_EQ(out.rows.size(), 2U);
}

TEST(CsvReader, NeverTellsTextOfACell) {
  const Read out =
      read("氏名,b\n山田\n山田,\"x\"山田\n山田,\"山田\n" + std::string(2'000'000, 'y') + "\n");
  EXPECT_GE(out.findings.size(), 3U);
  for (const Diagnostic& one : out.findings) {
    EXPECT_EQ(one.line_text, "");
    for (const std::string& arg : one.args)
      EXPECT_THAT(arg, testing::Not(testing::HasSubstr("山田")));
  }
}

TEST(CsvReader, EndsEarlyWhenTheTakerWantsNoMore) {
  Findings findings;
  int taken = 0;
  const ReadSummary summary = read_rows(
      "a\nb\nc\n", {}, "a.csv", [&](const table::Row&) { return ++taken < 2; }, findings);
  EXPECT_EQ(taken, 2);
  EXPECT_TRUE(summary.stopped);
}

std::string random_cell(std::mt19937& random) {
  static constexpr const char* kPieces[] = {"'", "=", "+", "-", "@",  "\t",     "\r", "\n",  "\"",
                                            ",", ";", "a", " ", "あ", "\u200B", "１", "\r\n"};
  std::string cell;
  for (std::size_t left = random() % 6; left > 0; --left) {
    cell += kPieces[random() % std::size(kPieces)];
  }
  return cell;
}

TEST(CsvReader, ReadsBackWhatTheWriterWrote) {
  std::mt19937 random(20261121);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<Cells> rows(1 + random() % 4);
    const std::size_t width = 1 + random() % 5;
    std::string text;
    for (Cells& row : rows) {
      row = {"n"};  // a row of empty cells is none
      while (row.size() < width) row.push_back(random_cell(random));
      append_record(text, row);
    }
    Read back = read(text, {.delimiter = Delimiter::kComma});
    for (Cells& row : back.rows) {
      for (std::string& cell : row) cell = std::string(restored(cell));
    }
    ASSERT_EQ(back.rows, rows) << text;
    ASSERT_THAT(back.told, IsEmpty());
  }
}

TEST(CsvReader, HandsOnOrTellsEveryRowOfAnything) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t left = random() % 12; left > 0; --left) text += random_cell(random);
    const Read out = read(text);
    EXPECT_EQ(out.rows.size(), out.summary.rows);
    EXPECT_LE(out.summary.refused_lines.size(), out.findings.size());
    for (std::size_t i = 1; i < out.lines.size(); ++i) EXPECT_LT(out.lines[i - 1], out.lines[i]);
  }
}

}  // namespace
}  // namespace kokai::csv

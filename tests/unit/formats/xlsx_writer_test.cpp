#include "generator/formats/xlsx_writer.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "generator/formats/xlsx_reader.h"
#include "generator/formats/zip_reader.h"

namespace kokai::xlsx {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Workbook answers() {
  return {"回答",
          "みほん市",
          {2026, 11, 21},
          {{"回答",
            {{"受付番号", 12, true},
             {"ご意見", 60, true},
             {"控え", 10, true, true},
             {"対応", 14, false, false, {"反映", "一部反映", "=1+1", "a,b"}},
             {"市の考え方", 60}}},
           {"集計", {{"項目"}, {"件数"}}}}};
}

using Rows = std::vector<std::vector<std::string>>;

std::string written(const Workbook& workbook, const Rows& rows) {
  Result<Writer> writer = Writer::begin(workbook);
  EXPECT_TRUE(writer.ok());
  for (const std::vector<std::string>& row : rows) {
    EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kYes);
  }
  Result<std::string> bytes = writer.value().finish();
  EXPECT_TRUE(bytes.ok());
  return bytes.ok() ? bytes.value() : "";
}

Rows rows_of(const std::string& bytes, const std::string& sheet) {
  Rows rows;
  Findings findings;
  EXPECT_TRUE(read_rows(
      {"a.xlsx", bytes}, {sheet},
      [&](const table::Row& row) {
        rows.emplace_back(row.cells.begin(), row.cells.end());
        return true;
      },
      findings));
  EXPECT_FALSE(findings.has_errors());
  return rows;
}

std::string part_of(const std::string& bytes, const std::string& name) {
  zip::Trouble trouble;
  const auto archive = zip::Archive::open(bytes, {}, trouble);
  return *archive->read_whole(*archive->find(name), 1U << 24, trouble);
}

TEST(XlsxWriter, EveryTextComesBackAsItWas) {
  std::vector<std::string> texts = {"=1+1",
                                    "+81-3-0000-0000",
                                    "-1",
                                    "@SUM(A1)",
                                    "\tタブ",
                                    "\r復帰",
                                    "'引用符",
                                    "''",
                                    "=cmd|' /C calc'!A0",
                                    "改行\nあり",
                                    "改行\r\nあり",
                                    " 前後 ",
                                    "　全角　",
                                    "\n",
                                    "_x0041_",
                                    "_x005F_x000D_",
                                    "__x000D_",
                                    "<&>\"']]>",
                                    "0012",
                                    "2026-11-21",
                                    "1E5",
                                    "TRUE",
                                    "#N/A",
                                    "𠮷野家👨‍👩‍👧",
                                    "\u200B\u202E逆",
                                    "\uFFFF\uFFFE",
                                    std::string("零\0字", 7),
                                    std::string(32'767, 'a')};
  for (char c = 1; c < 0x20; ++c) texts.push_back(std::string("制御") + c + "字");
  Rows rows;
  for (const std::string& text : texts) rows.push_back({"1", text});
  Rows wanted = rows;
  wanted.insert(wanted.begin(), {"受付番号", "ご意見", "控え", "対応", "市の考え方"});
  EXPECT_EQ(rows_of(written(answers(), rows), "回答"), wanted);
}

TEST(XlsxWriter, NoCellIsAFormulaAndEachIsText) {
  const std::string bytes =
      written(answers(), {{"=1+1", "=HYPERLINK(\"http://example.invalid\")"}});
  const std::string sheet = part_of(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
  EXPECT_THAT(sheet, Not(HasSubstr("<v>")));
  EXPECT_THAT(part_of(bytes, "xl/styles.xml"), HasSubstr("numFmtId=\"49\""));
}

TEST(XlsxWriter, TheSameRowsGiveTheSameBytesWhateverTheClockAndTheZone) {
  const Rows rows = {{"1", "あ", "k", "反映"}, {"2", "い"}};
  const std::string first = written(answers(), rows);
  setenv("TZ", "Pacific/Kiritimati", 1);
  setenv("LC_ALL", "de_DE.UTF-8", 1);
  EXPECT_EQ(written(answers(), rows), first);
  unsetenv("TZ");
  unsetenv("LC_ALL");
  EXPECT_THAT(part_of(first, "docProps/core.xml"), HasSubstr("2026-11-21T00:00:00Z"));
}

TEST(XlsxWriter, HeadingsStayInSightAndLockedColumnsAreLocked) {
  const std::string bytes = written(answers(), {{"1", "あ"}, {"2", "い"}});
  const std::string sheet = part_of(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<pane ySplit=\"1\" topLeftCell=\"A2\""));
  EXPECT_THAT(sheet, HasSubstr("<autoFilter ref=\"A1:E3\"/>"));
  EXPECT_THAT(sheet, HasSubstr("<sheetProtection sheet=\"1\""));
  EXPECT_THAT(sheet, HasSubstr("hidden=\"1\""));
  EXPECT_THAT(part_of(bytes, "xl/styles.xml"), HasSubstr("<protection locked=\"0\"/>"));
  EXPECT_THAT(part_of(bytes, "xl/worksheets/sheet2.xml"), Not(HasSubstr("sheetProtection")));
}

TEST(XlsxWriter, ListsOfChoicesMayHoldAnyWord) {
  const std::string bytes = written(answers(), {});
  EXPECT_THAT(part_of(bytes, "xl/worksheets/sheet1.xml"),
              HasSubstr("sqref=\"D2:D1048576\"><formula1>'選択肢'!$A$1:$A$4</formula1>"));
  EXPECT_EQ(rows_of(bytes, "選択肢"), (Rows{{"反映"}, {"一部反映"}, {"=1+1"}, {"a,b"}}));
  EXPECT_THAT(part_of(bytes, "xl/workbook.xml"),
              HasSubstr("name=\"選択肢\" sheetId=\"3\" state=\"hidden\""));
}

TEST(XlsxWriter, RowsGoToTheSheetTheyAreMeantFor) {
  Result<Writer> writer = Writer::begin(answers());
  const std::vector<std::string> a = {"a"};
  const std::vector<std::string> b = {"", "b"};
  EXPECT_EQ(writer.value().add_row(1, a), Writer::Added::kYes);
  EXPECT_EQ(writer.value().add_row(0, b), Writer::Added::kYes);
  EXPECT_EQ(writer.value().add_row(1, b), Writer::Added::kYes);
  const std::string bytes = writer.value().finish().value();
  EXPECT_EQ(rows_of(bytes, "集計"), (Rows{{"項目", "件数"}, {"a"}, {"", "b"}}));
}

TEST(XlsxWriter, ATextThatNoCellHoldsIsRefusedWithItsRow) {
  Result<Writer> writer = Writer::begin(answers());
  const std::vector<std::string> fits = {"1", std::string(32'767, 'a')};
  EXPECT_EQ(writer.value().add_row(0, fits), Writer::Added::kYes);
  for (const std::string& text : {std::string(32'768, 'a'), std::string(4'682, '\r')}) {
    const std::vector<std::string> row = {"2", text};
    EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kCellTooLong);
  }
  std::string pairs;
  for (int i = 0; i < 16'384; ++i) pairs += "𠮷";
  const std::vector<std::string> row = {"3", pairs};
  EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kCellTooLong);
  EXPECT_EQ(rows_of(writer.value().finish().value(), "回答").size(), 2u);
}

TEST(XlsxWriter, PiecesOfALongTextFitAndJoinToIt) {
  EXPECT_THAT(cell_pieces(""), ElementsAre(""));
  EXPECT_THAT(cell_pieces("短い"), ElementsAre("短い"));
  EXPECT_EQ(cell_pieces(std::string(32'767, '_')).size(), 1u);
  std::string sentences;
  std::string lines;
  for (int i = 0; i < 9'000; ++i) sentences += "意見です𠮷" + std::to_string(i) + "。";
  for (int i = 0; i < 9'000; ++i) lines += "意見です。_x0041_\r\n";
  std::string flow;
  for (int i = 0; i < 100'000; ++i) flow += "あ";
  for (const std::string& text : {sentences, lines, flow}) {
    std::string joined;
    Result<Writer> writer = Writer::begin(answers());
    for (const std::string_view piece : cell_pieces(text)) {
      joined += piece;
      const std::vector<std::string> row = {std::string(piece)};
      EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kYes);
    }
    EXPECT_EQ(joined, text);
  }
  EXPECT_TRUE(cell_pieces(sentences)[0].ends_with("。"));
  EXPECT_TRUE(cell_pieces(lines)[0].ends_with("\n"));
  EXPECT_EQ(cell_pieces(flow).size(), 4u);
}

TEST(XlsxWriter, WhatOnlyAProgrammerGetsWrongThrows) {
  Workbook workbook = answers();
  workbook.sheets[1].name = "回答";
  EXPECT_THROW(static_cast<void>(Writer::begin(workbook)), std::invalid_argument);
  workbook.sheets[1].name = "a/b";
  EXPECT_THROW(static_cast<void>(Writer::begin(workbook)), std::invalid_argument);
  Result<Writer> writer = Writer::begin(answers());
  const std::vector<std::string> wide(6);
  EXPECT_THROW(static_cast<void>(writer.value().add_row(0, wide)), std::invalid_argument);
  const std::vector<std::string> bytes = {"\xFF"};
  EXPECT_THROW(static_cast<void>(writer.value().add_row(0, bytes)), std::invalid_argument);
}

TEST(XlsxWriter, ADiskThatIsFullIsNeverAWorkbookThatIsShort) {
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit{};
  getrlimit(RLIMIT_FSIZE, &old_limit);
  int refused = 0;
  for (const rlim_t most : {rlim_t{2'000}, rlim_t{20'000}, rlim_t{100'000}, rlim_t{500'000}}) {
    Result<Writer> writer = Writer::begin(answers());
    rlimit limit = old_limit;
    limit.rlim_cur = most;
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 0; i < 20'000; ++i) {
      const std::vector<std::string> row = {std::to_string(i), "意見" + std::to_string(i * 7919L)};
      static_cast<void>(writer.value().add_row(0, row));
    }
    const Result<std::string> bytes = writer.value().finish();
    setrlimit(RLIMIT_FSIZE, &old_limit);
    refused += bytes.ok() ? 0 : 1;
  }
  std::signal(SIGXFSZ, old_handler);
  EXPECT_EQ(refused, 4);
}

}  // namespace
}  // namespace kokai::xlsx

// What staff do with a workbook: open it in an office program and save it. LibreOffice stands for
// theirs.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/formats/xlsx_reader.h"
#include "generator/formats/xlsx_writer.h"
#include "generator/formats/zip_reader.h"
#include "tests/support/scratch_folder.h"

namespace kokai::xlsx {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

class Office : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("command -v soffice >/dev/null") == 0) return;
    ASSERT_EQ(std::getenv("KOKAI_REQUIRE_OFFICE"), nullptr) << "soffice is not installed";
    GTEST_SKIP() << "SKIPPED: soffice is not installed (Debian: libreoffice-calc-nogui)";
  }

  /// `bytes` as the file `name`, opened by LibreOffice and saved as `kind`.
  std::string saved_as(const std::string& kind, const std::string& name, const std::string& bytes) {
    folder_.write(name, bytes);
    const std::string command = "soffice -env:UserInstallation=file://" + (folder_ / "profile") +
                                " --headless --convert-to '" + kind + "' --outdir " +
                                (folder_ / "out") + " " + (folder_ / name) + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    const std::string ending = kind.substr(0, kind.find(':'));
    const fs::path out = folder_.path() / "out" / (fs::path(name).stem().string() + "." + ending);
    std::ifstream stream(out, std::ios::binary);
    EXPECT_TRUE(stream) << "LibreOffice wrote no " << out;
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  ScratchFolder folder_;
};

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

std::vector<std::string> ids_of(const std::string& bytes) {
  Findings findings;
  EXPECT_FALSE(read_rows(
      {"a.xlsx", bytes}, {}, [](const table::Row&) { return true; }, findings));
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  return ids;
}

std::string part_of(const std::string& bytes, const std::string& name) {
  zip::Trouble trouble;
  const auto archive = zip::Archive::open(bytes, {}, trouble);
  return *archive->read_whole(*archive->find(name), 1U << 24, trouble);
}

const std::vector<std::string> kTexts = {"=1+1",
                                         "+81-3-0000-0000",
                                         "-1",
                                         "@SUM(A1)",
                                         "\tタブ",
                                         "\r復帰",
                                         "'引用符",
                                         "=cmd|' /C calc'!A0",
                                         "改行\nあり\n",
                                         " 前後 ",
                                         "　全角　",
                                         "_x0041_",
                                         "<&>\"']]>",
                                         "0012",
                                         "2026-11-21",
                                         "R8.11.21",
                                         "1E5",
                                         "TRUE",
                                         "#N/A",
                                         "100%",
                                         "3/4",
                                         "𠮷野家👨‍👩‍👧",
                                         "a\u200B\u202E逆",
                                         std::string(32'767, 'a')};

std::string workbook_with_texts() {
  Workbook workbook{"回答",
                    "みほん市",
                    {2026, 11, 21},
                    {{"回答",
                      {{"受付番号", 12, true},
                       {"ご意見", 60, true},
                       {"控え", 10, true, true},
                       {"対応", 14, false, false, {"反映", "一部反映", "=1+1", "a,b"}}}}}};
  Result<Writer> writer = Writer::begin(workbook);
  for (const std::string& text : kTexts) {
    const std::vector<std::string> row = {"1", text, "k", "反映"};
    EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kYes);
  }
  return writer.value().finish().value();
}

TEST_F(Office, SavesOurWorkbookWithTheSameCells) {
  const std::string ours = workbook_with_texts();
  const std::string saved = saved_as("xlsx", "回答.xlsx", ours);
  EXPECT_EQ(rows_of(saved, "回答"), rows_of(ours, "回答"));
  EXPECT_EQ(rows_of(saved, "選択肢"), rows_of(ours, "選択肢"));
  const std::string sheet = part_of(saved, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<formula1>選択肢!$A$1:$A$4</formula1>"));
  EXPECT_THAT(sheet, HasSubstr("<sheetProtection sheet=\"true\""));
  EXPECT_THAT(part_of(saved, "xl/workbook.xml"), HasSubstr("state=\"hidden\""));
}

TEST_F(Office, SavesLineBreaksOfWindowsAsItsOwn) {
  Workbook workbook{"", "", {2026, 11, 21}, {{"回答", {{"ご意見"}}}}};
  Result<Writer> writer = Writer::begin(workbook);
  const std::vector<std::string> row = {"一行目\r\n二行目"};
  EXPECT_EQ(writer.value().add_row(0, row), Writer::Added::kYes);
  const std::string saved = saved_as("xlsx", "回答.xlsx", writer.value().finish().value());
  EXPECT_EQ(rows_of(saved, "回答"), (Rows{{"ご意見"}, {"一行目\n二行目"}}));
}

TEST_F(Office, ShowsEveryTextAsText) {
  const std::string shown =
      saved_as("csv:Text - txt - csv (StarCalc):44,34,76", "回答.xlsx", workbook_with_texts());
  for (const char* cell : {"\n1,=1+1,k,反映", "\n1,-1,k", "\n1,@SUM(A1),k", "\n1,'引用符,k",
                           "\n1,0012,k", "\n1,1E5,k", "\n1,=cmd|' /C calc'!A0,k"}) {
    EXPECT_THAT(shown, HasSubstr(cell));
  }
}

/// A table as LibreOffice has it in one XML file: days and times with their formats, a merged cell.
const std::string kFlatTable = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1" number:language="ja" number:country="JP"><number:era calendar="gengou" number:style="long" number:calendar="gengou"/><number:year number:calendar="gengou"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/><number:text> </number:text><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:time-style style:name="N3"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:number-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style>
<number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="era" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="time" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="zeros" style:family="table-cell" style:data-style-name="N4"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="受付">
<table:table-row><table:table-cell table:style-name="era" office:value-type="date" office:date-value="2026-11-21"/><table:table-cell table:style-name="moment" office:value-type="date" office:date-value="2026-11-21T09:05:00"/><table:table-cell table:style-name="time" office:value-type="time" office:time-value="PT09H05M00S"/><table:table-cell table:style-name="zeros" office:value-type="float" office:value="1234"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>結合</text:p><text:p>二行目</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="123456789012"/><table:table-cell table:formula="of:=[.C2]/8" office:value-type="float" office:value="1"/><table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="true"/></table:table-row>
<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="float" office:value="0.1"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>)";

TEST_F(Office, MadeWorkbooksAreReadAsTheyLook) {
  const std::string bytes = saved_as("xlsx", "受付.fods", kFlatTable);
  EXPECT_EQ(rows_of(bytes, "受付"),
            (Rows{{"2026-11-21", "2026-11-21 09:05:00", "09:05:00", "001234"},
                  {"結合\n二行目", "", "123456789012", "15432098626.5", "TRUE"},
                  {"0.1"}}));
}

TEST_F(Office, OtherFormatsOfItAreRefusedWithTheirName) {
  EXPECT_THAT(ids_of(saved_as("xls", "受付.fods", kFlatTable)), ElementsAre("xlsx/other-format"));
  EXPECT_THAT(ids_of(saved_as("ods", "受付.fods", kFlatTable)), ElementsAre("xlsx/other-format"));
}

}  // namespace
}  // namespace kokai::xlsx

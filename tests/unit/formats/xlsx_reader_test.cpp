#include "generator/formats/xlsx_reader.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/formats/messages.h"
#include "tests/support/workbook_maker.h"

namespace kokai::xlsx {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What was read: rows as "sheet!number: a|b|c", findings as "id line:column arguments".
struct Read {
  bool whole = false;
  bool has_errors = false;
  std::vector<std::string> rows;
  std::vector<std::string> findings;
};

std::string joined(std::span<const std::string> texts, const char* between) {
  std::string out;
  for (const std::string& text : texts) out += (&text == texts.data() ? "" : between) + text;
  return out;
}

std::vector<std::string> lines_of(const Findings& findings) {
  std::vector<std::string> out;
  for (const Diagnostic& d : findings.all()) {
    out.push_back(std::string(d.message->id) + " " + std::to_string(d.at.line) + ":" +
                  std::to_string(d.at.column) + " " + joined(d.args, ","));
  }
  return out;
}

Read read_file(const std::string& bytes, const std::string& sheet = "") {
  Read read;
  Findings findings;
  read.whole = read_rows(
      {"a.xlsx", bytes}, {sheet},
      [&](const table::Row& row) {
        read.rows.push_back(std::string(row.sheet) + "!" + std::to_string(row.number) +
                            (row.hidden ? " hidden: " : ": ") + joined(row.cells, "|"));
        return true;
      },
      findings);
  read.findings = lines_of(findings);
  read.has_errors = findings.has_errors();
  EXPECT_TRUE(read.whole || findings.has_errors()) << "a reason for what was not read";
  return read;
}

/// Rows of one sheet with this content.
Read read_rows_of(const std::string& content) {
  return read_file(WorkbookMaker().sheet("意見", content).bytes());
}

/// The ids alone.
std::vector<std::string> ids_of(const std::string& bytes) {
  std::vector<std::string> ids;
  for (const std::string& finding : read_file(bytes).findings) {
    ids.push_back(finding.substr(0, finding.find(' ')));
  }
  return ids;
}

std::string number_cell(const std::string& value, int style = 0) {
  return "<c s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}

TEST(XlsxReader, ReadsEveryKindOfCell) {
  const Read read = read_file(
      WorkbookMaker()
          .strings("<si><t>共有</t></si><si><t xml:space=\"preserve\"> a&#10;b_x000D_ </t></si>")
          .sheet(
              "意見",
              "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
              "<c r=\"C1\" t=\"inlineStr\"><is><t>行内</t></is></c>"
              "<c r=\"D1\" t=\"str\"><f>A1&amp;\"x\"</f><v>共有x</v></c><c r=\"E1\"><v>12</v></c>"
              "<c r=\"F1\" t=\"b\"><v>1</v></c><c r=\"G1\" t=\"b\"><v>0</v></c>"
              "<c r=\"H1\" t=\"d\"><v>2026-11-21T09:05:00</v></c>"
              "<c r=\"I1\" t=\"n\"><f>1+2</f><v>3</v></c></row>")
          .bytes());
  EXPECT_THAT(read.rows, ElementsAre("意見!1: 共有| a\nb\r |行内|共有x|12|TRUE|FALSE|"
                                     "2026-11-21 09:05:00|3"));
  EXPECT_THAT(read.findings, IsEmpty());
}

TEST(XlsxReader, NeedsNoSharedStringsAndNoCellNames) {
  EXPECT_THAT(read_rows_of("<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
                           "<row><c/><c><v>2</v></c></row>")
                  .rows,
              ElementsAre("意見!1: 1|a", "意見!2: |2"));
}

TEST(XlsxReader, LeavesOutReadingsAndJoinsRichText) {
  const std::string tokyo =
      "<r><t>東京</t></r><r><rPr><b/></rPr><t>都</t></r>"
      "<rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>";
  EXPECT_THAT(read_file(WorkbookMaker()
                            .strings("<si>" + tokyo + "</si>")
                            .sheet("意見",
                                   "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                   "<c r=\"B1\" t=\"inlineStr\"><is>" +
                                       tokyo + "</is></c></row>")
                            .bytes())
                  .rows,
              ElementsAre("意見!1: 東京都|東京都"));
}

TEST(XlsxReader, DatesFollowTheirFormatAndTheEpoch) {
  const std::string row = "<row>" + number_cell("46347", 1) + number_cell("46347.5", 2) +
                          number_cell("0.25", 3) + number_cell("12", 4) + number_cell("46347", 9) +
                          "</row>";
  WorkbookMaker maker;
  maker.formats({"[$-411]ggge\"年\"m\"月\"d\"日\";@", "yyyy/m/d h:mm", "h:mm", "0000"});
  maker.sheet("意見", row);
  EXPECT_THAT(read_file(maker.bytes()).rows,
              ElementsAre("意見!1: 2026-11-21|2026-11-21 12:00:00|06:00:00|0012|46347"));
  maker.epoch_1904();
  EXPECT_THAT(read_file(maker.bytes()).rows,
              ElementsAre("意見!1: 2030-11-22|2030-11-22 12:00:00|06:00:00|0012|46347"));
}

TEST(XlsxReader, BuiltInFormatsNeedNoCode) {
  EXPECT_THAT(read_file(WorkbookMaker()
                            .styles_part("<cellStyleXfs><xf numFmtId=\"1\"/></cellStyleXfs>"
                                         "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
                            .sheet("意見", "<row>" + number_cell("46347", 1) + "</row>")
                            .bytes())
                  .rows,
              ElementsAre("意見!1: 2026-11-21"));
}

TEST(XlsxReader, PutsSparseCellsAtTheirPlaceAndDropsEmptyOnes) {
  const Read read = read_rows_of(
      "<row r=\"3\"><c r=\"D3\"><v>1</v></c><c r=\"B3\"><v>2</v></c><c r=\"XFD3\" s=\"1\"/></row>"
      "<row r=\"4\"><c r=\"A4\"/></row><row r=\"1048576\"><c r=\"A1048576\"><v>9</v></c></row>");
  EXPECT_THAT(read.rows, ElementsAre("意見!3: |2||1", "意見!1048576: 9"));
  EXPECT_THAT(read.findings, IsEmpty());
}

TEST(XlsxReader, MergedCellsHaveTheirTextInTheTopLeft) {
  EXPECT_THAT(read_rows_of("<worksheet " + kMainSpace +
                           "><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/>"
                           "<c r=\"C1\"><v>3</v></c></row></sheetData>"
                           "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>")
                  .rows,
              ElementsAre("意見!1: 1||3"));
}

TEST(XlsxReader, TellsHiddenSheetsRowsAndColumns) {
  const Read read = read_file(
      WorkbookMaker()
          .sheet("一覧", "<worksheet " + kMainSpace +
                             "><cols><col min=\"3\" max=\"5\" hidden=\"1\"/>"
                             "<col min=\"6\" max=\"6\"/></cols><sheetData>"
                             "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>"
                             "<row r=\"3\" hidden=\"true\"/><row r=\"5\" hidden=\"1\"/>"
                             "<row r=\"6\"><c r=\"A6\"><v>2</v></c></row></sheetData></worksheet>")
          .sheet("控え", "<row r=\"1\"><c r=\"A1\"><v>3</v></c></row>", "state=\"veryHidden\"")
          .bytes());
  EXPECT_THAT(read.rows, ElementsAre("一覧!2 hidden: 1", "一覧!6: 2", "控え!1 hidden: 3"));
  EXPECT_THAT(read.findings, ElementsAre("xlsx/hidden-cells 0:0 一覧,2:3, 5:5, C:E",
                                         "xlsx/hidden-sheet 0:0 控え"));
}

TEST(XlsxReader, ReadsOneSheetByNameAndListsThem) {
  const std::string bytes =
      WorkbookMaker()
          .sheet("受付 &amp; 回答", "<worksheet " + kMainSpace +
                                        "><dimension ref=\"A1:H100001\"/><sheetData><row r=\"1\">"
                                        "<c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>")
          .sheet("控え", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>", "state=\"hidden\"")
          .bytes();
  EXPECT_THAT(read_file(bytes, "受付 & 回答").rows, ElementsAre("受付 & 回答!1: 1"));
  EXPECT_THAT(read_file(bytes, "なし").findings,
              ElementsAre("xlsx/no-such-sheet 0:0 なし,受付 & 回答, 控え"));
  Findings findings;
  const std::vector<SheetInfo> sheets = list_sheets({"a.xlsx", bytes}, findings);
  ASSERT_EQ(sheets.size(), 2u);
  EXPECT_EQ(sheets[0].name, "受付 & 回答");
  EXPECT_EQ(sheets[0].rows, 100'001u);
  EXPECT_FALSE(sheets[0].hidden);
  EXPECT_EQ(sheets[1].rows, 0u);
  EXPECT_TRUE(sheets[1].hidden);
  EXPECT_TRUE(findings.empty());
}

TEST(XlsxReader, TheTakerEndsTheReading) {
  const std::string bytes =
      WorkbookMaker()
          .sheet("意見", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
          .sheet("次", "<row><c><v>3</v></c></row>")
          .bytes();
  Findings findings;
  int rows = 0;
  EXPECT_TRUE(read_rows(
      {"a.xlsx", bytes}, {}, [&](const table::Row&) { return ++rows < 2; }, findings));
  EXPECT_EQ(rows, 2);
}

TEST(XlsxReader, ReadsStrictWorkbooksOtherPrefixesAndAbsoluteTargets) {
  WorkbookMaker maker;
  maker.sheet("意見", "");
  maker.parts["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
      "<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  maker.parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"s1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
      "worksheet\" Target=\"/XL/../xl/./Worksheets/Sheet1.xml\"/></Relationships>";
  EXPECT_THAT(read_file(maker.bytes()).rows, ElementsAre("意見!1: 1"));
}

TEST(XlsxReader, ReadsUtf16Parts) {
  const std::u16string text =
      u"\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst xmlns=\"http://"
      u"schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>意見"
      u"</t></si></sst>";
  WorkbookMaker maker;
  maker.strings("").sheet("意見", "<row><c t=\"s\"><v>0</v></c></row>");
  maker.parts["xl/sharedStrings.xml"] =
      std::string(reinterpret_cast<const char*>(text.data()), text.size() * 2);
  EXPECT_THAT(read_file(maker.bytes()).rows, ElementsAre("意見!1: 意見"));
}

TEST(XlsxReader, TellsFormulasWithoutValueAndErrors) {
  const Read read = read_rows_of(
      "<row r=\"2\"><c r=\"A2\"><f>SUM(B1:B9)</f></c><c r=\"B2\" t=\"e\"><f>1/0</f>"
      "<v>#DIV/0!</v></c><c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c></row>");
  EXPECT_THAT(read.rows, ElementsAre("意見!2: |#DIV/0!"));
  EXPECT_THAT(read.findings, ElementsAre("xlsx/formula-without-value 2:1 意見,A2",
                                         "xlsx/error-value 2:2 意見,B2,#DIV/0!"));
}

// Hostile and damaged files.

const std::string kOle2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');

TEST(XlsxReader, OtherFormatsAreToldWithWhatToDo) {
  EXPECT_THAT(read_file(kOle2).findings, ElementsAre("xlsx/other-format 0:0 .xls"));
  std::string encrypted = kOle2;
  for (const char c : std::string("EncryptedPackage")) encrypted += std::string(1, c) + '\0';
  EXPECT_THAT(ids_of(encrypted), ElementsAre("xlsx/encrypted"));
  EXPECT_THAT(read_file(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                {"content.xml", "<a/>"}}))
                  .findings,
              ElementsAre("xlsx/other-format 0:0 .ods"));
  EXPECT_THAT(read_file(zip_of({{"xl/workbook.bin", "x"}})).findings,
              ElementsAre("xlsx/other-format 0:0 .xlsb"));
  EXPECT_THAT(ids_of(zip_of({{"word/document.xml", "<a/>"}})), ElementsAre("xlsx/not-a-workbook"));
  EXPECT_THAT(ids_of("番号,意見\r\n"), ElementsAre("xlsx/not-a-workbook"));
  EXPECT_THAT(ids_of("<html><table>"), ElementsAre("xlsx/not-a-workbook"));
  EXPECT_THAT(ids_of(""), ElementsAre("xlsx/not-a-workbook"));
}

TEST(XlsxReader, DocumentTypesAndEntitiesAreForbiddenInEveryPart) {
  const std::string evil =
      "<!DOCTYPE a [<!ENTITY l0 \"ha\"><!ENTITY l1 \"&l0;&l0;\">"
      "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&l1;&x;</a>";
  for (const char* part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                           "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
    WorkbookMaker maker;
    maker.formats({}).strings("").sheet("意見", "<row><c><v>1</v></c></row>");
    maker.parts[part] = evil;
    const Read read = read_file(maker.bytes());
    EXPECT_THAT(read.findings,
                ElementsAre("xlsx/forbidden 0:0 " + std::string(part) + ": DOCTYPE"));
    EXPECT_THAT(read.rows, IsEmpty());
  }
}

TEST(XlsxReader, NamesAndEntriesThatExcelNeverWritesAreForbidden) {
  const WorkbookMaker maker = WorkbookMaker().sheet("意見", "");
  for (const ZipPart& extra : {ZipPart{"../x", "x"}, ZipPart{"xl/workbook.xml", "<a/>"},
                               ZipPart{"link", "/etc/passwd", 1U << 11, 0120777}}) {
    std::vector<ZipPart> parts = maker.zip_parts();
    parts.push_back(extra);
    EXPECT_THAT(ids_of(zip_of(parts)), ElementsAre("xlsx/forbidden")) << extra.name;
  }
  std::vector<ZipPart> parts = maker.zip_parts();
  parts[0].flags |= 1;
  EXPECT_THAT(ids_of(zip_of(parts)), ElementsAre("xlsx/encrypted"));
}

TEST(XlsxReader, AZipBombIsRefusedBeforeItIsUnpacked) {
  WorkbookMaker maker;
  maker.sheet("意見", "");
  maker.parts["xl/worksheets/sheet1.xml"] = std::string(200'000'000, ' ');
  EXPECT_THAT(ids_of(maker.bytes()), ElementsAre("xlsx/too-large"));
}

TEST(XlsxReader, PartsThatAreKeptWholeAreSmall) {
  WorkbookMaker maker;
  maker.sheet("意見", "");
  std::string relationships;
  for (int i = 0; relationships.size() < 70'000'000; ++i) {
    relationships += "<Relationship Id=\"r" + std::to_string(i * 7919L) + "\" Target=\"x\"/>";
  }
  maker.parts["_rels/.rels"] = "<Relationships>" + relationships + "</Relationships>";
  EXPECT_THAT(ids_of(maker.bytes()), ElementsAre("xlsx/too-large"));
}

TEST(XlsxReader, TenThousandSheetsAreRefused) {
  WorkbookMaker maker;
  for (int i = 0; i < 10'000; ++i) maker.sheet("s" + std::to_string(i), "");
  EXPECT_THAT(read_file(maker.bytes()).findings, ElementsAre("xlsx/too-many-sheets 0:0 10000"));
}

TEST(XlsxReader, AMillionEmptyRowsCostNothing) {
  std::string rows;
  for (int i = 1; i <= 1'000'000; ++i) {
    rows += "<row r=\"" + std::to_string(i) + "\" spans=\"1:3\"/>";
  }
  rows += "<row r=\"1000001\"><c r=\"A1000001\"><v>1</v></c></row>";
  EXPECT_THAT(read_rows_of(rows).rows, ElementsAre("意見!1000001: 1"));
}

TEST(XlsxReader, ACellOf50MegabytesIsCutAndTold) {
  std::string huge;
  for (long i = 0; huge.size() < 50'000'000; ++i) huge += std::to_string(i * 7919);
  const Read read = read_file(
      WorkbookMaker()
          .strings("<si><t>あ" + huge + "</t></si>")
          .sheet("意見",
                 "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + huge +
                     "</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>7</v></c></row>")
          .bytes());
  ASSERT_EQ(read.rows.size(), 1u);
  EXPECT_EQ(read.rows[0],
            "意見!1: " + huge.substr(0, 1U << 20) + "|あ" + huge.substr(0, (1U << 20) - 3) + "|7");
  EXPECT_THAT(read.findings,
              ElementsAre("xlsx/cell-too-large 1:1 意見,A1", "xlsx/cell-too-large 1:2 意見,B1"));
}

TEST(XlsxReader, OneLongTextInManyCellsIsCapped) {
  const std::string long_text(1'000'000, 'a');
  std::string cells;
  for (int i = 0; i < 20; ++i) cells += "<c t=\"s\"><v>0</v></c>";
  std::string rows;
  for (int i = 0; i < 80; ++i) rows += "<row>" + cells + "</row>";
  const std::string bytes =
      WorkbookMaker().strings("<si><t>" + long_text + "</t></si>").sheet("意見", rows).bytes();
  std::uint64_t most = 0;
  std::uint64_t total = 0;
  Findings findings;
  EXPECT_FALSE(read_rows(
      {"a.xlsx", bytes}, {},
      [&](const table::Row& row) {
        std::uint64_t size = 0;
        for (const std::string& cell : row.cells) size += cell.size();
        most = std::max(most, size);
        total += size;
        return true;
      },
      findings));
  EXPECT_LE(most, 16U << 20);
  EXPECT_LE(total, 1U << 30);
  EXPECT_THAT(lines_of(findings), Contains(HasSubstr("xlsx/cell-too-large 1:17")));
  EXPECT_THAT(lines_of(findings), Contains(HasSubstr("xlsx/too-large")));
}

TEST(XlsxReader, PlacesThatCannotBeAreToldAndTheirTextIsHandedOn) {
  const Read names = read_rows_of(
      "<row r=\"1\"><c r=\"XFD9999999\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"
      "<c r=\"C2\"><v>3</v></c></row>");
  EXPECT_THAT(names.findings,
              ElementsAre("xlsx/cell-place 1:1 意見,XFD9999999", "xlsx/cell-place 1:1 意見,A1",
                          "xlsx/cell-place 1:2 意見,C2"));
  EXPECT_THAT(names.rows, ElementsAre("意見!1: 1|3"));
  const Read rows = read_rows_of(
      "<row r=\"5\"><c><v>1</v></c></row><row r=\"3\"><c><v>2</v></c></row>"
      "<row r=\"-1\"><c><v>3</v></c></row><row r=\"5\"><c><v>4</v></c></row>"
      "<row r=\"1048577\"><c><v>5</v></c></row>");
  EXPECT_THAT(rows.rows,
              ElementsAre("意見!5: 1", "意見!6: 2", "意見!7: 3", "意見!8: 4", "意見!9: 5"));
  EXPECT_THAT(rows.findings,
              ElementsAre("xlsx/cell-place 6:0 意見,3", "xlsx/cell-place 7:0 意見,-1",
                          "xlsx/cell-place 8:0 意見,5", "xlsx/cell-place 9:0 意見,1048577"));
}

TEST(XlsxReader, ManyFindingsOfAKindAreCapped) {
  std::string rows;
  for (int i = 0; i < 1'000; ++i) rows += "<row r=\"x\"/>";
  EXPECT_EQ(read_rows_of(rows).findings.size(), 100u);
}

TEST(XlsxReader, ColumnsAreCapped) {
  const Read read = read_rows_of(
      "<row r=\"1\"><c r=\"AMJ1\"><v>1</v></c><c r=\"AMK1\"><v>2</v></c></row>"
      "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>");
  EXPECT_THAT(read.rows, ElementsAre("意見!1: " + std::string(1'023, '|') + "1"));
  EXPECT_THAT(read.findings, ElementsAre("xlsx/too-many-columns 1:1025 意見,AMK1"));
}

TEST(XlsxReader, SharedStringsThatAreNotThereAreTold) {
  const Read read =
      read_file(WorkbookMaker()
                    .strings("<si><t>a</t></si>")
                    .sheet("意見",
                           "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>-1"
                           "</v></c><c r=\"C1\" t=\"s\"><v>99999999999999999999</v></c>"
                           "<c r=\"D1\" t=\"s\"><v>0</v></c></row>")
                    .bytes());
  EXPECT_THAT(read.rows, ElementsAre("意見!1: |||a"));
  EXPECT_THAT(read.findings,
              ElementsAre("xlsx/shared-string 1:1 意見,A1,1", "xlsx/shared-string 1:2 意見,B1,-1",
                          "xlsx/shared-string 1:3 意見,C1,99999999999999999999"));
  EXPECT_THAT(read_rows_of("<row><c t=\"s\"><v>0</v></c></row>").findings,
              ElementsAre("xlsx/shared-string 1:1 意見,A1,0"));
}

TEST(XlsxReader, MissingAndBrokenPartsAreNamed) {
  WorkbookMaker missing;
  missing.sheet("意見", "");
  missing.parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
  EXPECT_THAT(read_file(missing.bytes()).findings, ElementsAre("xlsx/broken 0:0 意見"));
  missing = WorkbookMaker().sheet("意見", "").formats({});
  missing.parts.erase("xl/styles.xml");
  EXPECT_THAT(read_file(missing.bytes()).findings, ElementsAre("xlsx/broken 0:0 xl/styles.xml"));
  WorkbookMaker broken;
  broken.sheet("意見", "");
  broken.parts["xl/worksheets/sheet1.xml"] = "<worksheet>\n<sheetData>";
  EXPECT_THAT(read_file(broken.bytes()).findings,
              ElementsAre("xlsx/broken 0:0 xl/worksheets/sheet1.xml:2"));
}

std::string workbook_of_all_kinds() {
  return WorkbookMaker()
      .formats({"[$-411]ggge\"年\"", "0000"})
      .strings(
          "<si><t>共有の文章</t></si><si><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si>")
      .sheet("意見",
             "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46347</v></c>"
             "<c r=\"C1\" t=\"inlineStr\"><is><t>行内</t></is></c></row>"
             "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
             "<c r=\"B2\" s=\"2\"><v>12</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>")
      .sheet("控え", "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>", "state=\"hidden\"")
      .bytes();
}

TEST(XlsxReader, AFileCutOffAnywhereIsAnError) {
  const std::string bytes = workbook_of_all_kinds();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Read read = read_file(bytes.substr(0, size));
    EXPECT_FALSE(read.whole) << size;
    EXPECT_THAT(read.rows, IsEmpty());
  }
}

TEST(XlsxReader, AFlippedBitIsAnErrorOrChangesNothing) {
  const std::string bytes = workbook_of_all_kinds();
  const Read right = read_file(bytes);
  ASSERT_THAT(right.rows, ElementsAre("意見!1: 共有の文章|2026-11-21|行内",
                                      "意見!2 hidden: a|0012|TRUE", "控え!1 hidden: 2"));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ (1 << (at * 5 + 3) % 8));
    const Read read = read_file(other);
    if (!read.whole || read.has_errors) continue;
    EXPECT_EQ(read.rows, right.rows) << "byte " << at;
  }
}

TEST(XlsxReader, EveryMessageIsTold) {
  std::set<std::string> seen;
  const auto see = [&](const std::string& bytes, const std::string& sheet = "") {
    for (const std::string& finding : read_file(bytes, sheet).findings) {
      seen.insert(finding.substr(0, finding.find(' ')));
    }
  };
  see("a");
  see(kOle2);
  see("PK");
  see(zip_of({{"../x", "x"}}));
  see(zip_of({{"x", "x", 1U << 11 | 1U}}));
  see(zip_of({{"x", std::string(20'000'000, ' ')}}));
  WorkbookMaker sheets;
  for (int i = 0; i <= 1'000; ++i) sheets.sheet("s" + std::to_string(i), "");
  see(sheets.bytes());
  see(workbook_of_all_kinds(), "別");
  see(workbook_of_all_kinds());
  see(WorkbookMaker()
          .sheet("意見",
                 "<row r=\"0\"><c t=\"s\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                 "<c><f>1</f></c><c t=\"str\"><v>" +
                     std::string((1U << 20) + 1, 'a') +
                     "</v></c></row>"
                     "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")
          .bytes());
  for (const Message* message : formats_messages()) {
    if (!message->id.starts_with("xlsx/")) continue;
    EXPECT_EQ(seen.count(std::string(message->id)), 1u) << message->id;
  }
}

}  // namespace
}  // namespace kokai::xlsx

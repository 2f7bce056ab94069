// Arbitrary bytes as a workbook; and, since changed bytes seldom survive an archive's check sums,
// as the parts of one. Whatever comes in: it ends, with rows or with a reason; the caps hold; the
// same comes out twice; what was read can be written and read again.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "generator/formats/xlsx_reader.h"
#include "generator/formats/xlsx_writer.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/support/workbook_maker.h"

namespace {

using kokai::fuzz::expect;
using Rows = std::vector<std::vector<std::string>>;

struct Reading {
  Rows rows;
  bool whole = false;
  std::size_t findings = 0;
  bool operator==(const Reading&) const = default;
};

Reading read(const std::string& bytes) {
  Reading reading;
  kokai::Findings findings;
  reading.whole = kokai::xlsx::read_rows(
      {"a.xlsx", bytes}, {},
      [&](const kokai::table::Row& row) {
        expect(!row.cells.empty() && row.cells.size() <= 1'024, "columns are capped");
        expect(!row.cells.back().empty(), "a row ends at its last text");
        for (const std::string& cell : row.cells) {
          expect(cell.size() <= 1U << 20, "cells are capped");
          expect(kokai::find_invalid_utf8(cell) == std::string::npos, "cells are UTF-8");
        }
        reading.rows.emplace_back(row.cells.begin(), row.cells.end());
        return reading.rows.size() < 1'000;
      },
      findings);
  reading.findings = findings.all().size();
  expect(reading.whole || findings.has_errors(), "a reason for what was not read");
  return reading;
}

void write_back(const Rows& rows) {
  std::size_t columns = 1;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  if (columns > 1'000) return;
  kokai::xlsx::Workbook workbook{"", "", {2026, 11, 21}, {{"a", {}}}};
  workbook.sheets[0].columns.resize(columns);
  workbook.sheets[0].columns[0].heading = "h";
  kokai::Result<kokai::xlsx::Writer> writer = kokai::xlsx::Writer::begin(workbook);
  expect(writer.ok(), "a workbook can be begun");
  Rows wanted = {{"h"}};
  for (const auto& row : rows) {
    if (writer.value().add_row(0, row) == kokai::xlsx::Writer::Added::kYes) wanted.push_back(row);
  }
  const kokai::Result<std::string> bytes = writer.value().finish();
  expect(bytes.ok(), "a workbook can be ended");
  Rows back = read(bytes.value()).rows;
  back.resize(std::min(back.size(), wanted.size()));
  wanted.resize(std::min<std::size_t>(wanted.size(), 1'000));
  expect(back == wanted, "what was written comes back");
}

/// The first byte says which part of a right workbook the others stand for.
std::string as_part(std::string_view bytes) {
  constexpr std::array kParts = {
      "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
      "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", "_rels/.rels"};
  kokai::WorkbookMaker maker;
  maker.formats({"yyyy/m/d", "000-0000"})
      .strings("<si><t>a</t></si><si><r><t>b</t></r></si>")
      .sheet("意見",
             "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>7</v></c></row>");
  const auto part = static_cast<unsigned char>(bytes[0]) % kParts.size();
  maker.parts[kParts[part]] = std::string(bytes.substr(1));
  return maker.bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 200'000) return 0;
  const std::string_view bytes = kokai::fuzz::text_of(data, size);
  const bool archive = bytes.starts_with("PK");
  const std::string workbook = archive ? std::string(bytes) : as_part(bytes);
  const Reading first = read(workbook);
  expect(first == read(workbook), "the second reading is the first");
  if (first.findings == 0 && (size & 7) == 0) write_back(first.rows);
  return 0;
}

// Bytes of any charset as rows, and the rows written and read again.

#include "generator/formats/csv.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "generator/formats/csv_reader.h"
#include "generator/text/charset.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace {

using kokai::fuzz::expect;
using Cells = std::vector<std::string>;

struct Rows {
  std::vector<Cells> rows;
  kokai::csv::ReadSummary summary;
  std::size_t told = 0;
};

Rows rows_of(std::string_view text, const kokai::csv::ReadOptions& options) {
  Rows out;
  kokai::Findings findings;
  std::uint64_t line = 0;
  out.summary = kokai::csv::read_rows(
      text, options, "in.csv",
      [&](const kokai::table::Row& row) {
        expect(row.number > line, "rows come in the order of their lines");
        line = row.number;
        out.rows.emplace_back(row.cells.begin(), row.cells.end());
        return true;
      },
      findings);
  out.told = findings.all().size();
  return out;
}

void check_written(const Rows& read) {
  std::string text;
  for (const Cells& row : read.rows) kokai::csv::append_record(text, row);
  Rows again = rows_of(text, {.delimiter = kokai::csv::Delimiter::kComma});
  for (Cells& row : again.rows) {
    for (std::string& cell : row) cell = std::string(kokai::csv::restored(cell));
  }
  expect(again.rows == read.rows, "what is written is read again");
  expect(again.summary.refused_lines.empty(), "what is written has no broken row");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const unsigned declared = data[0] % 11;
  const auto charset =
      declared == 10 ? std::nullopt : std::optional(static_cast<kokai::Charset>(declared));
  const std::string bytes(kokai::fuzz::text_of(data + 1, size - 1));
  expect(
      kokai::find_invalid_utf8(
          kokai::decode_with_marks(bytes, kokai::Charset(declared % 10)).text) == std::string::npos,
      "marked text is UTF-8");
  const kokai::DecodedText decoded = kokai::decode_text(bytes, charset);
  if (!decoded.ok()) {
    expect(decoded.text.empty() && decoded.fault.line > 0, "a fault has a place and no text");
    expect(decoded.fault.offset <= bytes.size(), "a fault lies in the bytes");
    return 0;
  }
  expect(kokai::find_invalid_utf8(decoded.text) == std::string::npos, "decoded text is UTF-8");
  const Rows read =
      rows_of(decoded.text, {.delimiter = std::nullopt, .cell_bytes = 4096, .columns = 64});
  expect(read.rows.size() == read.summary.rows, "rows are counted");
  expect(read.summary.refused_lines.empty() || read.told > 0, "a refused row is told");
  check_written(read);
  return 0;
}

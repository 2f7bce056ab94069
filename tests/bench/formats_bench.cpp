// Workbooks of 100,000 opinions, about 550 bytes of text a row. Budget: 20 s and 500 MB for all
// that an import does with them; here a few seconds.

#include <benchmark/benchmark.h>

#include "generator/formats/xlsx_reader.h"
#include "generator/formats/xlsx_writer.h"
#include "tests/support/workbook_maker.h"

namespace kokai::xlsx {
namespace {

constexpr int kRows = 100'000;

std::vector<std::string> row_of(int number) {
  std::string opinion;
  for (int i = 0; i < 13; ++i) {
    opinion += "特定個人情報の取扱い" + std::to_string((number * 7919L + i * 104'729L) % 100'000);
  }
  const std::string own = std::to_string(number);
  return {own, "2026-11-21 09:05:00", "電子メール", opinion, "みほん町 " + own, "該当箇所 II-3",
          "",  "氏名" + own};
}

std::string written() {
  Workbook workbook{"", "", {2026, 11, 21}, {{"意見", {}}}};
  for (int i = 0; i < 8; ++i) workbook.sheets[0].columns.push_back({"列" + std::to_string(i)});
  Result<Writer> writer = Writer::begin(workbook);
  for (int i = 0; i < kRows; ++i) static_cast<void>(writer.value().add_row(0, row_of(i)));
  return writer.value().finish().value();
}

/// As Excel writes it: every text once, in the shared strings.
std::string with_shared_strings() {
  std::string rows;
  std::string strings;
  int count = 0;
  for (int i = 0; i < kRows; ++i) {
    rows += "<row r=\"" + std::to_string(i + 1) + "\">";
    for (const std::string& cell : row_of(i)) {
      rows += "<c t=\"s\"><v>" + std::to_string(count++) + "</v></c>";
      strings += "<si><t>" + cell + "</t></si>";
    }
    rows += "</row>";
  }
  return WorkbookMaker().strings(strings).sheet("意見", rows).bytes();
}

void read_all(benchmark::State& state, const std::string& bytes) {
  std::int64_t text = 0;
  for (auto _ : state) {
    Findings findings;
    const bool whole = read_rows(
        {"a.xlsx", bytes}, {},
        [&](const table::Row& row) {
          for (const std::string& cell : row.cells) {
            text += static_cast<std::int64_t>(cell.size());
          }
          return true;
        },
        findings);
    if (!whole) state.SkipWithError("the workbook was not read");
  }
  state.SetBytesProcessed(text);
}

void write_workbook(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(written());
}
BENCHMARK(write_workbook)->Unit(benchmark::kMillisecond);

void read_workbook(benchmark::State& state) { read_all(state, written()); }
BENCHMARK(read_workbook)->Unit(benchmark::kMillisecond);

void read_shared_strings(benchmark::State& state) { read_all(state, with_shared_strings()); }
BENCHMARK(read_shared_strings)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kokai::xlsx

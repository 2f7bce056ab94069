// What reading does with every byte and every heading. Budgets: find_invalid_utf8 over 1 GB/s on
// ASCII and 500 MB/s on Japanese; fold over 100,000 headings a second.

#include <benchmark/benchmark.h>

#include "generator/text/columns.h"
#include "generator/text/date.h"
#include "generator/text/fold.h"
#include "generator/text/icu_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

std::string repeated(std::string_view piece) {
  std::string text;
  while (text.size() < kMebibyte) text += piece;
  return text;
}

constexpr std::string_view kAscii = "A line of plain English text, as long as lines usually are.\n";
constexpr std::string_view kJapanese =
    "住民基本台帳に関する事務では、届出の受付と証明書の交付を行う。\n";
constexpr std::string_view kMixed = "- [x] 10万人以上30万人未満（2026年 4月 1日）, System A/B\n";

void find_invalid(benchmark::State& state, std::string_view piece) {
  const std::string text = repeated(piece);
  for (auto _ : state) benchmark::DoNotOptimize(find_invalid_utf8(text));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * text.size()));
}
BENCHMARK_CAPTURE(find_invalid, ascii, kAscii);
BENCHMARK_CAPTURE(find_invalid, japanese, kJapanese);
BENCHMARK_CAPTURE(find_invalid, mixed, kMixed);

constexpr std::string_view kHeading = "⑧個人の権利利益に影響を与え得る決定 ※";
constexpr std::string_view kRareHeading = "㈱ｶﾅ①事務の名称…";

template <typename Work>
void on_heading(benchmark::State& state, Work work, std::string_view heading) {
  for (auto _ : state) benchmark::DoNotOptimize(work(heading));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(on_heading, fold, fold, kHeading);
BENCHMARK_CAPTURE(on_heading, fold_by_icu, fold_by_icu, kHeading);
BENCHMARK_CAPTURE(on_heading, fold_rare, fold, kRareHeading);
BENCHMARK_CAPTURE(on_heading, fold_label, fold_label, kHeading);
BENCHMARK_CAPTURE(on_heading, squeeze, squeeze, kHeading);
BENCHMARK_CAPTURE(on_heading, display_columns, display_columns, kHeading);
BENCHMARK_CAPTURE(on_heading, parse_date, parse_date, "令和６年４月１日");

void squeeze_text(benchmark::State& state) {
  const std::string text = repeated(kMixed);
  for (auto _ : state) benchmark::DoNotOptimize(squeeze(text));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * text.size()));
}
BENCHMARK(squeeze_text);

void near_labels(benchmark::State& state) {
  const std::string a = "特定個人情報の入手使用におけるその他のリスク";
  const std::string b = "特定個人情報の人手使用に於けるその他のリスク";
  for (auto _ : state) benchmark::DoNotOptimize(distance(a, b, 4));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(near_labels);

}  // namespace
}  // namespace kokai

// The guard over built pages: the gate, which most pages pass, and the two scans behind it. Budget:
// 30 MB/s for a whole scan, tags and all.

#include <filesystem>
#include <fstream>
#include <iterator>

#include <benchmark/benchmark.h>

#include "generator/intake/guard/guard.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/intake/guard/statement_gate.h"

namespace kokai::guard {
namespace {

const std::vector<std::string>& pages() {
  static const std::vector<std::string> kPages = [] {
    std::vector<std::string> all;
    const std::filesystem::path site = KOKAI_SOURCE_DIR "/tests/golden/site/expected";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(site)) {
      if (entry.path().extension() != ".html") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return all;
  }();
  return kPages;
}

/// Calls `look` with each page; bytes a second are of pages as they are written.
template <typename Look>
void over_pages(benchmark::State& state, const Look& look) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const std::string& page : pages()) {
      benchmark::DoNotOptimize(look(page));
      bytes += static_cast<std::int64_t>(page.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

void gate(benchmark::State& state) {
  over_pages(state, [](const std::string& page) { return may_hold_statement_hit(page, true); });
}
BENCHMARK(gate);

void reading(benchmark::State& state) {
  over_pages(state, [](const std::string& page) { return readable_text("a.html", page); });
}
BENCHMARK(reading);

void statement_scan(benchmark::State& state) {
  const Guard guard;
  over_pages(state, [&](const std::string& page) {
    return guard.scan_statement(readable_text("a.html", page).text);
  });
}
BENCHMARK(statement_scan);

void whole_scan(benchmark::State& state) {
  const Guard guard;
  over_pages(state, [&](const std::string& page) {
    return guard.scan(readable_text("a.html", page).text);
  });
}
BENCHMARK(whole_scan);

}  // namespace
}  // namespace kokai::guard

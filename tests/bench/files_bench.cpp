// Writing a site of many small files, and publishing it.

#include <filesystem>

#include <benchmark/benchmark.h>

#include "generator/files/hash.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

constexpr int kFiles = 6000;
const std::string kPage(12000, 'x');

std::string path_of(int number) {
  return std::to_string(100000 + number / 60) + '/' + std::to_string(number / 3 % 20) + '/' +
         std::to_string(number % 3) + ".html";
}

/// Items are files.
void write_staging(benchmark::State& state) {
  const ScratchFolder folder;
  for (auto _ : state) {
    auto publication = Publication::open(folder / "output");
    ArtifactSink& sink = publication.value()->sink();
    for (int i = 0; i < kFiles; ++i) benchmark::DoNotOptimize(sink.write(path_of(i), kPage).ok());
    state.PauseTiming();
    publication.value().reset();
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * kFiles);
}
BENCHMARK(write_staging)->Unit(benchmark::kMillisecond);

/// Open, write, sync, swap, remove the old site.
void publish_again(benchmark::State& state) {
  const ScratchFolder folder;
  for (auto _ : state) {
    auto publication = Publication::open(folder / "output");
    ArtifactSink& sink = publication.value()->sink();
    for (int i = 0; i < kFiles; ++i) benchmark::DoNotOptimize(sink.write(path_of(i), kPage).ok());
    benchmark::DoNotOptimize(publication.value()->commit().ok());
  }
  state.SetItemsProcessed(state.iterations() * kFiles);
}
BENCHMARK(publish_again)->Unit(benchmark::kMillisecond);

void list_and_read(benchmark::State& state) {
  const ScratchFolder folder;
  for (int i = 0; i < kFiles; ++i) folder.write(path_of(i), kPage);
  for (auto _ : state) {
    const auto tree = disk_tree(folder.path());
    const auto entries = tree->list();
    for (const SourceEntry& entry : entries.value()) {
      benchmark::DoNotOptimize(tree->read(entry.path, kPage.size()).ok());
    }
  }
  state.SetItemsProcessed(state.iterations() * kFiles);
}
BENCHMARK(list_and_read)->Unit(benchmark::kMillisecond);

void hash(benchmark::State& state, std::string (*hash_of)(std::string_view)) {
  for (auto _ : state) benchmark::DoNotOptimize(hash_of(kPage));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * kPage.size()));
}
BENCHMARK_CAPTURE(hash, xxh3_128, content_hash);
BENCHMARK_CAPTURE(hash, sha256, sha256);

}  // namespace
}  // namespace kokai

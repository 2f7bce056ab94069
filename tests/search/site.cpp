// search_site CONTENT THEME OUTPUT [UNITS]: a site as `kokai build` makes it, with another bound of
// units beyond which the search index names documents.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "generator/files/source_tree.h"
#include "generator/pipeline/pipeline.h"

int main(int argc, char** argv) {
  using namespace kokai;
  if (argc < 4) return 2;
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.theme_override = argv[2];
  if (argc > 4) options.search_units = static_cast<std::uint32_t>(std::atoi(argv[4]));
  MemorySink sink;
  const auto content = disk_tree(argv[1]);
  const Result<BuildOutcome> outcome = build_site(*content, options, sink);
  if (!outcome.ok() || !outcome.value().published) return 1;
  for (const auto& [path, bytes] : sink.files) {
    const std::filesystem::path file = std::filesystem::path(argv[3]) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
  }
  return 0;
}

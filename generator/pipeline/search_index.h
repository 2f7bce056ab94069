#pragma once

// The search index on its way through a build: gathered by each thread while documents are in hand,
// merged when all are read, written with the pages of the whole.

#include <cstdint>
#include <string_view>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/pipeline/pipeline.h"
#include "generator/rendering/changes_pages.h"
#include "generator/rendering/search/write_index.h"

namespace kokai {

class SearchGathering {
 public:
  explicit SearchGathering(unsigned threads) : threads_(threads) {}

  /// Takes a document into thread `thread`'s memory and writes its text pieces.
  /// `address`: its page below the root.
  Status add(unsigned thread, std::uint32_t document, std::string_view address,
             const VersionInHand& version, const Municipality& municipality, ArtifactSink& sink);

  /// Everything gathered, as files yet to be written. What was gathered is gone.
  Result<search::IndexFiles> finish(const Archive& archive, const BuildOptions& options);

 private:
  struct Thread {
    search::Collector collector;
    search::DocumentText text;
  };
  std::vector<Thread> threads_;
};

}  // namespace kokai

#pragma once

// The search index as files: text pieces while a document is in hand, the rest when all are read.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/analysis/search/merge.h"
#include "generator/analysis/search/search_source.h"
#include "generator/analysis/search/text_pieces.h"
#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/rendering.h"

namespace kokai::search {

/// Writes the text pieces of one document. Thread-safe.
Status write_pieces(std::uint32_t document, const DocumentText& text,
                    const std::vector<PieceCut>& cuts, char32_t check, ArtifactSink& sink);

/// Everything but the text pieces, ready to be written.
struct IndexFiles {
  Manifest manifest;
  std::string manifest_script;
  /// A posting shard: lists [first, last) of a slice.
  struct Shard {
    std::uint32_t slice = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  std::vector<PostingSlice> slices;
  std::vector<Shard> shards;
  std::vector<std::string> words;        ///< arguments of the glossary shards behind the build
  std::vector<std::string> suggestions;  ///< and of the suggestions
};

/// `slices` are all of `merge`, in order.
IndexFiles index_files(const Archive& archive, const PostingMerge& merge,
                       std::vector<PostingSlice> slices);

/// Jobs that write them. `files` outlives the jobs.
void add_index_jobs(std::vector<DrawJob>& jobs, const IndexFiles& files);

}  // namespace kokai::search

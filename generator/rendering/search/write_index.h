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
#include "generator/rendering/search/manifest_script.h"

namespace kokai::search {

/// A document whose text pieces are written.
struct DocumentInHand {
  std::uint32_t number = 0;
  std::string_view address;       ///< page below the root: "271403/48/"
  std::string_view municipality;  ///< its name
  /// Entry::place of each entry of `text`.
  const std::vector<std::string>& places;
  const DocumentText& text;
  const std::vector<PieceCut>& cuts;
  char32_t check = 0;
};

/// Entry::place of each entry of a document's text, as its page shows them. `numbers` as
/// item_numbers() gives them.
std::vector<std::string> entry_places(const Assessment& assessment, const DocumentText& text,
                                      const std::vector<std::string>& numbers);

/// Writes the text pieces of one document. Thread-safe.
Status write_pieces(const DocumentInHand& document, ArtifactSink& sink);

/// Everything but the text pieces, ready to be written.
struct IndexFiles {
  Manifest manifest;
  ManifestTexts manifest_scripts;
  /// A posting shard: lists [first, last) of a slice.
  struct Shard {
    std::uint32_t slice = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  Gathered gathered;
  std::vector<PostingSlice> slices;
  std::vector<Shard> shards;
  std::vector<std::string> words;        ///< arguments of the glossary shards behind the build
  std::vector<std::string> suggestions;  ///< and of the suggestions
};

/// `slices` are all there are, in order.
IndexFiles index_files(const Archive& archive, Gathered gathered, std::vector<PostingSlice> slices);

/// Jobs that write them. `files` outlives the jobs.
void add_index_jobs(std::vector<DrawJob>& jobs, const IndexFiles& files);

}  // namespace kokai::search

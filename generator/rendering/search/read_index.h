#pragma once

// The search index of a built site, read back: for `kokai search` and for tests.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "generator/analysis/search/search_source.h"
#include "generator/files/source_tree.h"

namespace kokai::search {

/// The index below a site's root. Nothing in its files is trusted: each is read up to a bound, held
/// against the format and against the manifest, and refused as a whole when anything is wrong.
/// Each question reads its file: who asks often keeps the answers.
class SiteIndex : public SearchSource {
 public:
  /// Reads the manifest. `site` outlives the index.
  static Fetched<std::unique_ptr<SiteIndex>> open(const SourceTree& site);

  const Manifest& manifest() const override { return manifest_; }
  Fetched<std::vector<std::uint32_t>> postings(Gram gram) const override;
  Fetched<std::vector<GramList>> postings_from(char32_t first) const override;
  Fetched<Piece> piece(std::uint32_t document, std::uint32_t piece) const override;
  Fetched<std::vector<GlossaryWord>> words_from(char32_t first) const override;

  /// All suggestions of a shard.
  Fetched<std::vector<Suggestion>> suggestions(std::uint32_t shard) const;

 private:
  struct Shard {
    std::vector<Gram> grams;
    std::vector<std::string> lists;  ///< without their ends
  };
  SiteIndex(const SourceTree& site, Manifest manifest)
      : site_(site), manifest_(std::move(manifest)) {}
  Fetched<Shard> shard(std::uint32_t number) const;
  /// The shard that holds the bigram if any does; shard_keys.size() when it comes before all.
  std::size_t shard_of(Gram gram) const;

  const SourceTree& site_;
  Manifest manifest_;
};

}  // namespace kokai::search

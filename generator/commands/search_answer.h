#pragma once

// What `kokai search` says: for a terminal and as JSON.

#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/search/search.h"
#include "generator/diagnostics/print.h"
#include "generator/rendering/search/read_index.h"

namespace kokai {

/// An answer in full, taken from a session once.
struct SearchAnswer {
  std::string query;
  search::NoQuery reason = search::NoQuery::kNone;
  bool cut = false;
  std::vector<search::Notice> notices;
  std::size_t count = 0;
  bool exact = true;
  std::vector<search::DocumentHit> hits;
  std::vector<std::map<std::string, std::size_t>> facets;  ///< in the order of search::Facet
  /// When nothing was found: each word alone, the query parted by script, what is near.
  std::vector<std::pair<std::string, std::size_t>> alone;
  std::string split;
  std::vector<std::string> near;
  std::optional<search::Obstacle> obstacle;
};

/// At most `most_hits` hits; counted exactly when no more than `most_pieces` of text have to be
/// read for it.
SearchAnswer answer_of(const search::SiteIndex& index, const search::Request& request,
                       std::size_t most_hits, std::size_t most_pieces);

std::string answer_text(const SearchAnswer& answer, const search::Manifest& manifest,
                        Language language);

/// Schema 1; parts of text are objects with "text" and "hit".
std::string answer_json(const SearchAnswer& answer, const search::Manifest& manifest,
                        bool indented);

/// Why a file of the index cannot be used, in words.
std::string obstacle_text(const search::Obstacle& obstacle, Language language);

}  // namespace kokai

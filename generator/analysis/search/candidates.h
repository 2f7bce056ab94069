#pragma once

// Which units (or documents) may hold a word, from as few posting lists as will do.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

/// A part of the index that could not be read.
struct Obstacle {
  Trouble trouble = Trouble::kNone;
  std::string file;
};

struct Candidates {
  std::vector<std::uint32_t> numbers;  ///< ascending: of units, or of documents
  bool sure = false;                   ///< each of them does hold the word
  std::optional<Obstacle> obstacle;    ///< a list was out of reach; without any, `numbers` is empty
};

/// A bigram that the sketch does not know: nowhere, without a list. Else the lists of the two
/// rarest bigrams (by the sketch, then by place) that do not overlap, and of up to two more while
/// there are more than 8 candidates and the next list is likely to tell more: the candidates are
/// less than half of the shortest list, or the next bigram is rarer than the last. Bigrams that
/// nearly always come together belong to one phrase; another list would say the same again. What is
/// in all of them. One or two characters are sure. One character is a range of bigrams; when more
/// than 8 shards hold it, everything is a candidate. `folded` is not empty.
Candidates candidates_of(const SearchSource& source, std::string_view folded);

/// All units (or documents) there are.
std::vector<std::uint32_t> all_numbers(const Manifest& manifest);

/// What is in either; both ascending.
std::vector<std::uint32_t> in_either(const std::vector<std::uint32_t>& a,
                                     const std::vector<std::uint32_t>& b);

}  // namespace kokai::search

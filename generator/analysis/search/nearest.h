#pragma once

// What may have been meant by a word that stands nowhere.

#include <string_view>
#include <vector>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

/// At most five of `offers`, those that share the most pairs of neighbouring characters with the
/// folded word first; at least three tenths of all pairs of both. Names of indexes are none: most
/// of them are titles or terms, too. Cost: their length.
std::vector<Suggestion> nearest(std::string_view folded, const std::vector<Suggestion>& offers);

}  // namespace kokai::search

#pragma once

// What the search box offers while somebody types.

#include <string>
#include <utility>
#include <vector>

#include "generator/analysis/search/search_source.h"
#include "generator/model/archive.h"

namespace kokai::search {

/// Terms of the glossary with their aliases, municipalities, what assessments are about, the
/// commonest headings: 3,000 at most, the first of each kind. Behind them the names of systems,
/// companies, recipients, departments and laws with their pages, however they are spelled: the
/// 1,000 commonest of each index. `headings` with how often each stands in a document.
std::vector<Suggestion> suggestions(
    const Archive& archive, const std::vector<std::string>& tasks,
    const std::vector<std::pair<std::string, std::uint32_t>>& headings);

}  // namespace kokai::search

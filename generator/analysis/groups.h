#pragma once

// Groups that repeat below a section: 委託事項1.., 提供先1... The form prints empty ones; only
// filled ones count.

#include <string_view>
#include <vector>

#include "generator/analysis/document.h"

namespace kokai {

/// `beside` is one of assessment.items. Cost: the items of its section.
/// Groups with the role in the same section as `beside` in which at least one box says something,
/// in order.
std::vector<const Item*> filled_groups(const Assessment& assessment, const Item& beside,
                                       forms::Role role);
/// Does the section of `beside` send the reader to a 別紙 for the rest of a list?
bool refers_to_sheet(const Assessment& assessment, const Item& beside);

}  // namespace kokai

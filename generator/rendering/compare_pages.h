#pragma once

// The same 事務 in several cities: compare/, compare/<id>/, and item by item
// compare/<id>/<form>/, compare/<id>/<form>/2/ …

#include <vector>

#include "generator/rendering/rendering.h"

namespace kokai {

/// Jobs of all comparisons. A comparison shows the words of at most eight documents, see
/// compare_choice.h.
void add_compare_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const Theme& theme);

}  // namespace kokai

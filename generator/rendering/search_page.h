#pragma once

// The search page, and the plain lists that lead to every assessment without a script.

#include <vector>

#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// search/, and lists/form/…, lists/status/…, lists/year/…, lists/title/ of what each assessment is
/// now, a hundred rows on a page. What is given outlives the jobs.
void add_search_page_jobs(std::vector<DrawJob>& jobs, const Archive& archive,
                          const LoadedTheme& theme);

}  // namespace kokai

#pragma once

// 用語集: the list in 五十音 order, a page for each term, the same as CSV and JSON.

#include <vector>

#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// glossary/ (on several pages when it is long), glossary/<id>/ with what the popover shows in
/// word.js beside it, data/glossary.csv and .json.
void add_glossary_jobs(std::vector<DrawJob>& jobs, const Archive& archive,
                       const LoadedTheme& theme);

}  // namespace kokai

#pragma once

// guide/ and guide/<slug>/: the staff's handbook.

#include <vector>

#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/rendering.h"

namespace kokai {

std::string guide_page();
std::string guide_page(const GuidePage& page);

/// Nothing where the content has no handbook.
void add_guide_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme);

}  // namespace kokai

#pragma once

#include <string>

#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// A short text in Markdown (a definition, a round's 趣旨) as HTML. Relative links are drawn as
/// text: they would lead beside the file that they stand in. `heading_shift`: html::DrawOptions.
std::string small_text(const std::string& markdown, const LoadedTheme& theme, int heading_shift);

}  // namespace kokai

#pragma once

// content/guide/: NN-<slug>.md with title and summary, pictures in pictures/.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/guide.h"

namespace kokai {

/// "guide/20-import.md" -> "import"; nothing where the name has another shape.
std::optional<std::string> guide_slug(std::string_view file_name);
/// PNG, JPEG and WebP: what a browser shows and nothing can be hidden to run in.
bool is_guide_picture(std::string_view file_name);

/// Reads one page; nothing where its head cannot be used (told).
std::optional<GuidePage> read_guide_page(std::string_view path, std::string_view bytes,
                                         Findings& findings);

/// Tells two pages of one address, and pictures that a page shows and the folder does not hold;
/// `pictures` are paths of the content folder, sorted.
void judge_guide(const std::vector<GuidePage>& pages, std::span<const std::string> pictures,
                 Findings& findings);

}  // namespace kokai

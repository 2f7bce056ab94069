#pragma once

// `.kokai-manifest` in a published folder: which files a build wrote. One heading line, then one
// path a line, sorted by bytes. Paths hold no line breaks.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kokai {

inline constexpr const char* kManifestName = ".kokai-manifest";

std::string manifest_text(const std::vector<std::string>& sorted_paths);
/// The paths, or nothing when `text` is not a manifest.
std::optional<std::unordered_set<std::string>> parse_manifest(std::string_view text);

}  // namespace kokai

#pragma once

// /indexes/, the list page of each index, a page for each entry, and the same as data.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// Adds the jobs that draw all of it.
void add_index_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme);

/// The page that explains the indexes and leads to each.
Status draw_indexes(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// The list page of one index, on as many pages as it takes.
Status draw_index_list(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                       ArtifactSink& sink);
/// The page of one entry, on as many pages as it takes.
Status draw_index_entry(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                        std::uint32_t entry, ArtifactSink& sink);
/// data/<index>.csv and .json.
Status draw_index_data(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                       ArtifactSink& sink);

}  // namespace kokai

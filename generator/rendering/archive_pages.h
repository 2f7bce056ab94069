#pragma once

// The pages of the archive as a whole. Each writes what it names.

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

Status draw_home(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// A page for each prefecture, in sites of so many municipalities that the home page lists
/// prefectures only.
Status draw_prefectures(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
Status draw_municipality(const Archive& archive, const LoadedTheme& theme,
                         std::uint32_t municipality, ArtifactSink& sink);
/// The page that explains the data, the catalogues and the schema.
Status draw_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// Accessibility, privacy, how to check what was published, 404.
Status draw_about(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// sitemap.xml (only when the site's own address is known; an index above 50,000 addresses) and
/// robots.txt.
Status draw_for_robots(const Archive& archive, ArtifactSink& sink);

}  // namespace kokai

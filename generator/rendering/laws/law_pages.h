#pragma once

// /laws/, a page for each law, and the same as data.

#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// Adds the jobs that draw all of it.
void add_law_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme);

/// The list of laws, on as many pages as it takes.
Status draw_law_list(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// The page of one law: its provisions in order, under each who cites it. On as many pages as it
/// takes.
Status draw_law(const Archive& archive, const LoadedTheme& theme, const LawEntry& law,
                ArtifactSink& sink);
/// data/laws.csv and .json: a row a provision of one assessment.
Status draw_law_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);

const std::vector<IndexColumn>& law_columns();

std::string law_page(const LawEntry& law);  ///< "laws/bango/"
std::string_view law_name(const LawEntry& law);
/// "第19条第8号", "第7条から第9条まで", or the theme's words for the law as a whole.
std::string provision_name(const Citation& citation, const Words& words);
/// The neutral note on a provision that had changed before the version was published; else empty.
std::string drift_note(const LawPlace& place, const Words& words);

}  // namespace kokai

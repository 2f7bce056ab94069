#pragma once

// Municipalities and versions as tables of the whole archive, beside the catalogue of assessments.

#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

const std::vector<IndexColumn>& municipality_columns();
const std::vector<IndexColumn>& version_columns();

/// data/municipalities.csv and .json, a row each; data/versions.csv and .json, a row a version of
/// each assessment, oldest first, its 素案 last.
Status draw_list_tables(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);

}  // namespace kokai

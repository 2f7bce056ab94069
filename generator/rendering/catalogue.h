#pragma once

// The list of all assessments as open data: one table of columns makes the CSV, the JSON and the
// page that explains them.

#include <string>
#include <vector>

#include "generator/model/archive.h"
#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// Columns of assessments.csv and members of a row of assessments.json.
const std::vector<IndexColumn>& catalogue_columns();

/// UTF-8 with byte order mark, a row a record, by municipality and number.
std::string catalogue_csv(const Archive& archive, const Words& words);
/// The same rows, each with its versions.
std::string catalogue_json(const Archive& archive);

}  // namespace kokai

#pragma once

// The list of all assessments as open data: one table of columns makes the CSV, the JSON and the
// page that explains them.

#include <string>
#include <vector>

#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// One column of assessments.csv and one member of a row of assessments.json.
struct CatalogueColumn {
  std::string_view key;      ///< in JSON
  std::string Words::*name;  ///< in CSV
  std::string Words::*meaning;
  bool number = false;  ///< a count: a number in JSON
};
const std::vector<CatalogueColumn>& catalogue_columns();

/// UTF-8 with byte order mark, a row a record, by municipality and number.
std::string catalogue_csv(const Archive& archive, const Words& words);
/// The same rows, each with its versions.
std::string catalogue_json(const Archive& archive);

}  // namespace kokai

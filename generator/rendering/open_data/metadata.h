#pragma once

// What machines read about the data: columns, shapes, the catalogue.

#include <string>
#include <utility>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/open_data/data_tables.h"

namespace kokai {

/// data/csvw.json (CSV on the Web), data/schema/*.json (JSON Schema 2020-12 and columns),
/// data/catalog.jsonld and data/catalog.rdf (DCAT 3).
Status draw_metadata(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);

/// Every CSV file with its columns; those of tables that stand many times are in a file of their
/// own. Size: a line for each file of a result or an assessment.
std::string csvw(const Archive& archive, const Words& words);
std::string csvw_schema(const DataTable& table, const Words& words);
std::string csvw_schema_file(const DataTable& table);  ///< below data/

/// The shapes of every kind of JSON file but the assessments' own (document_schema()), as file name
/// and text.
std::vector<std::pair<std::string, std::string>> data_schemas(const Archive& archive);

/// The two writings of one catalogue: what there is to take, a dataset a table.
std::string catalogue_jsonld(const Archive& archive, const LoadedTheme& theme);
std::string catalogue_rdf(const Archive& archive, const LoadedTheme& theme);

}  // namespace kokai

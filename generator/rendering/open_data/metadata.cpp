#include "generator/rendering/open_data/metadata.h"

namespace kokai {

Status draw_metadata(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  Status status = sink.write("data/csvw.json", csvw(archive, theme.words));
  if (!status) return status;
  for (const DataTable& table : data_tables()) {
    if (table.of == TableOf::kSite) continue;
    status = sink.write("data/" + csvw_schema_file(table), csvw_schema(table, theme.words));
    if (!status) return status;
  }
  for (const auto& [file, text] : data_schemas(archive)) {
    status = sink.write("data/schema/" + file, text);
    if (!status) return status;
  }
  status = sink.write("data/catalog.jsonld", catalogue_jsonld(archive, theme));
  return status.ok() ? sink.write("data/catalog.rdf", catalogue_rdf(archive, theme)) : status;
}

}  // namespace kokai

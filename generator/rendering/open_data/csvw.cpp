#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/open_data/data_tables.h"
#include "generator/rendering/open_data/metadata.h"

namespace kokai {
namespace {

constexpr std::string_view kContext = "http://www.w3.org/ns/csvw";

void write_context(json::Writer& json) {
  json.key("@context").begin_array().value(kContext);
  json.begin_object().member("@language", "ja").end_object().end_array();
}

void write_columns(json::Writer& json, const DataTable& table, const Words& words) {
  json.key("columns").begin_array();
  for (const IndexColumn& column : table.columns) {
    json.begin_object().member("name", column.key).member("titles", words.*column.name);
    json.member("dc:description", words.*column.meaning);
    json.key("datatype").value(type_of(column)).end_object();
  }
  json.end_array();
}

constexpr std::string_view kData = "data/";

/// One file whose columns stand with others like it. `folder` is below the root.
void write_shared(json::Writer& json, const std::string& folder, const DataTable& table) {
  json.begin_object();
  json.member("url", folder.substr(kData.size()).append(table.name).append(".csv"));
  json.member("tableSchema", csvw_schema_file(table)).end_object();
}

void write_files(json::Writer& json, const Archive& archive, const DataTable& table) {
  if (table.of == TableOf::kResult) {
    write_shared(json, std::string(kData), table);
    for (const Round& round : archive.rounds) {
      if (round_state(round, archive.now) != RoundState::kResult) continue;
      write_shared(json, round_tables(archive.municipalities[round.municipality], round), table);
    }
    return;
  }
  for (const AssessmentRecord& record : archive.records) {
    if (table.name == kChangesTable && record.current().change_count == 0) continue;
    write_shared(json, record_tables(archive.municipalities[record.municipality], record), table);
  }
}

}  // namespace

std::string csvw_schema_file(const DataTable& table) {
  return "schema/" + std::string(table.name) + "-csvw.json";
}

std::string csvw_schema(const DataTable& table, const Words& words) {
  json::Writer json(false);
  json.begin_object();
  write_context(json);
  json.member("@type", "Schema");
  write_columns(json, table, words);
  json.end_object();
  return json.take();
}

std::string csvw(const Archive& archive, const Words& words) {
  json::Writer json(false);
  json.begin_object();
  write_context(json);
  json.member("@type", "TableGroup").member("dc:title", archive.settings.title);
  json.key("tables").begin_array();
  for (const DataTable& table : data_tables()) {
    if (table.of != TableOf::kSite) {
      write_files(json, archive, table);
      continue;
    }
    json.begin_object().member("url", std::string(table.name) + ".csv");
    json.member("dc:title", words.*table.title).key("tableSchema").begin_object();
    write_columns(json, table, words);
    json.end_object().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace kokai

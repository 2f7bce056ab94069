#include "generator/pipeline/result_tables.h"

#include "generator/rendering/loaded_theme.h"

namespace kokai {
namespace {

constexpr std::string_view kResults = "data/rounds/";

std::string head_of(const DataTable& table, const Words& words) {
  return rows_csv(table.columns, words, [](const TakeRow&) {});
}

/// The rows with the commas between them, as they stand in a list.
std::string rows_as_json(const DataTable& table, std::string_view csv) {
  json::Writer json(false);
  json.begin_array();
  each_row_of_csv(
      csv, [&](const std::vector<std::string>& row) { append_row(json, table.columns, row); });
  const std::string list = json.end_array().take();
  const std::size_t first = list.find('[') + 1;
  return list.substr(first, list.rfind(']') - first);
}

std::string no_rows_as_json(const DataTable& table) {
  json::Writer json(false);
  json.begin_object().member("index", table.name).key("rows").begin_array().end_array();
  return json.end_object().take();
}

}  // namespace

ResultTables::ResultTables(const Theme& theme, std::unique_ptr<ScratchTexts> texts,
                           ArtifactSink& behind)
    : words_(loaded(theme).words), texts_(std::move(texts)), behind_(behind) {
  for (DataTable& table : data_tables()) {
    if (table.of == TableOf::kResult) tables_.push_back(std::move(table));
  }
}

Result<std::unique_ptr<ResultTables>> ResultTables::open(const Theme& theme, LargeFiles* files,
                                                         ArtifactSink& behind) {
  Result<std::unique_ptr<ScratchTexts>> texts = ScratchTexts::open(files, std::string(kResults));
  if (!texts.ok()) return texts.failure();
  return std::unique_ptr<ResultTables>(new ResultTables(theme, std::move(texts).value(), behind));
}

Status ResultTables::write(const std::string& path, const Pieces& pieces) {
  if (Status passed = behind_.write(path, pieces); !passed) return passed;
  if (!path.starts_with(kResults)) return Done{};
  for (const DataTable& table : tables_) {
    if (!path.ends_with('/' + std::string(table.name) + ".csv")) continue;
    std::string room;
    return keep(path, table, whole_of(pieces, room));
  }
  return Done{};
}

Status ResultTables::write_again(const std::string& path, const std::string& first,
                                 const Pieces& pieces) {
  if (path.starts_with(kResults)) return write(path, pieces);
  return behind_.write_again(path, first, pieces);
}

Status ResultTables::keep(const std::string& path, const DataTable& table, std::string_view csv) {
  const std::size_t head = head_of(table, words_).size();
  if (csv.size() == head) return Done{};
  const Result<ScratchTexts::Place> rows = texts_->keep({csv.substr(head)});
  if (!rows.ok()) return rows.failure();
  const Result<ScratchTexts::Place> json = texts_->keep({rows_as_json(table, csv)});
  if (!json.ok()) return json.failure();
  const std::lock_guard lock(mutex_);
  kept_.emplace(path, Kept{rows.value(), json.value()});
  return Done{};
}

Status ResultTables::draw(std::string_view code, ArtifactSink& sink) const {
  const std::string below = std::string(kResults) + std::string(code) + (code.empty() ? "" : "/");
  for (const DataTable& table : tables_) {
    if (Status drawn = draw_table(table, below, sink); !drawn) return drawn;
  }
  return Done{};
}

Status ResultTables::draw_table(const DataTable& table, std::string_view below,
                                ArtifactSink& sink) const {
  const std::string file = std::string(table.name) + ".csv";
  const std::string head = head_of(table, words_);
  const std::string none = no_rows_as_json(table);
  const std::size_t inside = none.rfind('[') + 1;
  Pieces csv = {head};
  Pieces json = {std::string_view(none).substr(0, inside)};
  for (const auto& [path, kept] : kept_) {
    if (!path.starts_with(below) || !path.ends_with('/' + file)) continue;
    if (csv.size() > 1) json.push_back(",");
    csv.push_back(texts_->text(kept.csv));
    json.push_back(texts_->text(kept.json));
  }
  json.push_back(std::string_view(none).substr(inside));
  if (Status written = sink.write("data/" + file, csv); !written) return written;
  return sink.write("data/" + std::string(table.name) + ".json", json);
}

}  // namespace kokai

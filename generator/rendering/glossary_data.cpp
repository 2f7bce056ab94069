#include "generator/rendering/glossary_data.h"

#include "generator/formats/csv.h"
#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

void write_list(json::Writer& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key).begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : " / ").append(text);
  return all;
}

std::string glossary_json(const Archive& archive, const GlossaryIndex& index) {
  json::Writer json;
  json.begin_object().key("terms").begin_array();
  for (std::size_t i = 0; i < archive.glossary.terms.size(); ++i) {
    const Term& term = archive.glossary.terms[i];
    json.begin_object().member("id", term.id).member("term", term.term);
    json.member("reading", term.reading);
    write_list(json, "aliases", term.aliases);
    json.member("definition", term.definition).member("plain", term.plain);
    write_list(json, "sources", term.sources);
    write_list(json, "see_also", term.see_also);
    json.member("assessments", static_cast<long long>(index.uses[i].size()));
    json.member("page", address_in_data(archive, term_page(term))).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string glossary_csv(const Archive& archive, const GlossaryIndex& index, const Words& words) {
  std::string out(csv::kByteOrderMark);
  std::vector<std::string> head;
  for (const IndexColumn& column : glossary_columns()) head.push_back(words.*column.name);
  csv::append_record(out, head);
  for (std::size_t i = 0; i < archive.glossary.terms.size(); ++i) {
    const Term& term = archive.glossary.terms[i];
    csv::append_record(
        out, {term.id, term.term, term.reading, joined(term.aliases), term.definition, term.plain,
              joined(term.sources), joined(term.see_also), std::to_string(index.uses[i].size()),
              address_in_data(archive, term_page(term))});
  }
  return out;
}

}  // namespace

const std::vector<IndexColumn>& glossary_columns() {
  static const std::vector<IndexColumn> all = {
      {"id", &Words::glossary_csv_id, &Words::glossary_csv_id_meaning},
      {"term", &Words::glossary_csv_term, &Words::glossary_csv_term_meaning},
      {"reading", &Words::glossary_csv_reading, &Words::glossary_csv_reading_meaning},
      {"aliases", &Words::glossary_csv_aliases, &Words::glossary_csv_aliases_meaning},
      {"definition", &Words::glossary_csv_definition, &Words::glossary_csv_definition_meaning},
      {"plain", &Words::glossary_csv_plain, &Words::glossary_csv_plain_meaning},
      {"sources", &Words::glossary_csv_sources, &Words::glossary_csv_sources_meaning},
      {"see_also", &Words::glossary_csv_see_also, &Words::glossary_csv_see_also_meaning},
      {"assessments", &Words::glossary_csv_count, &Words::glossary_csv_count_meaning, true},
      {"page", &Words::glossary_csv_page, &Words::glossary_csv_page_meaning}};
  return all;
}

Status write_glossary_data(const Archive& archive, const GlossaryIndex& index, const Words& words,
                           ArtifactSink& sink) {
  Status json = sink.write("data/glossary.json", glossary_json(archive, index));
  if (!json) return json;
  return sink.write("data/glossary.csv", glossary_csv(archive, index, words));
}

}  // namespace kokai

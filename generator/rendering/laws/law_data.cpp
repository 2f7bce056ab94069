#include "generator/analysis/citations/law_table.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

std::vector<std::string> row_of(const Archive& archive, const LawEntry& law, const LawPlace& place,
                                const Words& words) {
  const AssessmentRecord& record = archive.records[place.record];
  const Municipality& municipality = archive.municipalities[record.municipality];
  const Citation& citation = record.now.citations[place.citation];
  const Frontmatter& front = record.current().front;
  const bool whole = citation.from.kind == Provision::Kind::kWhole;
  return {std::string(law_name(law)),
          std::string(law.law == kOwnName ? std::string_view() : known_laws()[law.law].number),
          whole ? std::string() : provision_name(citation, words),
          municipality.code,
          municipality.prefecture,
          municipality.name,
          record_id(municipality, record),
          front.number,
          front.title,
          front.published ? iso(*front.published) : std::string(),
          citation.item,
          std::to_string(citation.count),
          drift_note(place, words),
          address_in_data(archive, record_page(municipality, record)) + '#' + citation.item,
          address_in_data(archive, law_page(law))};
}

}  // namespace

const std::vector<IndexColumn>& law_columns() {
  static const std::vector<IndexColumn> columns = {
      {"law", &Words::law_csv_law, &Words::law_csv_law_meaning},
      {"law_number", &Words::law_csv_number, &Words::law_csv_number_meaning},
      {"provision", &Words::law_csv_provision, &Words::law_csv_provision_meaning},
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"prefecture", &Words::csv_prefecture, &Words::csv_prefecture_meaning},
      {"municipality", &Words::csv_name, &Words::csv_name_meaning},
      {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
      {"number", &Words::csv_number, &Words::csv_number_meaning},
      {"title", &Words::csv_title, &Words::csv_title_meaning},
      {"published", &Words::csv_published, &Words::csv_published_meaning},
      {"item", &Words::index_csv_item, &Words::index_csv_item_meaning},
      {"item_count", &Words::law_csv_items, &Words::law_csv_items_meaning, true},
      {"changed", &Words::law_csv_changed, &Words::law_csv_changed_meaning},
      {"page", &Words::index_csv_page, &Words::index_csv_page_meaning},
      {"entry", &Words::index_csv_entry, &Words::index_csv_entry_meaning},
  };
  return columns;
}

Status draw_law_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const auto each_row = [&](const TakeRow& take) {
    for (const LawEntry& law : archive.laws) {
      for (const LawPlace& place : law.places) take(row_of(archive, law, place, theme.words));
    }
  };
  return write_rows("laws", law_columns(), theme.words, each_row, sink);
}

}  // namespace kokai

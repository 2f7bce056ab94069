#include "generator/rendering/open_data/list_tables.h"

#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

std::vector<std::string> row_of(const Archive& archive, const Municipality& municipality,
                                std::size_t assessments) {
  return {municipality.code,           municipality.prefecture,
          municipality.name,           municipality.reading,
          std::to_string(assessments), address_in_data(archive, municipality_page(municipality))};
}

std::vector<std::string> row_of(const Archive& archive, const AssessmentRecord& record,
                                int version) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  const VersionFacts& facts = facts_at(record, version);
  const Frontmatter& front = facts.front;
  return {municipality.code,
          record_id(municipality, record),
          front.number,
          version_name(record, version),
          front.title,
          front.form->name,
          front.form_label,
          std::string(status_word(front.status)),
          front.published ? iso(*front.published) : std::string(),
          std::to_string(facts.item_count),
          std::to_string(facts.change_count),
          address_in_data(archive, version_page(municipality, record, version)),
          address_in_data(archive, version_data(municipality, record, version))};
}

void municipality_rows(const Archive& archive, const TakeRow& take) {
  std::vector<std::size_t> assessments(archive.municipalities.size());
  for (const AssessmentRecord& record : archive.records) ++assessments[record.municipality];
  for (std::size_t m = 0; m < assessments.size(); ++m) {
    take(row_of(archive, archive.municipalities[m], assessments[m]));
  }
}

void version_rows(const Archive& archive, const TakeRow& take) {
  for (const AssessmentRecord& record : archive.records) {
    for (int i = 0; i < static_cast<int>(record.versions.size()); ++i) {
      take(row_of(archive, record, i));
    }
    if (record.draft) take(row_of(archive, record, -1));
  }
}

}  // namespace

const std::vector<IndexColumn>& municipality_columns() {
  static const std::vector<IndexColumn> columns = {
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"prefecture", &Words::csv_prefecture, &Words::csv_prefecture_meaning},
      {"name", &Words::csv_name, &Words::csv_name_meaning},
      {"reading", &Words::city_csv_reading, &Words::city_csv_reading_meaning},
      {"assessments", &Words::glossary_csv_count, &Words::city_csv_count_meaning, true},
      {"page", &Words::csv_page, &Words::city_csv_page_meaning},
  };
  return columns;
}

const std::vector<IndexColumn>& version_columns() {
  static const std::vector<IndexColumn> columns = {
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
      {"number", &Words::csv_number, &Words::csv_number_meaning},
      {"version", &Words::item_csv_version, &Words::item_csv_version_meaning},
      {"title", &Words::csv_title, &Words::csv_title_meaning},
      {"form", &Words::csv_form, &Words::csv_form_meaning},
      {"form_label", &Words::csv_form_label, &Words::csv_form_label_meaning},
      {"status", &Words::csv_status, &Words::csv_status_meaning},
      {"published", &Words::csv_published, &Words::version_csv_published_meaning},
      {"item_count", &Words::csv_items, &Words::version_csv_items_meaning, true},
      {"change_count", &Words::csv_changes, &Words::version_csv_changes_meaning, true},
      {"page", &Words::csv_page, &Words::version_csv_page_meaning},
      {"data", &Words::csv_data, &Words::version_csv_data_meaning},
  };
  return columns;
}

Status draw_list_tables(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const Status municipalities = write_rows(
      "municipalities", municipality_columns(), theme.words,
      [&](const TakeRow& take) { municipality_rows(archive, take); }, sink);
  if (!municipalities) return municipalities;
  return write_rows(
      "versions", version_columns(), theme.words,
      [&](const TakeRow& take) { version_rows(archive, take); }, sink);
}

}  // namespace kokai

#include "generator/rendering/catalogue.h"

#include "generator/formats/csv.h"
#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += " / ";
    all += text;
  }
  return all;
}

std::vector<std::string> row_of(const Archive& archive, const AssessmentRecord& record) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  const VersionFacts& facts = record.current();
  const Frontmatter& front = facts.front;
  return {municipality.code,
          municipality.prefecture,
          municipality.name,
          record_id(municipality, record),
          front.number,
          front.title,
          front.form->name,
          front.form_label,
          front.authority,
          std::string(status_word(front.status)),
          front.published ? iso(*front.published) : std::string(),
          joined(facts.departments),
          std::to_string(record.versions.size()),
          std::to_string(facts.item_count),
          std::to_string(facts.change_count),
          std::to_string(facts.doubt_count),
          address_in_data(archive, record_page(municipality, record)),
          address_in_data(archive, record_data(municipality, record))};
}

void write_version(json::Writer& json, const Archive& archive, const AssessmentRecord& record,
                   int version) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  const VersionFacts& facts = facts_at(record, version);
  json.begin_object().member("status", status_word(facts.front.status)).key("published");
  if (facts.front.published) {
    json.value(iso(*facts.front.published));
  } else {
    json.null();
  }
  json.member("page", address_in_data(archive, version_page(municipality, record, version)));
  json.member("data", address_in_data(archive, version_data(municipality, record, version)))
      .end_object();
}

}  // namespace

const std::vector<IndexColumn>& catalogue_columns() {
  static const std::vector<IndexColumn> columns = {
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"prefecture", &Words::csv_prefecture, &Words::csv_prefecture_meaning},
      {"name", &Words::csv_name, &Words::csv_name_meaning},
      {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
      {"number", &Words::csv_number, &Words::csv_number_meaning},
      {"title", &Words::csv_title, &Words::csv_title_meaning},
      {"form", &Words::csv_form, &Words::csv_form_meaning},
      {"form_label", &Words::csv_form_label, &Words::csv_form_label_meaning},
      {"authority", &Words::csv_authority, &Words::csv_authority_meaning},
      {"status", &Words::csv_status, &Words::csv_status_meaning},
      {"published", &Words::csv_published, &Words::csv_published_meaning},
      {"departments", &Words::csv_departments, &Words::csv_departments_meaning},
      {"version_count", &Words::csv_versions, &Words::csv_versions_meaning, true},
      {"item_count", &Words::csv_items, &Words::csv_items_meaning, true},
      {"change_count", &Words::csv_changes, &Words::csv_changes_meaning, true},
      {"unreadable_count", &Words::csv_doubts, &Words::csv_doubts_meaning, true},
      {"page", &Words::csv_page, &Words::csv_page_meaning},
      {"data", &Words::csv_data, &Words::csv_data_meaning},
  };
  return columns;
}

std::string catalogue_csv(const Archive& archive, const Words& words) {
  std::string out(csv::kByteOrderMark);
  std::vector<std::string> head;
  for (const IndexColumn& column : catalogue_columns()) head.push_back(words.*column.name);
  csv::append_record(out, head);
  for (const AssessmentRecord& record : archive.records) {
    csv::append_record(out, row_of(archive, record));
  }
  return out;
}

std::string catalogue_json(const Archive& archive) {
  json::Writer json(false);
  json.begin_object().member("title", archive.settings.title);
  json.member("publisher", archive.settings.publisher);
  json.member("licence", archive.settings.licence);
  json.member("licence_url", archive.settings.licence_url);
  json.key("assessments").begin_array();
  for (const AssessmentRecord& record : archive.records) {
    const std::vector<std::string> row = row_of(archive, record);
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const IndexColumn& column = catalogue_columns()[i];
      if (column.number) {
        json.member(column.key, std::stoll(row[i]));
      } else {
        json.member(column.key, row[i]);
      }
    }
    json.key("versions").begin_array();
    for (int i = 0; i < static_cast<int>(record.versions.size()); ++i) {
      write_version(json, archive, record, i);
    }
    if (record.draft) write_version(json, archive, record, -1);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace kokai

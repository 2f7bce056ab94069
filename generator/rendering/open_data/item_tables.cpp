#include "generator/rendering/open_data/item_tables.h"

#include "generator/rendering/addresses.h"
#include "generator/rendering/document_json.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

constexpr std::string_view kBetween = " / ";

void add(std::string& joined, std::string_view text) {
  joined.append(joined.empty() ? "" : kBetween).append(text);
}

std::string marks_of(const Item& item, MarkState state) {
  std::string labels;
  for (const Mark& mark : item.marks) {
    if (mark.state == state) add(labels, mark.label);
  }
  return labels;
}

const std::vector<IndexColumn>& place_columns() {
  static const std::vector<IndexColumn> columns = {
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
      {"number", &Words::csv_number, &Words::csv_number_meaning},
      {"version", &Words::item_csv_version, &Words::item_csv_version_meaning}};
  return columns;
}

/// The assessment and the version that a row is of.
std::vector<std::string> place_of(const DocumentView& view) {
  return {view.municipality.code, record_id(view.municipality, view.record),
          view.facts.front.number, version_name(view.record, view.version)};
}

std::string rows_of_items(const DocumentView& view) {
  const std::string page =
      address_in_data(view.archive, record_page(view.municipality, view.record));
  std::vector<std::string> row = place_of(view);
  row.resize(item_columns().size());
  return rows_csv(item_columns(), view.theme.words, [&](const TakeRow& take) {
    for (const std::uint32_t i : data_items(view)) {
      const Item& item = view.assessment.items[i];
      auto cell = row.begin() + static_cast<std::ptrdiff_t>(place_columns().size());
      *cell++ = item.id;
      cell->clear();
      for (const std::string_view above : path_of(view.assessment, i)) add(*cell, above);
      ++cell;
      *cell++ = item.label;
      *cell++ = kind_word(item);
      *cell++ = marks_of(item, MarkState::kOn);
      *cell++ = marks_of(item, MarkState::kDoubt);
      *cell++ = item.count < 0 ? std::string() : std::to_string(item.count);
      *cell++ = item.text;
      cell->assign(page).append(1, '#').append(item.id);
      take(row);
    }
  });
}

std::string rows_of_changes(const DocumentView& view) {
  const std::vector<std::string> place = place_of(view);
  return rows_csv(change_columns(), view.theme.words, [&](const TakeRow& take) {
    for (const Change& change : view.assessment.changes) {
      std::vector<std::string> row = place;
      row.insert(row.end(), {change.date ? iso(*change.date) : change.date_text, change.section,
                             change.item, change.before, change.after, change.timing, change.note});
      take(row);
    }
  });
}

std::vector<IndexColumn> behind_place(std::vector<IndexColumn> own) {
  own.insert(own.begin(), place_columns().begin(), place_columns().end());
  return own;
}

}  // namespace

const std::vector<IndexColumn>& item_columns() {
  static const std::vector<IndexColumn> columns = behind_place(
      {{"item", &Words::item_csv_id, &Words::key_item_id_meaning},
       {"path", &Words::item_csv_path, &Words::key_item_path_meaning},
       {"label", &Words::item_csv_label, &Words::key_item_label_meaning},
       {"kind", &Words::item_csv_kind, &Words::key_item_kind_meaning},
       {"selected", &Words::item_csv_selected, &Words::key_item_selected_meaning},
       {"unreadable", &Words::item_csv_unreadable, &Words::key_item_unreadable_meaning},
       {"count", &Words::item_csv_count, &Words::key_item_count_meaning, true},
       {"text", &Words::item_csv_text, &Words::key_item_text_meaning},
       {"page", &Words::csv_page, &Words::item_csv_page_meaning}});
  return columns;
}

const std::vector<IndexColumn>& change_columns() {
  static const std::vector<IndexColumn> columns =
      behind_place({{"date", &Words::change_csv_date, &Words::change_csv_date_meaning},
                    {"section", &Words::change_csv_section, &Words::change_csv_section_meaning},
                    {"item", &Words::change_csv_item, &Words::change_csv_item_meaning},
                    {"before", &Words::change_csv_before, &Words::change_csv_before_meaning},
                    {"after", &Words::change_csv_after, &Words::change_csv_after_meaning},
                    {"timing", &Words::change_csv_timing, &Words::change_csv_timing_meaning},
                    {"note", &Words::change_csv_note, &Words::change_csv_note_meaning}});
  return columns;
}

Status draw_item_tables(const DocumentView& view, ArtifactSink& sink) {
  const std::string folder = record_tables(view.municipality, view.record);
  Status items = sink.write(folder + "items.csv", rows_of_items(view));
  if (!items || view.assessment.changes.empty()) return items;
  return sink.write(folder + "changes.csv", rows_of_changes(view));
}

}  // namespace kokai

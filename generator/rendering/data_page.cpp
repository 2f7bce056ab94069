#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "generator/rendering/archive_pages.h"
#include "generator/rendering/catalogue.h"
#include "generator/rendering/document_json.h"
#include "generator/rendering/glossary_data.h"
#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/open_data/item_tables.h"
#include "generator/rendering/open_data/list_tables.h"
#include "generator/rendering/open_data/metadata.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/rounds/result_data.h"

namespace kokai {
namespace {

/// Members of one assessment's JSON, as the page explains them.
struct Member {
  std::string_view name;
  std::string Words::*meaning;
};

constexpr std::array<Member, 23> kMembers = {{
    {"id", &Words::key_id_meaning},
    {"municipality", &Words::key_municipality_meaning},
    {"number", &Words::csv_number_meaning},
    {"title", &Words::csv_title_meaning},
    {"form", &Words::csv_form_meaning},
    {"form_label", &Words::csv_form_label_meaning},
    {"status", &Words::key_status_meaning},
    {"authority", &Words::csv_authority_meaning},
    {"published", &Words::csv_published_meaning},
    {"items", &Words::key_items_meaning},
    {"items[].id", &Words::key_item_id_meaning},
    {"items[].path", &Words::key_item_path_meaning},
    {"items[].label", &Words::key_item_label_meaning},
    {"items[].kind", &Words::key_item_kind_meaning},
    {"items[].options", &Words::key_item_options_meaning},
    {"items[].selected", &Words::key_item_selected_meaning},
    {"items[].unreadable", &Words::key_item_unreadable_meaning},
    {"items[].notes", &Words::key_item_notes_meaning},
    {"items[].text", &Words::key_item_text_meaning},
    {"items[].count", &Words::key_item_count_meaning},
    {"changes", &Words::key_changes_meaning},
    {"attachments", &Words::key_attachments_meaning},
    {"findings", &Words::key_findings_meaning},
}};

/// A column of the indexes' data with the tables that have it.
struct SharedColumn {
  IndexColumn column;
  std::string tables;
};

std::vector<SharedColumn> shared_columns() {
  std::vector<SharedColumn> all;
  const auto add = [&](const std::vector<IndexColumn>& columns, std::string_view table) {
    for (const IndexColumn& column : columns) {
      const auto known = std::find_if(all.begin(), all.end(), [&](const SharedColumn& one) {
        return one.column.key == column.key && one.column.name == column.name;
      });
      SharedColumn& shared =
          known == all.end() ? all.emplace_back(SharedColumn{column, ""}) : *known;
      shared.tables.append(shared.tables.empty() ? "" : ", ").append(table);
    }
  };
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const auto kind = static_cast<IndexKind>(i);
    add(index_columns(kind), look_of(kind).folder);
  }
  add(law_columns(), "laws");
  return all;
}

/// A table that explains columns: `section` once for each.
void fill_columns(Values values, std::string_view section, const std::vector<IndexColumn>& columns,
                  const Words& words) {
  for (const IndexColumn& column : columns) {
    Values row = values.add(section);
    row.set("NAME", words.*column.name);
    row.set("KEY", column.key);
    row.set("MEANING", words.*column.meaning);
  }
}

void fill_indexes(Values values, const Words& words) {
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const IndexLook& look = look_of(static_cast<IndexKind>(i));
    Values row = values.add("INDEX");
    row.set("NAME", words.*look.name);
    row.set("DATA", look.folder);
  }
  Values laws = values.add("INDEX");
  laws.set("NAME", words.laws_heading);
  laws.set("DATA", "laws");
  for (const SharedColumn& shared : shared_columns()) {
    Values row = values.add("INDEX_COLUMN");
    row.set("NAME", words.*shared.column.name);
    row.set("KEY", shared.column.key);
    row.set("MEANING", words.*shared.column.meaning);
    row.set("FILES", shared.tables);
  }
}

}  // namespace

Status draw_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  Page page;
  Values values = page.values();
  values.set("ROOT", "../");
  values.set("COLUMN_COUNT",
             fill(theme.words.count_columns, {std::to_string(catalogue_columns().size())}));
  fill_columns(values, "COLUMN", catalogue_columns(), theme.words);
  fill_columns(values, "CITY_COLUMN", municipality_columns(), theme.words);
  fill_columns(values, "VERSION_COLUMN", version_columns(), theme.words);
  fill_columns(values, "ITEM_COLUMN", item_columns(), theme.words);
  fill_columns(values, "CHANGE_COLUMN", change_columns(), theme.words);
  values.has("LEDGER", archive.ledger != nullptr);
  fill_columns(values, "TERM_COLUMN", glossary_columns(), theme.words);
  for (const Member& member : kMembers) {
    Values row = values.add("KEY");
    row.set("NAME", member.name);
    row.set("MEANING", theme.words.*member.meaning);
  }
  fill_indexes(values, theme.words);
  fill_columns(values, "ROUND_COLUMN", round_columns(), theme.words);
  fill_columns(values, "OPINION_COLUMN", opinion_columns(), theme.words);
  fill_columns(values, "ANSWER_COLUMN", answer_columns(), theme.words);
  fill_licence(values, archive.settings);
  values.has("BUNDLES", archive.settings.bundles);
  std::string body;
  theme.engine.expand("data.html", page, body);
  PageHead head;
  head.address = "data/";
  head.title = theme.words.data_heading;
  head.description = theme.words.data_description;
  head.current = "AT_DATA";
  head.linked_data =
      breadcrumb_linked_data(archive, {{archive.settings.title, ""}, {head.title, head.address}});
  if (Status status = write_page(archive, theme, head, body, sink); !status) return status;
  Status csv = sink.write("data/assessments.csv", catalogue_csv(archive, theme.words));
  if (!csv) return csv;
  Status json = sink.write("data/assessments.json", catalogue_json(archive));
  if (!json) return json;
  if (Status lists = draw_list_tables(archive, theme, sink); !lists) return lists;
  if (Status metadata = draw_metadata(archive, theme, sink); !metadata) return metadata;
  if (Status rounds = draw_rounds_data(archive, theme, sink); !rounds) return rounds;
  return sink.write("data/schema/assessment-1.json", document_schema(archive));
}

}  // namespace kokai

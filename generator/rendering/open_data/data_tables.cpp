#include "generator/rendering/open_data/data_tables.h"

#include <algorithm>

#include "generator/rendering/catalogue.h"
#include "generator/rendering/glossary_data.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/open_data/item_tables.h"
#include "generator/rendering/open_data/list_tables.h"
#include "generator/rendering/rounds/result_data.h"

namespace kokai {
namespace {

/// ISO dates or nothing, whatever the table.
constexpr std::string_view kDates[] = {"published",        "first",   "last", "result_planned",
                                       "result_published", "received"};

}  // namespace

std::vector<DataTable> data_tables() {
  std::vector<DataTable> all = {
      {"municipalities", TableOf::kSite, &Words::table_municipalities, municipality_columns(),
       true},
      {"assessments", TableOf::kSite, &Words::table_assessments, catalogue_columns(), false},
      {"versions", TableOf::kSite, &Words::table_versions, version_columns(), true},
      {"items", TableOf::kAssessment, &Words::table_items, item_columns(), false},
      {kChangesTable, TableOf::kAssessment, &Words::table_changes, change_columns(), false}};
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const IndexLook& look = look_of(static_cast<IndexKind>(i));
    all.push_back({look.folder, TableOf::kSite, look.name, index_columns(look.kind), true});
  }
  all.push_back({"laws", TableOf::kSite, &Words::laws_heading, law_columns(), true});
  all.push_back({"rounds", TableOf::kSite, &Words::table_rounds, round_columns(), true});
  all.push_back({"opinions", TableOf::kResult, &Words::table_opinions, opinion_columns(), true});
  all.push_back({"answers", TableOf::kResult, &Words::table_answers, answer_columns(), true});
  all.push_back({"glossary", TableOf::kSite, &Words::table_glossary, glossary_columns(), false});
  return all;
}

std::string_view type_of(const IndexColumn& column) {
  if (column.number) return "integer";
  const bool date = std::find(std::begin(kDates), std::end(kDates), column.key) != std::end(kDates);
  return date ? "date" : "string";
}

}  // namespace kokai

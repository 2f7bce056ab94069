#pragma once

// Every table that is published as CSV, in one list: the page that explains the columns, CSVW, the
// schemas of their JSON and the catalogue all follow from it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/indexes/index_data.h"

namespace kokai {

enum class TableOf : std::uint8_t {
  kSite,        ///< data/<name>.csv and .json
  kResult,      ///< data/rounds/<code>/<id>/<name>.csv, and all of them as kSite
  kAssessment,  ///< data/assessments/<code>/<number>/<name>.csv
};

struct DataTable {
  std::string_view name;
  TableOf of = TableOf::kSite;
  std::string Words::*title;
  std::vector<IndexColumn> columns;
  bool plain_rows = false;  ///< its JSON is {"index": …, "rows": […]} with these columns
};

inline constexpr std::string_view kChangesTable = "changes";

/// In the order of the page.
std::vector<DataTable> data_tables();

/// The CSVW type of a column: "integer", "date" or "string".
std::string_view type_of(const IndexColumn& column);

}  // namespace kokai

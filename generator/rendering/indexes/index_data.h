#pragma once

// The reverse indexes as open data: one table of columns makes the CSV, the JSON and the page that
// explains them.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/formats/json.h"
#include "generator/model/archive.h"
#include "generator/rendering/words.h"

namespace kokai {

struct IndexColumn {
  std::string_view key;      ///< in JSON
  std::string Words::*name;  ///< in CSV
  std::string Words::*meaning;
  bool number = false;
};

/// Systems, processors, recipients, periods and departments: a row a mention. Recorded items and
/// risks are met so often that a row is a name, or a name and a judgement, with all its
/// assessments.
const std::vector<IndexColumn>& index_columns(IndexKind kind);

using TakeRow = std::function<void(const std::vector<std::string>&)>;

/// A table as CSV: UTF-8 with byte order mark, a head of names. `each_row` as below.
std::string rows_csv(const std::vector<IndexColumn>& columns, const Words& words,
                     const std::function<void(const TakeRow&)>& each_row);

/// Its inverse: calls `take` with every row of such a table but the head.
void each_row_of_csv(std::string_view csv, const TakeRow& take);

/// A row as an object; an empty number is null.
void append_row(json::Writer& json, const std::vector<IndexColumn>& columns,
                const std::vector<std::string>& row);

/// Writes data/<folder>.csv (UTF-8 with byte order mark) and data/<folder>.json. `each_row` calls
/// what it is given with every row, cells in the order of the columns.
Status write_rows(std::string_view folder, const std::vector<IndexColumn>& columns,
                  const Words& words, const std::function<void(const TakeRow&)>& each_row,
                  ArtifactSink& sink);

/// Calls `take` with each row.
void index_rows(const Archive& archive, IndexKind kind, const Words& words, const TakeRow& take);

}  // namespace kokai

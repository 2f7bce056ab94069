#include "generator/pipeline/database/database_schema.h"

#include <algorithm>

#include "generator/text/fold.h"

namespace kokai {
namespace {

/// What a row is known by and what it belongs to. Tables that are not named have neither.
struct Keys {
  std::string_view table;
  std::string_view keys;
};

constexpr std::string_view kOfAssessment =
    "FOREIGN KEY (assessment) REFERENCES assessments (assessment)";
constexpr std::string_view kOfVersion =
    "FOREIGN KEY (assessment, version) REFERENCES versions (assessment, version)";

constexpr Keys kKeys[] = {
    {"municipalities", "PRIMARY KEY (code)"},
    {"assessments",
     "PRIMARY KEY (assessment), FOREIGN KEY (code) REFERENCES municipalities (code)"},
    {"versions",
     "PRIMARY KEY (assessment, version),"
     " FOREIGN KEY (assessment) REFERENCES assessments (assessment)"},
    {kItemsTable,
     "UNIQUE (assessment, item),"
     " FOREIGN KEY (assessment, version) REFERENCES versions (assessment, version)"},
    {kChangesTable, kOfVersion},
    {"systems", kOfAssessment},
    {"processors", kOfAssessment},
    {"recipients", kOfAssessment},
    {"retention", kOfAssessment},
    {"departments", kOfAssessment},
    {"laws", kOfAssessment},
    {"rounds",
     "PRIMARY KEY (code, id), FOREIGN KEY (assessment) REFERENCES assessments (assessment)"},
    {"opinions",
     "PRIMARY KEY (code, round_id, number),"
     " FOREIGN KEY (code, round_id) REFERENCES rounds (code, id),"
     " FOREIGN KEY (code, round_id, duplicate_of) REFERENCES opinions (code, round_id, number)"},
    {"answers",
     "PRIMARY KEY (code, round_id, id),"
     " FOREIGN KEY (code, round_id) REFERENCES rounds (code, id)"},
    {"glossary", "PRIMARY KEY (id)"},
};

std::string_view keys_of(const DataTable& table) {
  const auto found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                  [&](const Keys& one) { return one.table == table.name; });
  return found == std::end(kKeys) ? std::string_view() : found->keys;
}

/// A comment ends with its line.
std::string comment(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return " -- " + text + '\n';
}

bool is_empty_as_null(const IndexColumn& column) { return type_of(column) != "string"; }

const std::string& cell(const DataTable& table, const std::vector<std::string>& row,
                        std::string_view key) {
  const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                   [&](const IndexColumn& one) { return one.key == key; });
  return row.at(static_cast<std::size_t>(column - table.columns.begin()));
}

}  // namespace

const char* const kCreateSearch =
    "CREATE VIRTUAL TABLE item_search USING"
    " fts5(searched, content='items', content_rowid='id', tokenize='trigram');"
    "INSERT INTO item_search(item_search) VALUES ('rebuild');"
    "INSERT INTO item_search(item_search) VALUES ('optimize')";

std::string create_about(const Words& words) {
  return "CREATE TABLE about (" + comment(words.database_about) +
         "  name TEXT NOT NULL PRIMARY KEY," + comment(words.database_name) +
         "  value TEXT NOT NULL" + comment(words.database_value) + ')';
}

std::string create_table(const DataTable& table, const Words& words) {
  const std::string_view keys = keys_of(table);
  std::string sql = "CREATE TABLE " + std::string(table.name) + " (" + comment(words.*table.title);
  if (table.name == kItemsTable) sql += "  id INTEGER PRIMARY KEY," + comment(words.database_id);
  for (const IndexColumn& column : table.columns) {
    const bool last = keys.empty() && &column == &table.columns.back();
    sql.append("  \"").append(column.key).append(column.number ? "\" INTEGER" : "\" TEXT");
    if (!is_empty_as_null(column)) sql += " NOT NULL";
    sql += (last ? "" : ",") + comment(words.*column.name + ": " + words.*column.meaning);
  }
  if (table.name == kItemsTable) {
    sql += "  searched TEXT NOT NULL," + comment(words.database_searched);
  }
  if (!keys.empty()) sql.append("  ").append(keys).append("\n");
  return sql + ')';
}

std::string insert_row(const DataTable& table) {
  std::string names;
  std::string marks;
  for (const IndexColumn& column : table.columns) {
    names.append(names.empty() ? "\"" : ", \"").append(column.key).append("\"");
    marks.append(marks.empty() ? "?" : ", ?");
  }
  if (table.name == kItemsTable) {
    names += ", searched";
    marks += ", ?";
  }
  return "INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks + ')';
}

std::vector<sqlite::Value> values_of(const DataTable& table, const std::vector<std::string>& row,
                                     std::string_view searched) {
  std::vector<sqlite::Value> values;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const IndexColumn& column = table.columns.at(i);
    if (row[i].empty() && is_empty_as_null(column)) {
      values.emplace_back();
    } else if (column.number) {
      values.emplace_back(std::stoll(row[i]));
    } else {
      values.emplace_back(std::string_view(row[i]));
    }
  }
  if (table.name == kItemsTable) values.emplace_back(searched);
  return values;
}

std::string searched_text(const DataTable& items, const std::vector<std::string>& row) {
  std::string all;
  for (const char* key : {"label", "selected", "text"}) {
    const std::string& text = cell(items, row, key);
    if (!text.empty()) all.append(all.empty() ? "" : "\n").append(text);
  }
  return nfkc(all);
}

}  // namespace kokai

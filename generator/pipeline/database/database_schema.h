#pragma once

// The tables of the database as SQL: names, order and explanations are those of data_tables().

#include <string>
#include <vector>

#include "generator/formats/sqlite_writer.h"
#include "generator/rendering/open_data/data_tables.h"

namespace kokai {

/// What the data is: a row a name.
std::string create_about(const Words& words);
/// CREATE TABLE with every column and its explanation as a comment, which SQLite keeps with the
/// schema.
std::string create_table(const DataTable& table, const Words& words);
/// INSERT with a question mark for each column, and for what is searched of an item.
std::string insert_row(const DataTable& table);
/// The cells of a CSV row: numbers as numbers, numbers and dates that are empty as NULL. The values
/// see `row` and `searched`, which an item has besides.
std::vector<sqlite::Value> values_of(const DataTable& table, const std::vector<std::string>& row,
                                     std::string_view searched);

inline constexpr std::string_view kItemsTable = "items";
/// The last value of a row of items, which no CSV has: label, what is selected and text, NFKC, so
/// that widths of letters do not part them.
std::string searched_text(const DataTable& items, const std::vector<std::string>& row);
/// Full text search over it by trigrams, filled from the items; rowid is their id.
extern const char* const kCreateSearch;

}  // namespace kokai

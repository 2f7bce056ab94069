#pragma once

// Words of the open data; see words.h.

// clang-format off
#define KOKAI_DATA_WORDS(WORD)                                                                    \
  WORD(database_about) WORD(database_name) WORD(database_value) WORD(database_id)                 \
  WORD(database_searched) \
  WORD(table_municipalities) WORD(table_versions) WORD(city_csv_reading)                          \
  WORD(city_csv_reading_meaning) WORD(city_csv_count_meaning) WORD(city_csv_page_meaning)         \
  WORD(version_csv_published_meaning) WORD(version_csv_items_meaning)                             \
  WORD(version_csv_changes_meaning) WORD(version_csv_page_meaning)                                \
  WORD(version_csv_data_meaning)                                                                  \
  WORD(table_assessments) WORD(table_items) WORD(table_changes) WORD(table_rounds)                \
  WORD(table_opinions) WORD(table_answers) WORD(table_glossary) WORD(table_ledger)                \
  WORD(item_csv_version) WORD(item_csv_version_meaning) WORD(item_csv_id) WORD(item_csv_path)     \
  WORD(item_csv_label) WORD(item_csv_kind) WORD(item_csv_selected) WORD(item_csv_unreadable)      \
  WORD(item_csv_count) WORD(item_csv_text) WORD(item_csv_page_meaning) WORD(change_csv_date)      \
  WORD(change_csv_date_meaning) WORD(change_csv_section) WORD(change_csv_section_meaning)         \
  WORD(change_csv_item) WORD(change_csv_item_meaning) WORD(change_csv_before)                     \
  WORD(change_csv_before_meaning) WORD(change_csv_after) WORD(change_csv_after_meaning)           \
  WORD(change_csv_timing) WORD(change_csv_timing_meaning) WORD(change_csv_note)                   \
  WORD(change_csv_note_meaning)
// clang-format on

#pragma once

// Words of the reverse indexes; see words.h.

// clang-format off
#define KOKAI_INDEX_WORDS(WORD) \
  WORD(indexes_heading) WORD(indexes_description) \
  WORD(index_systems) WORD(index_systems_lead) WORD(index_processors) WORD(index_processors_lead) \
  WORD(index_recipients) WORD(index_recipients_lead) WORD(index_records) WORD(index_records_lead) \
  WORD(index_retention) WORD(index_retention_lead) WORD(index_departments) \
  WORD(index_departments_lead) WORD(index_risks) WORD(index_risks_lead) \
  WORD(index_list_description) WORD(index_entry_description) WORD(index_entry_title) \
  WORD(index_names) WORD(index_assessments) WORD(index_municipalities) WORD(index_spellings) \
  WORD(index_glossary) WORD(index_more) WORD(index_in) WORD(index_draft) WORD(index_longest) \
  WORD(index_connections) WORD(index_partner) WORD(index_by_name) WORD(index_by_category) \
  WORD(index_from_other) WORD(index_rest_partners) WORD(index_connections_doubt) \
  WORD(index_functions) WORD(index_functions_lead) WORD(index_rest_functions) WORD(index_places) \
  WORD(index_places_system) WORD(index_subprocessing) WORD(index_allowed) WORD(index_none) \
  WORD(index_unknown) WORD(index_provision) WORD(index_transfer) WORD(index_unread) \
  WORD(index_no_judgement) WORD(index_doubt) WORD(index_task_of) WORD(index_here) \
  WORD(index_here_lead) \
  WORD(index_csv_name) WORD(index_csv_name_meaning) WORD(index_csv_written) \
  WORD(index_csv_written_meaning) WORD(index_csv_item) WORD(index_csv_item_meaning) \
  WORD(index_csv_named) WORD(index_csv_named_meaning) WORD(index_csv_categories) \
  WORD(index_csv_categories_meaning) WORD(index_csv_task) WORD(index_csv_task_meaning) \
  WORD(index_csv_file) WORD(index_csv_file_meaning) WORD(index_csv_subprocessing) \
  WORD(index_csv_subprocessing_meaning) WORD(index_csv_subtask) WORD(index_csv_subtask_meaning) \
  WORD(index_csv_kind) WORD(index_csv_kind_meaning) WORD(index_csv_basis) \
  WORD(index_csv_basis_meaning) WORD(index_csv_use) WORD(index_csv_use_meaning) \
  WORD(index_csv_period) WORD(index_csv_period_meaning) WORD(index_csv_section) \
  WORD(index_csv_section_meaning) WORD(index_csv_risk) WORD(index_csv_risk_meaning) \
  WORD(index_csv_judgement) WORD(index_csv_judgement_meaning) WORD(index_csv_count) \
  WORD(index_csv_count_meaning) WORD(index_csv_list) WORD(index_csv_list_meaning) \
  WORD(index_csv_entry) WORD(index_csv_entry_meaning) WORD(index_csv_page) \
  WORD(index_csv_page_meaning)
// clang-format on

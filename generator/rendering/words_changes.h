#pragma once

// Words of pages of changes; see words.h.

// clang-format off
#define KOKAI_CHANGES_WORDS(WORD)                                                                 \
  WORD(changes_heading) WORD(changes_part) WORD(changes_description) WORD(changes_step_heading)   \
  WORD(changes_any_heading) WORD(changes_added) WORD(changes_removed) WORD(changes_changed)       \
  WORD(changes_rewritten) WORD(changes_added_text) WORD(changes_removed_text)                     \
  WORD(changes_announced) WORD(changes_told_later) WORD(changes_no_timing) WORD(changes_all)      \
  WORD(changes_row) WORD(changes_elsewhere) WORD(changes_to_text) WORD(changes_to_step)           \
  WORD(changes_to_any) WORD(changes_unnamed_head) WORD(changes_unnamed)                           \
  WORD(changes_not_shown_head) WORD(changes_not_shown) WORD(changes_step_name)                    \
  WORD(changes_step_facts) WORD(changes_differences) WORD(changes_not_in_table)                   \
  WORD(changes_rows_heading) WORD(changes_row_unplaced) WORD(changes_row_not_shown)               \
  WORD(changes_compared) WORD(changes_other_form_head) WORD(changes_other_form)                   \
  WORD(changes_versions_link) WORD(changes_none_head) WORD(changes_none) WORD(changes_spelling_head) WORD(changes_spelling)
// clang-format on

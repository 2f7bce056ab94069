#pragma once

// Words of lists, filters and what is new; see words.h.

// clang-format off
#define KOKAI_BROWSE_WORDS(WORD)                                                                  \
  WORD(pager_label) WORD(pager_previous) WORD(pager_next) WORD(pager_title) WORD(kinds_label)     \
  WORD(kinds_all) WORD(kind_drafts) WORD(newest_heading) WORD(newest_of) WORD(newest_description) \
  WORD(count_versions) WORD(prefecture_description) WORD(turn_label) WORD(turn_previous)         \
  WORD(turn_next) WORD(turn_assessment) WORD(turn_task) WORD(turn_changes)
// clang-format on

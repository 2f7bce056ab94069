#pragma once

// Words of the index of laws; see words.h.

// clang-format off
#define KOKAI_LAW_WORDS(WORD) \
  WORD(laws_heading) WORD(laws_lead) WORD(laws_count) WORD(law_title) WORD(law_whole) \
  WORD(law_range) WORD(law_changed) WORD(law_more_items) WORD(law_as_of) WORD(law_csv_law) \
  WORD(law_csv_law_meaning) WORD(law_csv_number) WORD(law_csv_number_meaning) \
  WORD(law_csv_provision) WORD(law_csv_provision_meaning) WORD(law_csv_items) \
  WORD(law_csv_items_meaning) WORD(law_csv_changed) WORD(law_csv_changed_meaning)
// clang-format on

#pragma once

// Words of comparisons and common text; see words.h.

// clang-format off
#define KOKAI_COMPARE_WORDS(WORD)                                                                 \
  WORD(common_in_cities) WORD(common_in_documents) WORD(compare_heading)                          \
  WORD(compare_description) WORD(compare_count) WORD(compare_title) WORD(compare_of_description)  \
  WORD(compare_nothing) WORD(compare_items_lead) WORD(compare_all_same) WORD(compare_same)        \
  WORD(compare_others) WORD(compare_names_more) WORD(compare_more) WORD(compare_near)             \
  WORD(compare_near_same)
// clang-format on

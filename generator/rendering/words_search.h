#pragma once

// Words of the search page; see words.h.

// clang-format off
#define KOKAI_SEARCH_WORDS(WORD)                                                                  \
  WORD(search_heading) WORD(search_description) WORD(list_heading) WORD(list_description)         \
  WORD(list_titles) WORD(list_municipalities) WORD(search_by_municipality) WORD(search_by_form)     \
  WORD(search_by_status) WORD(search_by_year) WORD(search_by_title)
// clang-format on

#pragma once

// Words of comparisons and common text; see words.h.

// clang-format off
#define KOKAI_COMPARE_WORDS(WORD)                                                                 \
  WORD(common_in_cities) WORD(common_in_documents)
// clang-format on

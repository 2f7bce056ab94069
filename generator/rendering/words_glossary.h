#pragma once

// Words of the glossary and its links; see words.h.

// clang-format off
#define KOKAI_GLOSSARY_WORDS(WORD)                                                                \
  WORD(glossary_heading) WORD(glossary_description) WORD(glossary_count) WORD(glossary_row)       \
  WORD(glossary_rest) WORD(term_description) WORD(term_uses) WORD(term_more_places)               \
  WORD(term_more_documents) WORD(term_place)
// clang-format on

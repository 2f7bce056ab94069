#pragma once

// Words of the glossary and its links; see words.h.

// clang-format off
#define KOKAI_GLOSSARY_WORDS(WORD)                                                                \
  WORD(glossary_heading) WORD(glossary_description) WORD(glossary_count) WORD(glossary_row)       \
  WORD(glossary_rest) WORD(term_kind) WORD(term_description) WORD(term_uses) WORD(term_more_places)               \
  WORD(term_more_documents) WORD(term_place)                                                      \
  WORD(glossary_csv_id) WORD(glossary_csv_id_meaning) WORD(glossary_csv_term)                     \
  WORD(glossary_csv_term_meaning) WORD(glossary_csv_reading) WORD(glossary_csv_reading_meaning)   \
  WORD(glossary_csv_aliases) WORD(glossary_csv_aliases_meaning) WORD(glossary_csv_definition)     \
  WORD(glossary_csv_definition_meaning) WORD(glossary_csv_plain) WORD(glossary_csv_plain_meaning) \
  WORD(glossary_csv_sources) WORD(glossary_csv_sources_meaning) WORD(glossary_csv_see_also)       \
  WORD(glossary_csv_see_also_meaning) WORD(glossary_csv_count) WORD(glossary_csv_count_meaning)   \
  WORD(glossary_csv_page) WORD(glossary_csv_page_meaning)
// clang-format on

#pragma once

// Words of what can be taken home; see words.h.

// clang-format off
#define KOKAI_BUNDLE_WORDS(WORD)                                                                  \
  WORD(bundles_heading) WORD(bundles_of) WORD(bundles_description) WORD(bundles_lead)             \
  WORD(bundles_lead_of) WORD(bundles_site_group) WORD(bundles_municipality_group)                 \
  WORD(bundles_assessment_group) WORD(bundles_whole) WORD(bundles_what_site)                      \
  WORD(bundles_what_municipality) WORD(bundles_what_assessment) WORD(bundles_facts)               \
  WORD(bundles_facts_undated) WORD(bundles_count) WORD(start_heading) WORD(start_lead_site)       \
  WORD(start_lead_part) WORD(start_lead_assessment) WORD(start_home) WORD(start_home_facts)       \
  WORD(start_search) WORD(start_search_facts) WORD(start_changes) WORD(start_inside_site)         \
  WORD(start_inside_part) WORD(start_inside_assessment)
// clang-format on

#pragma once

// Words of drawn figures; see words.h.

// clang-format off
#define KOKAI_FIGURE_WORDS(WORD) \
  WORD(figure_connections) WORD(figure_named) WORD(figure_categories) WORD(figure_more) \
  WORD(figure_more_in_table) WORD(figure_flow_label) WORD(figure_flow_work) WORD(figure_sources) \
  WORD(figure_systems) WORD(figure_processors) WORD(figure_recipients) WORD(figure_transfers)
// clang-format on

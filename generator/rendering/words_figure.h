#pragma once

// Words of drawn figures; see words.h.

#define KOKAI_FIGURE_WORDS(WORD)

#pragma once

// Words of lists, filters and what is new; see words.h.

#define KOKAI_BROWSE_WORDS(WORD)

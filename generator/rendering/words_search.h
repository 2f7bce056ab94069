#pragma once

// Words of the search page; see words.h.

#define KOKAI_SEARCH_WORDS(WORD)

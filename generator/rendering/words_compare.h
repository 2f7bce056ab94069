#pragma once

// Words of comparisons and common text; see words.h.

#define KOKAI_COMPARE_WORDS(WORD)

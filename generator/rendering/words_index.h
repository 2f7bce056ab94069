#pragma once

// Words of the reverse indexes; see words.h.

#define KOKAI_INDEX_WORDS(WORD)

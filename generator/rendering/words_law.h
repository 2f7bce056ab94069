#pragma once

// Words of the index of laws; see words.h.

#define KOKAI_LAW_WORDS(WORD)

#pragma once

// Words of pages of changes; see words.h.

#define KOKAI_CHANGES_WORDS(WORD)

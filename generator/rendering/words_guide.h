#pragma once

// Words of the staff's handbook; see words.h.

// clang-format off
#define KOKAI_GUIDE_WORDS(WORD) \
  WORD(guide_heading) WORD(guide_description) WORD(guide_kind)
// clang-format on

#pragma once

// Words of feeds, calendars and redirects; see words.h.

// clang-format off
#define KOKAI_FEED_WORDS(WORD)                                                                    \
  WORD(feed_title) WORD(feed_published) WORD(feed_new_version) WORD(feed_opened)                  \
  WORD(feed_closed) WORD(feed_result) WORD(calendar_title) WORD(calendar_round)                   \
  WORD(calendar_result) WORD(calendar_result_planned) WORD(calendar_review)                       \
  WORD(calendar_review_text) WORD(calendar_again) WORD(calendar_again_text)                       \
  WORD(search_short_name) WORD(search_engine_about) WORD(moved_heading) WORD(moved_lead)          \
  WORD(moved_to) WORD(moved_item)
// clang-format on

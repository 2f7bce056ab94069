#pragma once

// Words of rounds; see words.h.

// clang-format off
#define KOKAI_ROUND_WORDS(WORD)                                                                   \
  WORD(round_left) WORD(round_last_day) WORD(round_from) WORD(round_from_to) WORD(round_until)    \
  WORD(round_result_on) WORD(round_result_soon) WORD(rounds_more) WORD(round_description)         \
  WORD(round_crumb) WORD(round_period) WORD(round_arrival) WORD(round_shortening)                 \
  WORD(round_lead_closed) WORD(round_closed_on) WORD(round_step_result) WORD(round_step_open)     \
  WORD(round_step_unknown) WORD(round_read_draft) WORD(round_read_version)                        \
  WORD(round_no_draft) WORD(round_mail) WORD(round_form) WORD(round_from_first_day)               \
  WORD(round_mail_subject) WORD(round_state_coming) WORD(round_state_coming_text)                 \
  WORD(round_state_open) WORD(round_state_open_text) WORD(round_state_open_next)                  \
  WORD(round_state_closed) WORD(round_state_closed_text) WORD(round_link_open) WORD(round_link)   \
  WORD(write_link) WORD(write_title) WORD(write_description) WORD(write_name) WORD(write_subject) \
  WORD(write_crumb) WORD(write_mail) WORD(write_form) WORD(write_other)
// clang-format on

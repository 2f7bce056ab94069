#pragma once

// Words of rounds; see words.h.

// clang-format off
#define KOKAI_ROUND_WORDS(WORD)                                                                   \
  WORD(round_left) WORD(round_last_day) WORD(round_from) WORD(round_from_to) WORD(round_until)    \
  WORD(round_result_on) WORD(round_result_soon) WORD(rounds_more) WORD(round_description)         \
  WORD(round_period) WORD(round_arrival) WORD(round_shortening)                 \
  WORD(round_lead_closed) WORD(round_closed_on) WORD(round_step_open)     \
  WORD(round_step_unknown) WORD(round_read_draft) WORD(round_read_version)                        \
  WORD(round_no_draft) WORD(round_mail) WORD(round_form) WORD(round_from_first_day)               \
  WORD(round_mail_subject) WORD(round_state_coming) WORD(round_state_coming_text)                 \
  WORD(round_state_open) WORD(round_state_open_text) WORD(round_state_open_next)                  \
  WORD(round_state_closed) WORD(round_state_closed_text) WORD(round_link_open) WORD(round_link)   \
  WORD(write_link) WORD(write_title) WORD(write_description) WORD(write_name) WORD(write_subject) \
  WORD(write_crumb) WORD(write_mail) WORD(write_form) WORD(write_other)                           \
  WORD(round_published) WORD(round_state_result) WORD(round_link_result) WORD(heard_link)     \
  WORD(result_none) WORD(result_none_more) WORD(result_came) WORD(result_came_from)              \
  WORD(result_answered) WORD(result_changed) WORD(result_no_opinions) WORD(result_count)         \
  WORD(result_bar) WORD(result_bars) WORD(result_comma) WORD(result_not_whole)                   \
  WORD(effect_reflected) WORD(effect_partly) WORD(effect_already) WORD(effect_future)            \
  WORD(effect_other) WORD(result_summary) WORD(result_view) WORD(result_change)                  \
  WORD(result_said) WORD(result_repeats) WORD(result_opinion) WORD(result_masked)                \
  WORD(result_withheld) WORD(result_repeats_some) WORD(result_repeats_one)                       \
  WORD(result_shown_before) WORD(result_goes_on) WORD(result_more) WORD(result_by_item)          \
  WORD(result_items_heading) WORD(result_items_lead) WORD(result_item_facts)                     \
  WORD(result_item_heading) WORD(result_effect_heading) WORD(result_effect_lead)                 \
  WORD(result_list_description) WORD(round_csv_id) WORD(round_csv_id_meaning)                    \
  WORD(round_csv_title) WORD(round_csv_title_meaning) WORD(round_csv_version)                    \
  WORD(round_csv_version_meaning) WORD(round_csv_state) WORD(round_csv_state_meaning)            \
  WORD(round_csv_first) WORD(round_csv_first_meaning) WORD(round_csv_last)                       \
  WORD(round_csv_last_meaning) WORD(round_csv_days) WORD(round_csv_days_meaning)                 \
  WORD(round_csv_shortening) WORD(round_csv_shortening_meaning) WORD(round_csv_planned)          \
  WORD(round_csv_planned_meaning) WORD(round_csv_published)                                      \
  WORD(round_csv_published_meaning) WORD(round_csv_people) WORD(round_csv_people_meaning)        \
  WORD(round_csv_opinions) WORD(round_csv_opinions_meaning) WORD(round_csv_reflected)            \
  WORD(round_csv_partly) WORD(round_csv_already) WORD(round_csv_future)                          \
  WORD(round_csv_other) WORD(round_csv_page_meaning) WORD(round_csv_data_meaning)                \
  WORD(opinion_csv_number) WORD(opinion_csv_number_meaning) WORD(opinion_csv_received)           \
  WORD(opinion_csv_received_meaning) WORD(opinion_csv_method)                                    \
  WORD(opinion_csv_method_meaning) WORD(opinion_csv_items) WORD(opinion_csv_items_meaning)       \
  WORD(opinion_csv_disclosure) WORD(opinion_csv_disclosure_meaning)                              \
  WORD(opinion_csv_duplicate) WORD(opinion_csv_duplicate_meaning) WORD(opinion_csv_text)         \
  WORD(opinion_csv_text_meaning) WORD(opinion_csv_reason) WORD(opinion_csv_reason_meaning)       \
  WORD(opinion_csv_answers) WORD(opinion_csv_answers_meaning) WORD(opinion_csv_page_meaning)     \
  WORD(answer_csv_id) WORD(answer_csv_id_meaning) WORD(answer_csv_title)                         \
  WORD(answer_csv_title_meaning) WORD(answer_csv_effect) WORD(answer_csv_effect_meaning)         \
  WORD(answer_csv_opinions) WORD(answer_csv_opinions_meaning) WORD(answer_csv_summary)           \
  WORD(answer_csv_summary_meaning) WORD(answer_csv_view) WORD(answer_csv_view_meaning)           \
  WORD(answer_csv_items_meaning) WORD(answer_csv_page_meaning)
// clang-format on

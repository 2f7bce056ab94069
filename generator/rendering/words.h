#pragma once

// The words that code puts on pages; words that stand in templates alone are known to the templates
// only. One list makes the members, the check that a theme has them, and the look-up by name.

#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/words_browse.h"
#include "generator/rendering/words_bundles.h"
#include "generator/rendering/words_changes.h"
#include "generator/rendering/words_compare.h"
#include "generator/rendering/words_data.h"
#include "generator/rendering/words_feed.h"
#include "generator/rendering/words_figure.h"
#include "generator/rendering/words_glossary.h"
#include "generator/rendering/words_guide.h"
#include "generator/rendering/words_index.h"
#include "generator/rendering/words_law.h"
#include "generator/rendering/words_round.h"
#include "generator/rendering/words_search.h"

namespace kokai {

// clang-format off
#define KOKAI_SITE_WORDS(WORD)                                                                         \
  WORD(title_pattern) WORD(facts_separator) WORD(home_heading) WORD(home_description)             \
  WORD(count_newest) WORD(count_documents) WORD(count_columns) WORD(count_municipalities)         \
  WORD(count_assessments) WORD(first_version) WORD(nth_version) WORD(changes_count)               \
  WORD(changes_link) WORD(municipality_description) WORD(crumb_number) WORD(crumb_draft)          \
  WORD(crumb_version) WORD(crumb_print) WORD(version_newest) WORD(version_older)                  \
  WORD(state_draft_head) WORD(state_draft) WORD(state_hearing_head) WORD(state_hearing)           \
  WORD(state_older_head) WORD(state_older) WORD(state_ended_head) WORD(state_ended)               \
  WORD(state_ended_undated) WORD(state_withheld_head) WORD(assessment_description)                \
  WORD(card_whose) WORD(card_which) WORD(card_receivers) WORD(card_companies) WORD(card_how_long) \
  WORD(card_contact) WORD(card_more) WORD(absent) WORD(doubts_heading) WORD(doubts_marks)         \
  WORD(doubts_rest) WORD(risks_lead) WORD(column_judgement) WORD(column_all_files)                \
  WORD(column_file) WORD(judgement_strong) WORD(judgement_enough) WORD(judgement_open)            \
  WORD(judgement_none) WORD(judgement_doubt) WORD(judgement_absent) WORD(reason_selected)         \
  WORD(mark_on) WORD(mark_off) WORD(mark_doubt) WORD(mark_note) WORD(count_items)                 \
  WORD(important_spoken) WORD(important_note) WORD(original_heading) WORD(figure_note)            \
  WORD(check_here) WORD(voluntary) WORD(agencies_only) WORD(change_before) WORD(change_after)     \
  WORD(change_timing) WORD(change_note) WORD(change_empty) WORD(change_undated)                   \
  WORD(change_unnamed) WORD(version_name) WORD(version_draft) WORD(item_count) WORD(data_heading) \
  WORD(data_description) WORD(csv_code) WORD(csv_prefecture) WORD(csv_name) WORD(csv_number)      \
  WORD(csv_assessment) WORD(csv_assessment_meaning)                                               \
  WORD(csv_title) WORD(csv_form) WORD(csv_form_label) WORD(csv_authority) WORD(csv_status)        \
  WORD(csv_published) WORD(csv_departments) WORD(csv_versions) WORD(csv_items) WORD(csv_changes)  \
  WORD(csv_doubts) WORD(csv_page) WORD(csv_data) WORD(csv_code_meaning)                           \
  WORD(csv_prefecture_meaning) WORD(csv_name_meaning) WORD(csv_number_meaning)                    \
  WORD(csv_title_meaning) WORD(csv_form_meaning) WORD(csv_form_label_meaning)                     \
  WORD(csv_authority_meaning) WORD(csv_status_meaning) WORD(csv_published_meaning)                \
  WORD(csv_departments_meaning) WORD(csv_versions_meaning) WORD(csv_items_meaning)                \
  WORD(csv_changes_meaning) WORD(csv_doubts_meaning) WORD(csv_page_meaning)                       \
  WORD(csv_data_meaning) WORD(key_id_meaning) WORD(key_municipality_meaning)                      \
  WORD(key_status_meaning) WORD(key_items_meaning) WORD(key_item_id_meaning)                      \
  WORD(key_item_path_meaning) WORD(key_item_label_meaning) WORD(key_item_kind_meaning)            \
  WORD(key_item_options_meaning) WORD(key_item_selected_meaning)                                  \
  WORD(key_item_unreadable_meaning) WORD(key_item_notes_meaning) WORD(key_item_text_meaning)      \
  WORD(key_item_count_meaning) WORD(key_changes_meaning) WORD(key_attachments_meaning)            \
  WORD(key_findings_meaning) WORD(access_lead) WORD(privacy_lead)                                   \
  WORD(access_description) WORD(privacy_description)                                              \
  WORD(not_found_heading) WORD(menu_accessibility) WORD(menu_privacy)                       \
  WORD(menu_verify) WORD(verify_lead) WORD(verify_description)

/// All of them. Each family of pages keeps its own list in words_<family>.h.
#define KOKAI_WORDS(WORD) \
  KOKAI_SITE_WORDS(WORD) \
  KOKAI_GLOSSARY_WORDS(WORD) \
  KOKAI_GUIDE_WORDS(WORD) \
  KOKAI_INDEX_WORDS(WORD) \
  KOKAI_LAW_WORDS(WORD) \
  KOKAI_FIGURE_WORDS(WORD) \
  KOKAI_CHANGES_WORDS(WORD) \
  KOKAI_COMPARE_WORDS(WORD) \
  KOKAI_BROWSE_WORDS(WORD) \
  KOKAI_BUNDLE_WORDS(WORD) \
  KOKAI_ROUND_WORDS(WORD) \
  KOKAI_FEED_WORDS(WORD) \
  KOKAI_DATA_WORDS(WORD) \
  KOKAI_SEARCH_WORDS(WORD)
// clang-format on

/// Plain text; the drawer escapes.
struct Words {
#define KOKAI_WORD_MEMBER(name) std::string name;
  KOKAI_WORDS(KOKAI_WORD_MEMBER)
#undef KOKAI_WORD_MEMBER
};

struct WordRow {
  std::string_view name;
  std::string Words::*member;
};
const std::vector<WordRow>& word_rows();

}  // namespace kokai

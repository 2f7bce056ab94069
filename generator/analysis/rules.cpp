#include "generator/analysis/analysis.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

std::vector<Rule> rules() {
  return {
      {&kPartialDocument, check_partial_document},
      {&kRequiredItemEmpty, check_required_items},
      {&kNumberMissing, check_number},
      {&kTitleNamesOtherForm, check_title_form},
      {&kTitleLacksEnd, check_title_end},
      {&kProvisionUnticked, check_provision},
      {&kBlockCountDiffers, check_block_counts},
      {&kOutsourcingDiffers, check_outsourcing},
      {&kNumberNotRecorded, check_number_recorded},
      {&kFileNamesDiffer, check_file_names},
      {&kThresholdDiffers, check_threshold},
      {&kHearingTooShort, check_hearing_period},
      {&kHearingEndsAfter, check_hearing_end},
      {&kHearingMissing, check_hearing_given},
      {&kLeftover, check_leftovers},
      {&kStaleCitation, check_citations},
      {&kChangeWithoutTiming, check_change_timing},
      {&kChangeAfterPublication, check_change_dates},
  };
}

void check_assessment(const Assessment& assessment, const Municipality& municipality,
                      const Date& now, Findings& findings) {
  static const std::vector<Rule> all = rules();
  if (assessment.front.form == nullptr) return;
  for (const Rule& rule : all) rule.check(assessment, municipality, now, findings);
}

}  // namespace kokai

#include "generator/analysis/document.h"
#include "generator/analysis/hearing.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kHearingTooShort = {
    "hearing/period-too-short",
    Severity::kWarning,
    {"意見聴取の期間({1}から{2}まで)は{0}"
     "日間で、30日に足りませんが、短縮の理由が書かれていません。",
     "The hearing ({1} to {2}) lasts {0} days, less than 30, and no reason is given."},
    {"全項目評価書では、住民等の意見を聴く期間は原則30日以上です。特段の理由があれば短くできますが"
     "、その"
     "理由を評価書に書きます。",
     "For a 全項目評価書 the rule is 30 days or more; a shorter one needs a reason, written in the "
     "document."},
    {"「③期間を短縮する特段の理由」に理由を書くか、期間を{3}"
     "以後までに延ばしてください。日付の写し間違い"
     "なら直してください。",
     "Write the reason in ③, or let the period last to {3} or later; mend the dates if they are "
     "copied wrong."},
    "特定個人情報保護評価指針 第5の3"};

const Message kHearingEndsAfter = {
    "hearing/ends-after-publication",
    Severity::kWarning,
    {"意見聴取の最終日({0})が、公表日({1})より後です。",
     "The hearing ends on {0}, after the publication on {1}."},
    {"全項目評価書は、意見を聴いて見直し、第三者点検を受けてから公表します。",
     "A 全項目評価書 is published after the hearing and the review."},
    {"②実施日・期間か、公表日を確かめて直してください。まだ公表前なら、status を 意見聴取中 "
     "にしてください。",
     "Check both dates; if it is not published yet, set status to 意見聴取中."},
    "特定個人情報保護評価に関する規則 第7条"};

void check_hearing_period(const Assessment& assessment, const Municipality&, const Date&,
                          Findings& findings) {
  if (!hearing_is_due(*assessment.front.form)) return;
  const std::optional<Period> period = hearing_period(assessment);
  if (!period) return;
  const long days = days_of(*period);
  if (days < 1 || days >= kLeastHearingDays) return;
  const Item* reason = first_with(assessment, forms::Role::kHearingShortening);
  if (reason != nullptr && !is_dash_or_blank(reason->text)) return;
  report(findings, kHearingTooShort, assessment,
         first_with(assessment, forms::Role::kHearingPeriod),
         {std::to_string(days), wareki(period->first), wareki(period->last),
          wareki(earliest_last_day(period->first))});
}

void check_hearing_end(const Assessment& assessment, const Municipality&, const Date&,
                       Findings& findings) {
  const Frontmatter& front = assessment.front;
  if (!hearing_is_due(*front.form) || !front.published) return;
  const std::optional<Period> period = hearing_period(assessment);
  if (!period || period->last <= *front.published) return;
  report(findings, kHearingEndsAfter, assessment,
         first_with(assessment, forms::Role::kHearingPeriod),
         {wareki(period->last), wareki(*front.published)});
}

}  // namespace kokai

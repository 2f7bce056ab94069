#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kChangeWithoutTiming = {
    "changes/no-timing",
    Severity::kNote,
    {"変更箇所のうち{0}件に、提出時期(事前・事後)がありません。最初は「{1}」です。",
     "{0} changes do not say when they were submitted (事前 or 事後); the first is \"{1}\"."},
    {"重要な変更は事前に、そのほかの修正は事後に提出します。どちらかが分からないと、前もって知らさ"
     "れた変更か"
     "どうかを確かめられません。",
     "Important changes are submitted before, corrections after. Without it nobody can tell "
     "whether "
     "a change was announced."},
    {"**提出時期** "
     "の下に、事前か事後と書いてください。古い版の様式などで原本にないときは、このままで"
     "構いません。",
     "Write 事前 or 事後 under **提出時期**. Leave it if the original has none."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4 変更箇所"};

const Message kChangeAfterPublication = {
    "changes/after-publication",
    Severity::kWarning,
    {"「{1}」の変更日({0})が、この版の公表日({2})より後です。",
     "The change of \"{1}\" is dated {0}, after this version's publication on {2}."},
    {"まだ公表していない変更を、公表済みの版が載せていることになります。",
     "The version would hold a change that was not published yet."},
    {"変更日か公表日の写し間違いを直すか、その変更を次の版に移してください。",
     "Mend the date of the change or of the publication, or move the change to the next version."},
    ""};

namespace {

Span place(const Assessment& assessment, const Change& change) {
  return {assessment.path, change.line, 1, 0};
}

}  // namespace

void check_change_timing(const Assessment& assessment, const Municipality&, const Date&,
                         Findings& findings) {
  if (!assessment.front.published) return;
  const Change* first = nullptr;
  std::size_t count = 0;
  for (const Change& change : assessment.changes) {
    if (!change.timing.empty() || (change.before.empty() && change.after.empty())) continue;
    if (count++ == 0) first = &change;
  }
  if (first == nullptr) return;
  findings.add(kChangeWithoutTiming, place(assessment, *first),
               {std::to_string(count), first->item}, {}, {}, "changes");
}

void check_change_dates(const Assessment& assessment, const Municipality&, const Date&,
                        Findings& findings) {
  const std::optional<Date>& published = assessment.front.published;
  if (!published) return;
  for (const Change& change : assessment.changes) {
    if (!change.date || *change.date <= *published) continue;
    findings.add(kChangeAfterPublication, place(assessment, change),
                 {iso(*change.date), change.item, iso(*published)}, {}, {}, "changes");
    return;
  }
}

}  // namespace kokai

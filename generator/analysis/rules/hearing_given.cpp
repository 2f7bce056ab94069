#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kHearingMissing = {
    "hearing/missing",
    Severity::kWarning,
    {"公表された全項目評価書ですが、{0}の記載がありません。",
     "A published 全項目評価書, but it says nothing on: {0}."},
    {"全項目評価では、住民等の意見を聴き、第三者点検を受けることが手続に含まれます。",
     "A hearing and a review by a third party are part of the procedure."},
    {"「評価実施手続」の部の2と3に、方法、実施日、結果を書いてください。",
     "Write method, dates and result in sections 2 and 3 of the procedure part."},
    "特定個人情報保護評価に関する規則 第7条"};

namespace {

bool says(const Assessment& assessment, forms::Role date, forms::Role method) {
  for (const forms::Role role : {date, method}) {
    const Item* item = first_with(assessment, role);
    if (item != nullptr && !is_dash_or_blank(item->text)) return true;
  }
  return false;
}

}  // namespace

void check_hearing_given(const Assessment& assessment, const Municipality&, const Date&,
                         Findings& findings) {
  const Frontmatter& front = assessment.front;
  if (front.form->key != "zenkomoku" || front.status != AssessmentStatus::kPublished) return;
  const Item* part = find_item(assessment, "vi");
  if (part == nullptr && is_excerpt(assessment)) return;
  std::vector<std::string> missing;
  if (!says(assessment, forms::Role::kHearingPeriod, forms::Role::kHearingMethod)) {
    missing.push_back("意見の聴取");
  }
  if (!says(assessment, forms::Role::kReviewDate, forms::Role::kReviewMethod)) {
    missing.push_back("第三者点検");
  }
  if (missing.empty()) return;
  report(findings, kHearingMissing, assessment, part, {listed(missing, missing.size())});
}

}  // namespace kokai

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kNumberMissing = {
    "form/number-missing",
    Severity::kWarning,
    {"状態が「{0}」ですが、評価書番号がありません。",
     "The status is {0}, but there is no 評価書番号."},
    {"番号は計画管理書で評価書ごとに付けるもので、ページの住所にもなります。番号がないと、次の版と"
     "つながりません。",
     "The number comes from the plan of assessments and becomes the page's address. Without it the "
     "next version cannot be joined to this one."},
    {"計画管理書(様式1)で番号を確かめ、number: \"12\" のように書き、フォルダー名も 012-… "
     "にしてください。",
     "Look it up in the plan (様式1), write number: \"12\" and name the folder 012-…."},
    "特定個人情報保護評価指針 第5の1"};

void check_number(const Assessment& assessment, const Municipality&, const Date&,
                  Findings& findings) {
  const Frontmatter& front = assessment.front;
  const bool published =
      front.status == AssessmentStatus::kPublished || front.status == AssessmentStatus::kEnded;
  if (!published || !front.number.empty()) return;
  report(findings, kNumberMissing, assessment, nullptr, {std::string(status_word(front.status))});
}

}  // namespace kokai

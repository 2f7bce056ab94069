#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kTitleLacksEnd = {
    "content/title-lacks-end",
    Severity::kNote,
    {"終了した事務の評価書ですが、評価書名に{0}がありません。",
     "The 事務 has ended, but the title does not carry {0}."},
    {"記載要領は、事務をやめた日を評価書名に続けて書き、少なくとも3年間は公表しておくよう求めていま"
     "す。",
     "The instructions ask for the day of the end behind the title, and for at least three more "
     "years in public."},
    {"title の終わりに{0}と書き足してください。", "Add {0} at the end of title."},
    "特定個人情報保護評価書 記載要領"};

void check_title_end(const Assessment& assessment, const Municipality&, const Date&,
                     Findings& findings) {
  const Frontmatter& front = assessment.front;
  if (front.status != AssessmentStatus::kEnded) return;
  if (front.title.find("終了") != std::string::npos) return;
  const std::string day = front.ended ? wareki(*front.ended) : "○年○月○日";
  report(findings, kTitleLacksEnd, assessment, nullptr, {"【" + day + " 終了】"});
}

}  // namespace kokai

#include "generator/analysis/groups.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kBlockCountDiffers = {
    "content/count-differs",
    Severity::kWarning,
    {"「{0}」の件数は{1}件ですが、記載のある{3}は{2}件です。",
     "\"{0}\" gives {1}, but {2} blocks of {3} are filled."},
    {"書かれていない委託先や提供先があるのか、件数の書き間違いなのか、読む人には分かりません。",
     "Readers cannot tell whether some are left out or the count is wrong."},
    {"件数を直すか、足りない{3}"
     "を書き足してください。一覧を別紙に書くときは、その欄に「別紙1のとおり」の"
     "ように書けば、この指摘は出ません。",
     "Mend the count or write the missing {3}. If a list stands on a 別紙, say so in the section."},
    "特定個人情報保護評価に関する規則 様式3・様式4 II 4・5"};

namespace {

void compare(const Assessment& assessment, const Item& choice, const std::string& label, long count,
             forms::Role role, const char* name, Findings& findings) {
  if (count < 0) return;
  const auto groups = filled_groups(assessment, choice, role);
  if (groups.empty() || static_cast<long>(groups.size()) == count) return;
  if (refers_to_sheet(assessment, choice)) return;
  report(findings, kBlockCountDiffers, assessment, &choice,
         {label, std::to_string(count), std::to_string(groups.size()), name});
}

}  // namespace

void check_block_counts(const Assessment& assessment, const Municipality&, const Date&,
                        Findings& findings) {
  for (const Item* choice : all_with(assessment, forms::Role::kProcessing)) {
    compare(assessment, *choice, choice->label, choice->count, forms::Role::kProcessorTask,
            "委託事項", findings);
  }
  for (const Item* choice : all_with(assessment, forms::Role::kProvision)) {
    if (const Mark* mark = mark_at(*choice, 0)) {
      compare(assessment, *choice, mark->label, mark->count, forms::Role::kRecipient, "提供先",
              findings);
    }
    if (const Mark* mark = mark_at(*choice, 1)) {
      compare(assessment, *choice, mark->label, mark->count, forms::Role::kTransferee, "移転先",
              findings);
    }
  }
}

}  // namespace kokai

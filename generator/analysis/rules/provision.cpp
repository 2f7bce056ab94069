#include "generator/analysis/groups.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kProvisionUnticked = {
    "content/provision-unticked",
    Severity::kWarning,
    {"「{0}」は{1}が、{2}。", "\"{0}\" is not ticked, or cannot be read ({1}), but: {2}."},
    {"提供や移転をしているかどうかは、住民が最初に知りたいことの一つです。選択と記載のどちらかが違"
     "っています。",
     "Whether data goes to others is what residents ask first. Either the tick or the text is "
     "wrong."},
    {"原本を確かめ、選択の [ ] を [x] "
     "に直すか、件数や記載を直してください。原本どおりなら、次の修正のときに直してください。",
     "Look at the original and mend the tick, or the count and text."},
    "特定個人情報保護評価に関する規則 様式3・様式4 II 5"};

namespace {

struct Side {
  std::size_t option;  ///< in the form's order: 提供を行っている, 移転を行っている
  forms::Role groups;
};

void check_side(const Assessment& assessment, const Item& choice, const Side& side,
                Findings& findings) {
  const Mark* mark = mark_at(choice, side.option);
  if (mark == nullptr || mark->state == MarkState::kOn) return;
  const bool unread = mark->state == MarkState::kDoubt;
  if (unread && mark->count <= 0) return;  // told as an unreadable mark
  const auto groups = filled_groups(assessment, choice, side.groups);
  std::string against;
  if (mark->count > 0) against = "件数が" + std::to_string(mark->count) + "件と書かれています";
  if (!groups.empty()) {
    if (!against.empty()) against += "。また、";
    against += "「" + groups.front()->label + "」に記載があります";
  }
  if (against.empty()) return;
  report(findings, kProvisionUnticked, assessment, &choice,
         {mark->label, unread ? "印が読み取れません" : "選ばれていません", against});
}

}  // namespace

void check_provision(const Assessment& assessment, const Municipality&, const Date&,
                     Findings& findings) {
  for (const Item* choice : all_with(assessment, forms::Role::kProvision)) {
    check_side(assessment, *choice, {0, forms::Role::kRecipient}, findings);
    check_side(assessment, *choice, {1, forms::Role::kTransferee}, findings);
  }
}

}  // namespace kokai

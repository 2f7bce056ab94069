#include <algorithm>
#include <string>

#include "generator/analysis/groups.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kOutsourcingDiffers = {
    "content/outsourcing-differs",
    Severity::kWarning,
    {"「{0}」は「{1}」ですが、「{2}」{3}。", "\"{0}\" says {1}, but \"{2}\": {3}."},
    {"委託しているかどうかが、二つの場所で食い違っています。",
     "Two places disagree on whether the work is given to a company."},
    {"原本を確かめ、どちらかを直してください。原本どおりなら、次の修正のときに直してください。",
     "Look at the original and mend one of them."},
    "特定個人情報保護評価に関する規則 様式3・様式4 II 4、III 4"};

namespace {

/// The mark 委託しない of III 4, if it is on; the files of II and III go by the same number.
const Mark* denied(const Assessment& assessment, const Item& choice) {
  std::string section = "iii";
  const std::string_view part = part_id(choice.id);
  section += part.substr(std::min(part.find('.'), part.size()));
  const Item* box = box_of(assessment, section + "-4");
  return box == nullptr ? nullptr : only_mark(*box);
}

}  // namespace

void check_outsourcing(const Assessment& assessment, const Municipality&, const Date&,
                       Findings& findings) {
  for (const Item* choice : all_with(assessment, forms::Role::kProcessing)) {
    const Mark* said = only_mark(*choice);
    if (said == nullptr || said->option == nullptr) continue;
    const bool outsources = said->option == choice->field->options.data();
    const auto groups = filled_groups(assessment, *choice, forms::Role::kProcessorTask);
    if (!outsources && !groups.empty()) {
      report(findings, kOutsourcingDiffers, assessment, choice,
             {choice->label, said->label, groups.front()->label, "に記載があります"});
    }
    const Mark* none = outsources ? denied(assessment, *choice) : nullptr;
    if (none == nullptr) continue;
    report(findings, kOutsourcingDiffers, assessment, choice,
           {choice->label, said->label, none->label, "(リスク対策の部)が選ばれています"});
  }
}

}  // namespace kokai

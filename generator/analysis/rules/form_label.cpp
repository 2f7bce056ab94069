#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kUnknownFormLabel = {
    "form/unknown-label",
    Severity::kWarning,
    {"様式の版「{0}」は、知られている版({1})のどれでもありません。",
     "The revision \"{0}\" is none of those known: {1}."},
    {"版によって記載する欄が違います。知らない版では、どの版にもある欄だけを確かめます。",
     "Revisions differ in their boxes; of an unknown one only the boxes that all have are "
     "checked."},
    {"表紙の右下などにある表示を確かめ、form_label "
     "を直してください。新しい版なら、このままで構いません。",
     "Compare with the cover and mend form_label. Leave it if the revision is new."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4"};

void check_form_label(const Assessment& assessment, const Municipality&, const Date&,
                      Findings& findings) {
  const Frontmatter& front = assessment.front;
  if (front.form_label.empty() || is_known_label(*front.form, front.form_label)) return;
  const std::vector<std::string>& known = front.form->labels;
  report(findings, kUnknownFormLabel, assessment, nullptr,
         {front.form_label, listed(known, known.size())});
}

}  // namespace kokai

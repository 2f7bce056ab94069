#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"
#include "generator/text/fold.h"

namespace kokai {

const Message kTitleNamesOtherForm = {
    "content/title-names-other-form",
    Severity::kWarning,
    {"評価書名「{0}」に「{1}」とありますが、この評価書の様式は{2}です。",
     "The title \"{0}\" says {1}, but the document is a {2}."},
    {"評価書名と様式のどちらが正しいか、読む人には分かりません。",
     "Readers cannot tell which of the two is right."},
    {"原本も同じなら、原本の評価書名を次の修正のときに直すことを検討してください。取り込みの間違い"
     "なら、"
     "title か form を直してください。",
     "If the original says so, too, consider to mend its title at the next correction. If it came "
     "in with the import, mend title or form."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4"};

void check_title_form(const Assessment& assessment, const Municipality&, const Date&,
                      Findings& findings) {
  const Frontmatter& front = assessment.front;
  const std::string title = fold_label(front.title);
  for (const forms::Form& form : forms::all()) {
    if (&form == front.form || title.find(fold_label(form.name)) == std::string::npos) continue;
    report(findings, kTitleNamesOtherForm, assessment, nullptr,
           {front.title, form.name, front.form->name});
    return;
  }
}

}  // namespace kokai

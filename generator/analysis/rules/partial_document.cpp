#include <algorithm>

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kPartialDocument = {
    "form/partial-document",
    Severity::kWarning,
    {"この文書は評価書の一部です。ある部: {0}。ない部: {1}。",
     "This document is a part of an assessment. It has: {0}. It lacks: {1}."},
    {"読む人が、これで全部だと思わないように、ページにもそう書きます。",
     "The page says so, too, so that nobody takes it for the whole."},
    {"残りの部がある文書が手元にあれば、同じ見出しで書き足してください。一部だけを公開するときは、"
     "この"
     "ままで構いません。",
     "Add the other parts under the same headings if you have them. Leave it as it is to publish a "
     "part."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4"};

namespace {

struct Parts {
  std::vector<std::string> present, absent;
};

Parts parts_of(const Assessment& assessment) {
  Parts parts;
  const forms::Form& form = *assessment.front.form;
  for (const forms::Field& part : form.parts) {
    if (part.level != forms::Level::kPart) continue;
    if (!is_in_revision(form, part, assessment.front.form_label)) continue;
    const bool there = std::any_of(assessment.items.begin(), assessment.items.end(),
                                   [&](const Item& item) { return item.field == &part; });
    (there ? parts.present : parts.absent).push_back(part.heading());
  }
  return parts;
}

}  // namespace

bool is_excerpt(const Assessment& assessment) {
  const Parts parts = parts_of(assessment);
  return parts.absent.size() > parts.present.size();
}

void check_partial_document(const Assessment& assessment, const Municipality&, const Date&,
                            Findings& findings) {
  const Parts parts = parts_of(assessment);
  if (parts.absent.size() <= parts.present.size()) return;
  const std::string none = "なし";
  report(findings, kPartialDocument, assessment, nullptr,
         {parts.present.empty() ? none : listed(parts.present, 6), listed(parts.absent, 6)});
}

}  // namespace kokai

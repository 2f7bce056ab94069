#include "generator/analysis/unused_terms.h"

#include <vector>

#include "generator/analysis/messages.h"

namespace kokai {

const Message kTermUnused = {
    "glossary/unused",
    Severity::kNote,
    {"用語「{0}」は、いま公開するどの評価書の本文にも出てきません。",
     "No current assessment has the term \"{0}\" in its text."},
    {"用語のページはできますが、そこへのリンクはどこにもありません。",
     "Its page is made, but no text leads there."},
    {"評価書での書き方を aliases に加えるか、要らない用語なら消してください。",
     "Add the assessments' wording to its aliases, or remove the term."},
    ""};

void tell_unused_terms(const Archive& archive, Findings& findings) {
  if (archive.records.empty()) return;
  std::vector<bool> used(archive.glossary.terms.size(), false);
  for (const AssessmentRecord& record : archive.records) {
    for (const TermUses& uses : record.now.terms) used[uses.term] = true;
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Term& term = archive.glossary.terms[i];
    if (!used[i]) findings.add(kTermUnused, {term.path, term.line, 1, 0}, {term.term});
  }
}

}  // namespace kokai

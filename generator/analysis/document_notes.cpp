#include "generator/analysis/document_notes.h"

#include "generator/analysis/mentions/mentions.h"

namespace kokai {

DocumentNotes notes_on(const Assessment& assessment, const SiteContext& context) {
  DocumentNotes notes;
  notes.mentions = mentions_of(assessment);
  notes.names = &context.names;
  notes.terms = term_notes(assessment, context.terms);
  notes.glossary = context.glossary;
  notes.common = common_passages(assessment, context.common);
  return notes;
}

CurrentFacts current_facts(const Assessment& assessment, const DocumentNotes& notes,
                           const SiteContext&) {
  CurrentFacts facts;
  facts.mentions = notes.mentions;
  facts.terms = term_uses(assessment, notes.terms);
  return facts;
}

}  // namespace kokai

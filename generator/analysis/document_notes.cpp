#include "generator/analysis/document_notes.h"

#include "generator/analysis/mentions/mentions.h"

namespace kokai {

DocumentNotes notes_on(const Assessment& assessment, const SiteContext& context) {
  DocumentNotes notes;
  notes.mentions = mentions_of(assessment);
  notes.names = &context.names;
  notes.common = common_passages(assessment, context.common);
  return notes;
}

CurrentFacts current_facts(const Assessment&, const DocumentNotes& notes, const SiteContext&) {
  CurrentFacts facts;
  facts.mentions = notes.mentions;
  return facts;
}

}  // namespace kokai

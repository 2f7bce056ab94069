#include "generator/analysis/document_notes.h"

#include "generator/analysis/mentions/mentions.h"

namespace kokai {

DocumentNotes notes_on(const Assessment&, const SiteContext&) { return {}; }

CurrentFacts current_facts(const Assessment& assessment, const DocumentNotes&, const SiteContext&) {
  CurrentFacts facts;
  facts.mentions = mentions_of(assessment);
  return facts;
}

}  // namespace kokai

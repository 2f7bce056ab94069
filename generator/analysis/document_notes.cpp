#include "generator/analysis/document_notes.h"

namespace kokai {

DocumentNotes notes_on(const Assessment&, const SiteContext&) { return {}; }

CurrentFacts current_facts(const Assessment&, const DocumentNotes&, const SiteContext&) {
  return {};
}

}  // namespace kokai

#pragma once

// What is worked out once over the text of one document and used twice: for its facts and on its
// pages. Dropped with the document.

#include <string>
#include <vector>

#include "generator/analysis/common_text.h"
#include "generator/analysis/site_context.h"
#include "generator/analysis/term_links.h"
#include "generator/model/assessment.h"
#include "generator/model/current_facts.h"

namespace kokai {

struct DocumentNotes {
  std::vector<std::string> numbers;  ///< item_numbers()
  Mentions mentions;
  const NameBook* names = nullptr;  ///< of the context, for links to entries
  CommonPassages common;
  FolderPlace place;  ///< points into the context
  TermNotes terms;
  const Glossary* glossary = nullptr;  ///< of the context, for links to its terms
};

/// Thread-safe. Cost: linear in the text.
DocumentNotes notes_on(const Assessment& assessment, const SiteContext& context);

/// The facts that the archive keeps of an assessment's current version.
CurrentFacts current_facts(const Assessment& assessment, const DocumentNotes& notes);

}  // namespace kokai

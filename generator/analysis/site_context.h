#pragma once

// What is known of the whole site before the first document is judged. Made once, then only read,
// by all threads.

#include "generator/analysis/common_text.h"
#include "generator/analysis/comparisons.h"
#include "generator/analysis/indexes/name_book.h"
#include "generator/analysis/term_matcher.h"
#include "generator/model/glossary.h"
#include "generator/reading/reading.h"

namespace kokai {

struct SiteContext {
  const Glossary* glossary = nullptr;
  TermMatcher terms = {};
  CommonText common = {};
  FolderBook folders = {};
  NameBook names = {};  ///< addresses of the reverse indexes' entries
};

/// `inventory` outlives the context.
SiteContext site_context(const Inventory& inventory);

}  // namespace kokai

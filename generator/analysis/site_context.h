#pragma once

// What is known of the whole site before the first document is judged. Made once, then only read,
// by all threads.

#include "generator/model/glossary.h"
#include "generator/reading/reading.h"

namespace kokai {

struct SiteContext {
  const Glossary* glossary = nullptr;
};

/// `inventory` outlives the context.
SiteContext site_context(const Inventory& inventory);

}  // namespace kokai

#include "generator/analysis/site_context.h"

namespace kokai {

SiteContext site_context(const Inventory& inventory) { return {&inventory.glossary}; }

}  // namespace kokai

#include "generator/analysis/site_context.h"

namespace kokai {

SiteContext site_context(const Inventory& inventory) {
  SiteContext context;
  context.glossary = &inventory.glossary;
  context.terms = TermMatcher(inventory.glossary);
  context.names = NameBook(inventory.names);
  return context;
}

}  // namespace kokai

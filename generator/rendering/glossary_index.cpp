#include "generator/rendering/glossary_index.h"

namespace kokai {

GlossaryIndex glossary_index(const Archive& archive) {
  GlossaryIndex index;
  const std::vector<Term>& terms = archive.glossary.terms;
  index.by_id.reserve(terms.size());
  for (std::uint32_t i = 0; i < terms.size(); ++i) index.by_id.emplace(terms[i].id, i);
  index.uses.resize(terms.size());
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    for (const TermUses& uses : archive.records[r].now.terms) {
      index.uses[uses.term].push_back({r, &uses});
    }
  }
  return index;
}

}  // namespace kokai

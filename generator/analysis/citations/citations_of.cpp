#include "generator/analysis/citations/citations_of.h"

#include <map>
#include <tuple>

#include "generator/analysis/citations/scan.h"
#include "generator/analysis/document.h"

namespace kokai {

std::vector<Citation> citations_of(const Assessment& assessment) {
  using Key = std::tuple<std::uint16_t, std::string, Provision, Provision>;
  struct Places {
    const Item* first;
    const Item* last;
    std::uint32_t count;
  };
  std::map<Key, Places> cited;
  citations::CitationScanner scanner;
  for (const Item& item : assessment.items) {
    if (part_id(item.id) == "changes") continue;
    for (citations::FoundCitation& found : scanner.scan(item.text)) {
      Key key(found.law.law, std::move(found.law.name), found.from, found.to);
      const auto [at, is_new] = cited.try_emplace(std::move(key), Places{&item, &item, 1});
      if (is_new || at->second.last == &item) continue;
      at->second.last = &item;
      ++at->second.count;
    }
  }
  std::vector<Citation> citations;
  citations.reserve(cited.size());
  for (const auto& [key, places] : cited) {
    const auto& [law, name, from, to] = key;
    citations.push_back({law, name, from, to, places.first->id, places.count});
  }
  return citations;
}

}  // namespace kokai

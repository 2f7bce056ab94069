#include "generator/rendering/site_addresses.h"

#include "generator/rendering/addresses.h"
#include "generator/rendering/changes_pages.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/laws/law_pages.h"

namespace kokai {

SiteAddresses::SiteAddresses(const Archive& archive)
    : pages_({"", "about/accessibility/", "about/privacy/", "data/", "indexes/", "laws/", "search/",
              newest_page(), compare_page(), glossary_page()}) {
  for (const Municipality& municipality : archive.municipalities) {
    pages_.insert(municipality_page(municipality));
    pages_.insert(newest_page(municipality));
  }
  for (const Round& round : archive.rounds) {
    pages_.insert(round_page(archive.municipalities[round.municipality], round));
  }
  for (const Term& term : archive.glossary.terms) pages_.insert(term_page(term));
  for (const Comparison& each : archive.comparisons) pages_.insert(compare_page(each));
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const auto kind = static_cast<IndexKind>(i);
    const std::string folder = std::string(look_of(kind).folder) + '/';
    pages_.insert(folder);
    for (const IndexEntry& entry : archive.indexes.of(kind)) {
      pages_.insert(folder + entry.id + '/');
    }
  }
  for (const LawEntry& law : archive.laws) pages_.insert(law_page(law));
  add_records(archive);
}

void SiteAddresses::add_records(const Archive& archive) {
  for (const AssessmentRecord& record : archive.records) {
    const Municipality& municipality = archive.municipalities[record.municipality];
    pages_.insert(record_page(municipality, record));
    if (has_changes_page(record)) pages_.insert(changes_page(municipality, record));
    for (int i = 0; i < static_cast<int>(record.versions.size()); ++i) {
      pages_.insert(version_page(municipality, record, i));
    }
    if (record.draft) pages_.insert(version_page(municipality, record, -1));
  }
}

}  // namespace kokai

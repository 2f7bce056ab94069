#include "generator/analysis/municipality_part.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "generator/analysis/citations/law_index.h"
#include "generator/analysis/indexes/indexes.h"
#include "generator/analysis/rounds.h"

namespace kokai {
namespace {

void take_records(const Archive& whole, std::uint32_t municipality, std::uint32_t first,
                  Archive& part) {
  for (const AssessmentRecord& record : whole.records) {
    if (record.municipality != municipality) continue;
    AssessmentRecord& own = part.records.emplace_back(record);
    own.municipality = 0;
    for (VersionFacts& version : own.versions) version.document -= first;
    if (own.draft) own.draft->document -= first;
  }
}

std::vector<Round> own_rounds(const Archive& whole, std::uint32_t municipality) {
  std::vector<Round> own;
  for (const Round& round : whole.rounds) {
    if (round.municipality != municipality) continue;
    own.push_back(round);
    own.back().municipality = 0;
  }
  return own;
}

}  // namespace

search::NumberRange documents_of(const Archive& whole, std::uint32_t municipality) {
  search::NumberRange range{std::numeric_limits<std::uint32_t>::max(), 0};
  const auto take = [&](const VersionFacts& version) {
    range.first = std::min(range.first, version.document);
    range.last = std::max(range.last, version.document + 1);
  };
  for (const AssessmentRecord& record : whole.records) {
    if (record.municipality != municipality) continue;
    for (const VersionFacts& version : record.versions) take(version);
    if (record.draft) take(*record.draft);
  }
  return range.last == 0 ? search::NumberRange{} : range;
}

MunicipalityPart part_of(const Archive& whole, std::uint32_t municipality) {
  MunicipalityPart made;
  Archive& part = made.archive;
  part.settings = whole.settings;
  part.now = whole.now;
  part.glossary = whole.glossary;
  part.indexes.names = whole.indexes.names;
  part.municipalities = {whole.municipalities[municipality]};
  made.documents = documents_of(whole, municipality);
  take_records(whole, municipality, made.documents.first, part);
  Findings told;
  join_rounds(part, own_rounds(whole, municipality), told);
  const std::string folder = part.municipalities[0].folder + '/';
  for (auto at = whole.page_findings.lower_bound(folder);
       at != whole.page_findings.end() && at->first.starts_with(folder); ++at) {
    part.page_findings.insert(*at);
  }
  index_mentions(part, told);
  index_citations(part);
  return made;
}

}  // namespace kokai

#include "generator/analysis/citations/law_index.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/rules/law_drift.h"
#include "generator/files/hash.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

constexpr std::size_t kHashDigits = 12;

bool is_number_act(std::uint16_t law) {
  return law != kOwnName && known_laws()[law].address == "bango";
}

bool is_old_table(const Provision& provision, std::uint16_t number) {
  return provision.kind == Provision::Kind::kTable && provision.number == number;
}

/// The words of law_drift() that a citation of 番号法 answers to; empty: none. 第19条第7号 is stale
/// only where it stands for the network, beside 別表第二.
std::string_view stale_words(const std::vector<Citation>& all, const Citation& citation) {
  if (is_old_table(citation.from, 1)) return "別表第一";
  if (is_old_table(citation.from, 2)) return "別表第二";
  constexpr std::string_view kNetwork = "第19条第7号";
  if (provision_text(citation.from) != kNetwork) return {};
  const bool beside = std::any_of(all.begin(), all.end(), [&](const Citation& one) {
    return is_number_act(one.law) && is_old_table(one.from, 2) && one.item == citation.item;
  });
  return beside ? kNetwork : std::string_view();
}

std::int32_t drift_of(const AssessmentRecord& record, const Citation& citation) {
  const std::optional<Date>& published = record.current().front.published;
  if (!published || !is_number_act(citation.law)) return -1;
  const std::string_view words = stale_words(record.now.citations, citation);
  if (words.empty()) return -1;
  const auto rows = law_drift();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].stale == words && *published > rows[i].effective) return static_cast<int>(i);
  }
  return -1;
}

void sort_places(const Archive& archive, LawEntry& entry) {
  const auto of = [&](const LawPlace& place) -> const Citation& {
    return archive.records[place.record].now.citations[place.citation];
  };
  std::uint32_t city = 0xFFFFFFFF;
  std::uint32_t record = 0xFFFFFFFF;
  for (const LawPlace& place : entry.places) {  // by record still
    if (std::exchange(record, place.record) == place.record) continue;
    ++entry.assessments;
    const std::uint32_t its_city = archive.records[place.record].municipality;
    if (std::exchange(city, its_city) != its_city) ++entry.municipalities;
  }
  std::stable_sort(entry.places.begin(), entry.places.end(),
                   [&](const LawPlace& a, const LawPlace& b) {
                     return std::tie(of(a).from, of(a).to) < std::tie(of(b).from, of(b).to);
                   });
}

}  // namespace

void index_citations(Archive& archive) {
  std::map<std::pair<std::uint16_t, std::string>, LawEntry> entries;
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    const std::vector<Citation>& citations = archive.records[r].now.citations;
    for (std::uint32_t c = 0; c < citations.size(); ++c) {
      const Citation& citation = citations[c];
      std::string key = citation.name.empty() ? std::string() : fold(citation.name);
      LawEntry& entry = entries[{citation.law, std::move(key)}];
      if (entry.places.empty()) {
        entry.law = citation.law;
        entry.name = citation.name;
      }
      entry.places.push_back({r, c, drift_of(archive.records[r], citation)});
    }
  }
  for (auto& [key, entry] : entries) {
    entry.id = key.second.empty() ? std::string(known_laws()[entry.law].address)
                                  : content_hash(key.second).substr(0, kHashDigits);
    sort_places(archive, entry);
    archive.laws.push_back(std::move(entry));
  }
  std::stable_sort(
      archive.laws.begin(), archive.laws.end(),
      [](const LawEntry& a, const LawEntry& b) { return a.assessments > b.assessments; });
}

}  // namespace kokai

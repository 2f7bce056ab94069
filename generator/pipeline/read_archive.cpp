#include "generator/pipeline/read_archive.h"

#include <optional>
#include <utility>

#include "generator/analysis/analysis.h"
#include "generator/files/hash.h"
#include "generator/pipeline/messages.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai {
namespace {

/// What one document leaves behind when its body is dropped.
struct Slot {
  std::optional<VersionFacts> facts;
  Findings findings;
};

Status read_one(const SourceTree& content, const Inventory& inventory, const DocumentPlace& place,
                const Date& now, Slot& slot) {
  const Result<std::string> bytes = content.read(place.path, kMaxDocumentBytes);
  if (!bytes.ok()) return bytes.failure();
  const std::optional<Assessment> assessment = read_assessment(place, bytes.value(), slot.findings);
  if (!assessment) return Done{};
  check_assessment(*assessment, inventory.municipalities[place.municipality], now, slot.findings);
  slot.facts = facts_of(*assessment);
  slot.facts->path = place.path;
  slot.facts->content_hash = content_hash(bytes.value());
  return Done{};
}

}  // namespace

bool stops_build(const Findings& findings, bool strict) {
  return findings.has_errors() || (strict && findings.count(Severity::kWarning) != 0);
}

Result<ReadArchive> read_archive(const SourceTree& content, const BuildOptions& options) {
  ReadArchive result;
  Findings& findings = result.outcome.findings;
  Result<Inventory> inventory = take_inventory(content, findings);
  if (!inventory.ok()) return inventory.failure();
  const std::vector<DocumentPlace>& places = inventory.value().documents;
  if (places.empty() && !findings.has_errors()) {
    findings.add(kNoDocuments, {}, {content.name()});
  }

  std::vector<Slot> slots(places.size());
  PoolOptions pool{options.jobs, options.stop, {}};
  if (options.progress) {
    pool.progress = [&](std::size_t done, std::size_t of) {
      options.progress(Step::kRead, done, of);
    };
  }
  const Status status = run_jobs(slots.size(), pool, [&](std::size_t i) {
    return read_one(content, inventory.value(), places[i], options.now, slots[i]);
  });
  if (!status.ok()) return status.failure();
  if (options.stop && *options.stop) {
    result.outcome.interrupted = true;
    return result;
  }

  std::vector<ReadDocument> documents;
  documents.reserve(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    findings.merge(std::move(slots[i].findings));
    if (slots[i].facts) documents.push_back({places[i], std::move(*slots[i].facts)});
  }
  slots.clear();
  result.places = places;
  result.outcome.documents = places.size();
  findings.sort();
  result.archive = join(std::move(inventory).value(), std::move(documents), options.now, findings);
  findings.sort();
  result.outcome.municipalities = result.archive.municipalities.size();
  result.outcome.assessments = result.archive.records.size();
  return result;
}

}  // namespace kokai

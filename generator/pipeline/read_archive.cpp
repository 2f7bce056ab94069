#include "generator/pipeline/read_archive.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "generator/analysis/analysis.h"
#include "generator/analysis/citations/law_index.h"
#include "generator/analysis/hearing_result.h"
#include "generator/analysis/indexes/indexes.h"
#include "generator/analysis/unused_terms.h"
#include "generator/pipeline/content_guard.h"
#include "generator/pipeline/ledger_keeper.h"
#include "generator/pipeline/messages.h"
#include "generator/pipeline/survey_content.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai {
namespace {

using Places = std::span<const DocumentPlace>;

/// What a folder leaves behind when its bodies are dropped.
struct Slot {
  std::vector<ReadDocument> documents;
  Findings findings;
  LedgerSlot ledger;
};

std::string_view folder_of(const DocumentPlace& place) {
  return std::string_view(place.path).substr(0, place.path.rfind('/'));
}

/// Runs of places that share a folder. `places` are sorted by path.
std::vector<Places> folders_of(const std::vector<DocumentPlace>& places) {
  std::vector<Places> folders;
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first + 1;
    while (last < places.size() && folder_of(places[last]) == folder_of(places[first])) ++last;
    folders.push_back(Places(places).subspan(first, last - first));
    first = last;
  }
  return folders;
}

/// One run over all folders.
class FolderReader {
 public:
  FolderReader(const SourceTree& content, const Inventory& inventory, SiteContext context,
               const BuildOptions& options, const DrawFolder& draw, bool stopped)
      : content_(content),
        inventory_(inventory),
        context_(std::move(context)),
        options_(options),
        keeper_(inventory, options),
        draw_(draw),
        drawing_(draw && !stopped) {}

  const SiteContext& context() const { return context_; }

  /// Thread-safe.
  Status read(Places folder, Slot& slot, unsigned thread) {
    FolderInHand in_hand;
    for (const DocumentPlace& place : folder) {
      if (Status one = read_one(place, slot, in_hand.assessments); !one.ok()) return one;
    }
    take_current_facts(in_hand.assessments, slot);
    in_hand.steps = steps_between(in_hand.assessments, slot);
    judge_hearings(in_hand, slot);
    hold_redirected_items(in_hand.assessments, slot);
    if (stops_build(slot.findings, options_.strict)) drawing_ = false;
    if (!drawing_ || slot.documents.empty()) return Done{};
    const Archive of_one = archive_of(folder.front().municipality, slot);
    if (!claims_address(of_one)) return Done{};
    return draw_(of_one, in_hand, thread);
  }

 private:
  Status read_one(const DocumentPlace& place, Slot& slot,
                  std::vector<NotedAssessment>& assessments) {
    const Result<std::string> bytes = content_.read(place.path, kMaxDocumentBytes);
    if (!bytes.ok()) return bytes.failure();
    std::optional<Assessment> assessment = read_assessment(place, bytes.value(), slot.findings);
    if (!assessment) return Done{};
    check_assessment(*assessment, inventory_.municipalities[place.municipality], options_.now,
                     slot.findings);
    guard_assessment(*assessment, bytes.value(), inventory_, place.municipality, slot.findings);
    VersionFacts facts = facts_of(*assessment);
    facts.document = static_cast<std::uint32_t>(&place - inventory_.documents.data());
    slot.documents.push_back({place, std::move(facts), std::nullopt});
    if (!place.draft) {
      keeper_.hold_version(record_address(slot.documents.back()) + iso(*place.date) + '/',
                           *assessment, bytes.value(), slot.ledger, slot.findings);
    }
    DocumentNotes notes = notes_on(*assessment, context_);
    assessments.push_back({std::move(*assessment), std::move(notes)});
    return Done{};
  }

  /// "990019/18/"
  std::string record_address(const ReadDocument& document) const {
    return inventory_.municipalities[document.place.municipality].code + '/' +
           record_key(document) + '/';
  }

  void hold_redirected_items(const std::vector<NotedAssessment>& assessments, Slot& slot) const {
    if (inventory_.redirects.empty() || assessments.empty()) return;
    for (std::size_t i = 0; i < assessments.size(); ++i) {
      const ReadDocument& document = slot.documents[i];
      if (document.place.draft) continue;
      keeper_.hold_items(record_address(document) + iso(*document.place.date) + '/',
                         assessments[i].assessment, slot.findings);
    }
    const std::size_t current = current_of(slot.documents);
    keeper_.hold_items(record_address(slot.documents[current]), assessments[current].assessment,
                       slot.findings);
  }

  void take_current_facts(const std::vector<NotedAssessment>& assessments, Slot& slot) const {
    if (assessments.empty()) return;
    const std::size_t current = current_of(slot.documents);
    const NotedAssessment& noted = assessments[current];
    slot.documents[current].now = current_facts(noted.assessment, noted.notes);
  }

  static std::vector<VersionStep> steps_between(const std::vector<NotedAssessment>& assessments,
                                                Slot& slot) {
    std::vector<const Assessment*> versions;
    for (const NotedAssessment& one : assessments) versions.push_back(&one.assessment);
    return compare_versions(versions, slot.findings);
  }

  /// What came of the folder's rounds against the version that each is about.
  void judge_hearings(const FolderInHand& in_hand, Slot& slot) const {
    if (slot.documents.empty()) return;
    const std::uint32_t municipality = slot.documents.front().place.municipality;
    const std::string key = record_key(slot.documents.front());
    for (const Round& round : inventory_.rounds) {
      if (round.municipality != municipality || round.assessment != key) continue;
      for (std::uint32_t i = 0; i < in_hand.assessments.size(); ++i) {
        const Assessment& assessment = in_hand.assessments[i].assessment;
        const bool draft = slot.documents[i].place.draft;
        const bool heard = round.version ? assessment.front.published == round.version : draft;
        if (heard) judge_hearing(round, {&assessment, step_to(in_hand.steps, i)}, slot.findings);
      }
    }
  }

  static const VersionStep* step_to(const std::vector<VersionStep>& steps, std::uint32_t after) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const VersionStep& step) { return step.after == after; });
    return found == steps.end() ? nullptr : &*found;
  }

  /// The folder joined on its own, as if it were all there is.
  Archive archive_of(std::uint32_t municipality, const Slot& slot) const {
    Inventory one;
    one.settings = inventory_.settings;
    one.municipalities = {inventory_.municipalities[municipality]};
    std::vector<ReadDocument> documents;  // what pages of the whole ask for stays in the slot
    for (const ReadDocument& read : slot.documents) {
      documents.push_back({read.place, read.facts, std::nullopt});
      documents.back().place.municipality = 0;
    }
    one.redirects = keeper_.redirects_below(record_address(slot.documents.front()));
    one.rounds = rounds_about(municipality, record_key(slot.documents.front()));
    Findings findings = slot.findings;
    return join(std::move(one), std::move(documents), options_.now, findings);
  }

  /// As if the municipality were the only one.
  std::vector<Round> rounds_about(std::uint32_t municipality, const std::string& key) const {
    std::vector<Round> about;
    for (const Round& round : inventory_.rounds) {
      if (round.municipality != municipality || round.assessment != key) continue;
      about.push_back(round);
      about.back().municipality = 0;
    }
    return about;
  }

  /// False when another folder draws at this address already: joining tells that mistake, and
  /// nothing of either is published.
  bool claims_address(const Archive& of_one) {
    const std::lock_guard<std::mutex> lock(mutex_);
    return addresses_.insert({of_one.municipalities[0].code, of_one.records[0].key}).second;
  }

  const SourceTree& content_;
  const Inventory& inventory_;
  const SiteContext context_;
  const BuildOptions& options_;
  const LedgerKeeper keeper_;
  const DrawFolder& draw_;
  std::atomic<bool> drawing_;
  std::mutex mutex_;
  std::set<std::pair<std::string, std::string>> addresses_;
};

}  // namespace

bool stops_build(const Findings& findings, bool strict) {
  return findings.has_errors() || (strict && findings.count(Severity::kWarning) != 0);
}

namespace {

/// One finding for all of them; rows by address, so that the order of folders does not show.
void tell_unrecorded(LedgerSlot ledger, BuildOutcome& outcome) {
  std::stable_sort(
      ledger.fresh.begin(), ledger.fresh.end(),
      [](const RecordedRow& a, const RecordedRow& b) { return a.address < b.address; });
  outcome.unrecorded = std::move(ledger.fresh);
  if (ledger.unrecorded == 0) return;
  outcome.findings.add(kNotRecorded, {"ledger.csv", 0, 0, 0}, {std::to_string(ledger.unrecorded)});
}

}  // namespace

Result<Archive> read_archive(const SourceTree& content, const Inventory& inventory,
                             const BuildOptions& options, const DrawFolder& draw,
                             BuildOutcome& outcome) {
  Findings& findings = outcome.findings;
  if (inventory.documents.empty() && !findings.has_errors()) {
    findings.add(kNoDocuments, {}, {content.name()});
  }
  if (Status guarded = guard_rounds(content, inventory, findings); !guarded) {
    return guarded.failure();
  }
  if (Status guarded = guard_senders(content.name(), inventory, findings); !guarded) {
    return guarded.failure();
  }
  const std::vector<Places> folders = folders_of(inventory.documents);
  std::vector<Slot> slots(folders.size());
  PoolOptions pool{options.jobs, options.stop, {}};
  if (options.progress) {
    pool.progress = [&](std::size_t done, std::size_t of) {
      options.progress(draw ? Step::kDraw : Step::kRead, done, of);
    };
  }
  SiteContext context = site_context(inventory);
  Result<Survey> survey =
      survey_content(content, inventory, {options.jobs, options.stop, {}}, findings);
  if (!survey.ok()) return survey.failure();
  context.common = std::move(survey.value().common);
  context.folders = std::move(survey.value().folders);
  FolderReader reader(content, inventory, std::move(context), options, draw,
                      stops_build(findings, options.strict));
  const Status status = run_jobs(folders.size(), pool, [&](std::size_t i, unsigned thread) {
    return reader.read(folders[i], slots[i], thread);
  });
  if (!status.ok()) return status.failure();
  outcome.interrupted = options.stop && *options.stop;
  if (outcome.interrupted) return Archive{};

  std::vector<ReadDocument> documents;
  documents.reserve(inventory.documents.size());
  LedgerSlot ledger;
  for (Slot& slot : slots) {
    ledger.unrecorded += slot.ledger.unrecorded;
    std::move(slot.ledger.fresh.begin(), slot.ledger.fresh.end(), std::back_inserter(ledger.fresh));
    findings.merge(std::move(slot.findings));
    for (ReadDocument& document : slot.documents) documents.push_back(std::move(document));
  }
  slots.clear();
  outcome.documents = inventory.documents.size();
  Archive archive = join(inventory, std::move(documents), options.now, findings);
  index_mentions(archive, findings);
  tell_unused_terms(archive, findings);
  index_citations(archive);
  archive.comparisons = reader.context().folders.comparisons(archive);
  hold_pages(archive, options, ledger, findings);
  tell_unrecorded(std::move(ledger), outcome);
  outcome.municipalities = archive.municipalities.size();
  outcome.assessments = archive.records.size();
  return archive;
}

}  // namespace kokai

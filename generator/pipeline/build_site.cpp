#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <utility>
#include <vector>

#include "generator/files/hash.h"
#include "generator/pipeline/pipeline.h"
#include "generator/pipeline/read_archive.h"
#include "generator/pipeline/theme_folder.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai {
namespace {

/// Passes everything on and counts what went through.
class CountingSink : public ArtifactSink {
 public:
  explicit CountingSink(ArtifactSink& behind) : behind_(behind) {}
  Status write(const std::string& path, std::string_view bytes) override {
    files_.fetch_add(1, std::memory_order_relaxed);
    bytes_.fetch_add(bytes.size(), std::memory_order_relaxed);
    if (path.ends_with(".html")) pages_.fetch_add(1, std::memory_order_relaxed);
    return behind_.write(path, bytes);
  }
  void tell(BuildOutcome& outcome) const {
    outcome.files = files_;
    outcome.pages = pages_;
    outcome.bytes = bytes_;
  }

 private:
  ArtifactSink& behind_;
  std::atomic<std::size_t> files_{0};
  std::atomic<std::size_t> pages_{0};
  std::atomic<std::uint64_t> bytes_{0};
};

/// Every version of every record, in the archive's order.
std::vector<DocumentRef> documents_of(const Archive& archive) {
  std::vector<DocumentRef> refs;
  for (std::uint32_t record = 0; record < archive.records.size(); ++record) {
    const AssessmentRecord& of = archive.records[record];
    for (std::size_t version = 0; version < of.versions.size(); ++version) {
      refs.push_back({record, static_cast<int>(version)});
    }
    if (of.draft) refs.push_back({record, -1});
  }
  return refs;
}

const DocumentPlace& place_of(const std::vector<DocumentPlace>& places, const std::string& path) {
  const auto found = std::lower_bound(
      places.begin(), places.end(), path,
      [](const DocumentPlace& place, const std::string& wanted) { return place.path < wanted; });
  if (found == places.end() || found->path != path) {
    throw std::logic_error("the archive names a document that was not read: " + path);
  }
  return *found;
}

/// Reads the document a second time, now for its body, and draws it.
Status draw_one(const SourceTree& content, const ReadArchive& read, const Theme& theme,
                DocumentRef ref, ArtifactSink& sink) {
  const AssessmentRecord& record = read.archive.records[ref.record];
  const VersionFacts& facts = ref.version < 0 ? *record.draft : record.versions[ref.version];
  const Result<std::string> bytes = content.read(facts.path, kMaxDocumentBytes);
  if (!bytes.ok()) return bytes.failure();
  if (content_hash(bytes.value()) != facts.content_hash) {
    return Failure{"read-changed", content.name() + "/" + facts.path, ""};
  }
  Findings known;  // told by the first reading
  const std::optional<Assessment> assessment =
      read_assessment(place_of(read.places, facts.path), bytes.value(), known);
  if (!assessment) throw std::logic_error("the same bytes read differently: " + facts.path);
  return draw_document(read.archive, theme, ref, *assessment, sink);
}

Status draw_all(const SourceTree& content, const ReadArchive& read, const Theme& theme,
                const BuildOptions& options, ArtifactSink& sink) {
  const std::size_t whole = archive_jobs(read.archive);  // first: some of them are long
  const std::vector<DocumentRef> refs = documents_of(read.archive);
  PoolOptions pool{options.jobs, options.stop, {}};
  if (options.progress) {
    pool.progress = [&](std::size_t done, std::size_t of) {
      options.progress(Step::kDraw, done, of);
    };
  }
  return run_jobs(whole + refs.size(), pool, [&](std::size_t i) {
    if (i < whole) return draw_archive_job(read.archive, theme, i, sink);
    return draw_one(content, read, theme, refs[i - whole], sink);
  });
}

}  // namespace

Result<BuildOutcome> check_content(const SourceTree& content, const BuildOptions& options,
                                   Archive& archive) {
  Result<ReadArchive> read = read_archive(content, options);
  if (!read.ok()) return read.failure();
  BuildOutcome outcome = std::move(read.value().outcome);
  archive = std::move(read.value().archive);
  const Result<OpenedTheme> theme =
      load_theme(archive.settings, content, options, outcome.findings);
  if (!theme.ok()) return theme.failure();
  outcome.theme_folder = theme.value().folder;
  outcome.findings.sort();
  return outcome;
}

Result<BuildOutcome> build_site(const SourceTree& content, const BuildOptions& options,
                                ArtifactSink& sink) {
  Result<ReadArchive> result = read_archive(content, options);
  if (!result.ok()) return result.failure();
  ReadArchive& read = result.value();
  BuildOutcome& outcome = read.outcome;
  if (outcome.interrupted) return std::move(outcome);

  const Result<OpenedTheme> theme =
      load_theme(read.archive.settings, content, options, outcome.findings);
  if (!theme.ok()) return theme.failure();
  outcome.theme_folder = theme.value().folder;
  outcome.findings.sort();
  if (!theme.value().theme || stops_build(outcome.findings, options.strict)) {
    return std::move(outcome);
  }

  CountingSink counting(sink);
  const Status drawn = draw_all(content, read, *theme.value().theme, options, counting);
  if (!drawn.ok()) return drawn.failure();
  counting.tell(outcome);
  outcome.interrupted = options.stop && *options.stop;
  outcome.published = !outcome.interrupted;
  return std::move(outcome);
}

}  // namespace kokai

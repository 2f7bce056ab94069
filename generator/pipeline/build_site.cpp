#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#include "generator/pipeline/bundles/bundles.h"
#include "generator/pipeline/guarded_sink.h"
#include "generator/pipeline/pipeline.h"
#include "generator/pipeline/published_texts.h"
#include "generator/pipeline/read_archive.h"
#include "generator/pipeline/result_tables.h"
#include "generator/pipeline/search_index.h"
#include "generator/pipeline/theme_folder.h"
#include "generator/pipeline/worker_pool.h"
#include "generator/rendering/changes_pages.h"
#include "generator/rendering/rounds/result_pages.h"
#include "generator/rendering/search/documents.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMaxPictureBytes = 8u << 20;

/// Passes everything on and counts what went through.
class CountingSink : public ArtifactSink {
 public:
  explicit CountingSink(ArtifactSink& behind) : behind_(behind) {}
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override {
    count(path, pieces);
    return behind_.write(path, pieces);
  }
  Status write_again(const std::string& path, const std::string& first,
                     const Pieces& pieces) override {
    count(path, pieces);
    return behind_.write_again(path, first, pieces);
  }
  void add_zips(std::size_t count, std::uint64_t bytes) {
    files_ += count;
    bytes_ += bytes;
  }
  void tell(BuildOutcome& outcome) const {
    outcome.files = files_;
    outcome.pages = pages_;
    outcome.bytes = bytes_;
  }

 private:
  void count(const std::string& path, const Pieces& pieces) {
    files_.fetch_add(1, std::memory_order_relaxed);
    bytes_.fetch_add(size_of(pieces), std::memory_order_relaxed);
    if (path.ends_with(".html")) pages_.fetch_add(1, std::memory_order_relaxed);
  }

  ArtifactSink& behind_;
  std::atomic<std::size_t> files_{0};
  std::atomic<std::size_t> pages_{0};
  std::atomic<std::uint64_t> bytes_{0};
};

/// The folder's documents as versions of the record, by path; without those of another record.
std::vector<VersionInHand> versions_in_hand(const AssessmentRecord& record,
                                            const std::vector<NotedAssessment>& assessments) {
  std::vector<VersionInHand> versions;
  for (const NotedAssessment& one : assessments) {
    const auto found =
        std::find_if(record.versions.begin(), record.versions.end(),
                     [&](const VersionFacts& facts) { return facts.path == one.assessment.path; });
    const bool draft = record.draft && record.draft->path == one.assessment.path;
    if (!draft && found == record.versions.end()) continue;
    versions.push_back({draft ? -1 : static_cast<int>(found - record.versions.begin()),
                        &one.assessment, &one.notes});
  }
  return versions;
}

/// Draws the results of the record's rounds that have one.
Status draw_results(const Archive& of_one, const Theme& theme,
                    const std::vector<VersionInHand>& versions,
                    const std::vector<VersionStep>& steps, const DifferencePages& differences,
                    const SourceTree& content, ArtifactSink& sink) {
  for (const Round& round : of_one.rounds) {
    if (round_state(round, of_one.now) != RoundState::kResult) continue;
    const auto version =
        std::find_if(versions.begin(), versions.end(),
                     [&](const VersionInHand& one) { return round.drawn == one.version; });
    if (version == versions.end()) continue;  // joining tells
    const Result<std::vector<std::string>> texts = published_texts(content, round.hearing);
    if (!texts.ok()) return texts.failure();
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const VersionStep& one) {
      return versions.begin() + one.after == version;
    });
    const bool first = step == steps.end();
    const ResultInHand in_hand{
        *version, first ? nullptr : &*step,
        first ? nullptr : &differences[static_cast<std::size_t>(step - steps.begin())],
        texts.value()};
    if (Status status = draw_result(of_one, theme, round, in_hand, sink); !status) return status;
  }
  return Done{};
}

/// Draws every version of the one record, what changed between them and what came of its rounds,
/// and takes the versions into the search index: documents are numbered by path, as they come here.
Status draw_folder(const Archive& of_one, const FolderInHand& folder, const Theme& theme,
                   const SourceTree& content, SearchGathering& search, unsigned thread,
                   ArtifactSink& sink) {
  const AssessmentRecord& record = of_one.records[0];
  const std::vector<VersionInHand> versions = versions_in_hand(record, folder.assessments);
  for (const VersionInHand& one : versions) {
    const Status drawn =
        draw_document(of_one, theme, {0, one.version}, *one.assessment, *one.notes, sink);
    if (!drawn.ok()) return drawn;
    const VersionFacts& facts =
        one.version < 0 ? *record.draft : record.versions[static_cast<std::size_t>(one.version)];
    const Status added = search.add(
        thread, facts.document, search::address_of(of_one.municipalities[0], record, one.version),
        one, of_one.municipalities[0], sink);
    if (!added.ok()) return added;
  }
  // Steps count all documents of the folder: one of another record, which joining tells, upsets
  // them.
  if (versions.size() != folder.assessments.size()) return Done{};
  const Result<DifferencePages> differences =
      draw_changes(of_one, theme, versions, folder.steps, sink);
  if (!differences.ok()) return differences.failure();
  return draw_results(of_one, theme, versions, folder.steps, differences.value(), content, sink);
}

Status draw_archive(const Archive& archive, const search::IndexFiles& index, const Theme& theme,
                    const BuildOptions& options, ArtifactSink& sink) {
  std::vector<DrawJob> jobs = archive_jobs(archive, theme);
  search::add_index_jobs(jobs, index);
  return run_jobs(jobs.size(), {options.jobs, options.stop, {}},
                  [&](std::size_t i, unsigned) { return jobs[i](sink); });
}

/// The handbook's pictures, as they are.
Status copy_pictures(const SourceTree& content, const std::vector<std::string>& pictures,
                     ArtifactSink& sink) {
  for (const std::string& path : pictures) {
    const Result<std::string> bytes = content.read(path, kMaxPictureBytes);
    if (!bytes.ok()) return bytes.failure();
    if (Status status = sink.write(path, bytes.value()); !status.ok()) return status;
  }
  return Done{};
}

/// What is needed before the first document: the folder by its names, and the theme.
struct Opened {
  Inventory inventory;
  OpenedTheme theme;
};

Result<Opened> open_content(const SourceTree& content, const BuildOptions& options,
                            BuildOutcome& outcome) {
  Result<Inventory> inventory = take_inventory(content, outcome.findings);
  if (!inventory.ok()) return inventory.failure();
  Result<OpenedTheme> theme =
      load_theme(inventory.value().settings, content, options, outcome.findings);
  if (!theme.ok()) return theme.failure();
  outcome.theme_folder = theme.value().folder;
  return Opened{std::move(inventory).value(), std::move(theme).value()};
}

}  // namespace

Result<BuildOutcome> check_content(const SourceTree& content, const BuildOptions& options,
                                   Archive& archive) {
  BuildOutcome outcome;
  Result<Opened> opened = open_content(content, options, outcome);
  if (!opened.ok()) return opened.failure();
  Result<Archive> read = read_archive(content, opened.value().inventory, options, {}, outcome);
  if (!read.ok()) return read.failure();
  archive = std::move(read).value();
  outcome.findings.sort();
  return outcome;
}

Result<BuildOutcome> build_site(const SourceTree& content, const BuildOptions& options,
                                ArtifactSink& sink, LargeFiles* large_files) {
  BuildOutcome outcome;
  Result<Opened> opened = open_content(content, options, outcome);
  if (!opened.ok()) return opened.failure();
  const Theme* theme = opened.value().theme.theme.get();
  SiteSettings& settings = opened.value().inventory.settings;
  settings.bundles = (settings.bundles || options.bundles) && large_files != nullptr && theme;

  const guard::Guard guard(guard::allowed_of(opened.value().inventory.settings,
                                             opened.value().inventory.municipalities,
                                             opened.value().inventory.rounds));
  GuardedSink guarded(sink, guard);
  CountingSink counting(guarded);
  SearchGathering search(threads_for(options.jobs));
  std::unique_ptr<ResultTables> results;
  if (theme) {
    Result<std::unique_ptr<ResultTables>> made = ResultTables::open(*theme, large_files, counting);
    if (!made.ok()) return made.failure();
    results = std::move(made).value();
  }
  std::unique_ptr<Bundles> bundles;
  if (settings.bundles) {
    Result<std::unique_ptr<Bundles>> made =
        Bundles::open({content, *theme, guard, *results, options, *large_files});
    if (!made.ok()) return made.failure();
    bundles = std::move(made).value();
  }
  DrawFolder draw;
  if (theme) {
    draw = [&](const Archive& of_one, const FolderInHand& folder, unsigned thread) {
      const auto draw_into = [&](ArtifactSink& into) {
        return draw_folder(of_one, folder, *theme, content, search, thread, into);
      };
      return bundles ? bundles->draw_folder(of_one, folder, *results, draw_into)
                     : draw_into(*results);
    };
  }
  const Inventory& inventory = opened.value().inventory;
  Result<Archive> archive = read_archive(content, inventory, options, draw, outcome);
  if (!archive.ok()) return archive.failure();
  outcome.findings.sort();
  if (!theme || outcome.interrupted || stops_build(outcome.findings, options.strict)) {
    return outcome;
  }

  const Result<search::IndexFiles> index = search.finish(archive.value(), options);
  if (!index.ok()) return index.failure();
  archive.value().search_build = index.value().manifest.build;
  if (Status closed = results->close(); !closed) return closed.failure();
  const auto draw_into = [&](ArtifactSink& into) -> Status {
    const Status whole = draw_archive(archive.value(), index.value(), *theme, options, into);
    if (!whole) return whole;
    if (Status tables = results->draw("", into); !tables) return tables;
    return copy_pictures(content, inventory.guide_pictures, into);
  };
  Status drawn = bundles ? bundles->draw_whole(counting, draw_into) : draw_into(counting);
  if (!drawn.ok()) return drawn.failure();
  outcome.findings.merge(guarded.take_findings());
  if (bundles && !stops_build(outcome.findings, options.strict)) {
    drawn = bundles->write(archive.value(), index.value(), counting, outcome.findings);
    if (!drawn.ok()) return drawn.failure();
    outcome.findings.merge(guarded.take_findings());
    outcome.bundles = bundles->zips();
    counting.add_zips(bundles->zips(), bundles->bytes());
  }
  counting.tell(outcome);
  outcome.findings.sort();
  if (stops_build(outcome.findings, options.strict)) return outcome;
  outcome.interrupted = options.stop && *options.stop;
  outcome.published = !outcome.interrupted;
  return outcome;
}

}  // namespace kokai

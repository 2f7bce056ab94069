#include "generator/pipeline/bundles/bundles.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "generator/analysis/municipality_part.h"
#include "generator/pipeline/guarded_sink.h"
#include "generator/pipeline/worker_pool.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/bundles/detached.h"

namespace kokai {
namespace {

constexpr const char* kMarkdownInBundle = "data/markdown/";
constexpr std::uint32_t kBatches = 8;  ///< the search index is walked through so often

/// Of no use in a folder on a reader's disk.
bool is_for_servers(std::string_view path) {
  return path == "404.html" || path == "robots.txt" || path == "_redirects" ||
         path.starts_with("sitemap") || path.starts_with("redirects/");
}

void add_files(std::vector<BundleFile>& to, const std::string& folder,
               const std::vector<BundleFile>& files) {
  for (const BundleFile& file : files) {
    if (!is_for_servers(file.path)) to.push_back({folder + file.path, file.blob});
  }
}

/// What of a site belongs to one assessment alone.
class OwnPages {
 public:
  OwnPages(const Municipality& municipality, const AssessmentRecord& record, const Theme& theme)
      : pages_(record_page(municipality, record)),
        data_(record_data(municipality, record)),
        versions_data_(data_.substr(0, data_.rfind('.')) + '/'),
        assets_(page_assets(theme)) {}

  bool hold(std::string_view path) const {
    return path.starts_with(pages_) || path == data_ || path.starts_with(versions_data_);
  }
  bool has(std::string_view path) const {
    return hold(path) || std::find(assets_.begin(), assets_.end(), path) != assets_.end();
  }

  Surroundings around(const Archive& archive, std::string_view root) const {
    return {archive.settings.base_url, root, [this](std::string_view path) { return has(path); }};
  }

 private:
  std::string pages_, data_, versions_data_;
  std::vector<std::string> assets_;
};

/// Keeps what one folder draws, and a page of its own once more, as it stands without the rest.
/// For one thread.
class FolderSink : public ArtifactSink {
 public:
  FolderSink(Spool& spool, const Archive& of_one, const OwnPages& own, ArtifactSink& behind)
      : site(spool, &behind),
        own_(spool),
        pages_(own),
        around_(own.around(of_one, std::string_view())) {}

  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override {
    if (pages_.hold(path)) {
      const Status kept =
          path.ends_with(".html") ? keep_page(path, pieces) : own_.write(path, pieces);
      if (!kept) return kept;
    }
    return site.write(path, pieces);
  }
  std::vector<BundleFile> take_own() { return own_.take_files(); }

  KeepingSink site;

 private:
  Status keep_page(const std::string& path, const Pieces& pieces) {
    return own_.write(path, detached(whole_of(pieces, html_), path, around_));
  }

  KeepingSink own_;
  const OwnPages& pages_;
  const Surroundings around_;
  std::string html_;
};

/// In bag-info.txt a value ends with its line.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return text;
}

Bag bag_of(const Archive& archive, const BundleSubject& subject) {
  const std::optional<Date> newest = newest_in(archive, subject);
  Bag bag;
  bag.name = bundle_name(archive, subject);
  bag.info = {{"Source-Organization", one_line(archive.settings.publisher)},
              {"External-Description", one_line(bundle_title(archive, subject))},
              {"External-Identifier", bag.name},
              {"Bagging-Date", newest ? iso(*newest) : std::string()},
              {"Bag-Software-Agent", "kokai"}};
  return bag;
}

}  // namespace

struct Bundles::Part {
  std::uint32_t municipality = 0;
  search::NumberRange numbers;
  search::PostingSlice lists;
};

Result<std::unique_ptr<Bundles>> Bundles::open(const Needs& needs) {
  Result<std::unique_ptr<Spool>> spool = Spool::open(needs.files);
  if (!spool.ok()) return spool.failure();
  return std::unique_ptr<Bundles>(new Bundles(needs, std::move(spool).value()));
}

Status Bundles::draw_folder(const Archive& of_one, const FolderInHand& folder, ArtifactSink& sink,
                            const Draw& draw) {
  const OwnPages own(of_one.municipalities[0], of_one.records[0], needs_.theme);
  FolderSink keeping(*spool_, of_one, own, sink);
  if (Status drawn = draw(keeping); !drawn) return drawn;
  Folder kept{keeping.site.take_files(), keeping.take_own(), {}};
  if (Status markdown = keep_markdown(folder, kept); !markdown) return markdown;
  const std::lock_guard lock(mutex_);
  folders_.emplace(of_one.records[0].current().document, std::move(kept));
  return Done{};
}

Status Bundles::keep_markdown(const FolderInHand& folder, Folder& kept) {
  return keep_guarded(kept.markdown, [&](ArtifactSink& sink) -> Status {
    for (const NotedAssessment& one : folder.assessments) {
      const std::string& path = one.assessment.path;
      const Result<std::string> bytes = needs_.content.read(path, kMaxDocumentBytes);
      if (!bytes.ok()) return bytes.failure();
      if (Status written = sink.write(path, bytes.value()); !written) return written;
    }
    return Done{};
  });
}

Status Bundles::keep_guarded(std::vector<BundleFile>& files, const Draw& draw) {
  KeepingSink keeping(*spool_);
  GuardedSink guarded(keeping, needs_.guard);
  if (Status drawn = draw(guarded); !drawn) return drawn;
  files = keeping.take_files();
  const std::lock_guard lock(mutex_);
  findings_.merge(guarded.take_findings());
  return Done{};
}

Status Bundles::draw_whole(ArtifactSink& sink, const Draw& draw) {
  KeepingSink keeping(*spool_, &sink);
  const Status drawn = draw(keeping);
  whole_ = keeping.take_files();
  const std::vector<std::string> assets = page_assets(needs_.theme);
  std::copy_if(whole_.begin(), whole_.end(), std::back_inserter(assets_),
               [&](const BundleFile& file) {
                 return std::find(assets.begin(), assets.end(), file.path) != assets.end();
               });
  return drawn;
}

bool Bundles::stopped() const { return needs_.options.stop && *needs_.options.stop; }

Status Bundles::write(const Archive& archive, const search::IndexFiles& index, ArtifactSink& sink,
                      Findings& findings) {
  const PoolOptions pool{needs_.options.jobs, needs_.options.stop, {}};
  MadeBundles made;
  made.municipalities.resize(archive.municipalities.size());
  made.records.resize(archive.records.size());
  wanted_ = archive.municipalities.size() + archive.records.size() + 1;
  if (needs_.options.progress) needs_.options.progress(Step::kBundle, 0, wanted_);
  Status status = write_municipalities(archive, index, made.municipalities);
  if (!status) return status;
  status = run_jobs(archive.records.size() + 1, pool, [&](std::size_t i, unsigned) {
    return i == 0
               ? write_site(archive, made.site)
               : write_assessment(archive, static_cast<std::uint32_t>(i - 1), made.records[i - 1]);
  });
  if (!status || stopped()) return status;
  findings.merge(std::move(findings_));
  const std::vector<DrawJob> pages = bundle_page_jobs(archive, made, needs_.theme);
  return run_jobs(pages.size(), pool, [&](std::size_t i, unsigned) { return pages[i](sink); });
}

/// Some municipalities at a time: enough that the index is not walked through for each, few enough
/// that their lists need a small part of its memory.
Status Bundles::write_municipalities(const Archive& archive, const search::IndexFiles& index,
                                     std::vector<MadeBundle>& made) {
  std::vector<Part> parts(archive.municipalities.size());
  for (std::uint32_t m = 0; m < parts.size(); ++m) {
    parts[m].municipality = m;
    parts[m].numbers = search::numbers_of(index.gathered, documents_of(archive, m));
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return std::pair(a.numbers.first, a.numbers.last) < std::pair(b.numbers.first, b.numbers.last);
  });
  const std::uint32_t most = index.gathered.numbers() / kBatches;
  for (std::size_t first = 0; first < parts.size() && !stopped();) {
    std::size_t last = first;
    std::uint32_t numbers = 0;
    for (; last < parts.size() && (last == first || numbers < most); ++last) {
      numbers += parts[last].numbers.last - parts[last].numbers.first;
    }
    const std::span<Part> batch = std::span(parts).subspan(first, last - first);
    if (Status cut = cut_lists(index, batch); !cut) return cut;
    const Status written = run_jobs(
        batch.size(), {needs_.options.jobs, needs_.options.stop, {}}, [&](std::size_t i, unsigned) {
          return write_municipality(archive, index, batch[i], made[batch[i].municipality]);
        });
    if (!written) return written;
    first = last;
  }
  return Done{};
}

Status Bundles::cut_lists(const search::IndexFiles& index, std::span<Part> parts) {
  std::vector<search::NumberRange> ranges;
  for (const Part& part : parts) ranges.push_back(part.numbers);
  std::vector<std::vector<search::PostingSlice>> cut(index.slices.size());
  const Status done =
      run_jobs(cut.size(), {needs_.options.jobs, nullptr, {}}, [&](std::size_t i, unsigned) {
        cut[i] = search::cut_slice(index.slices[i], index.gathered.numbers(), ranges);
        return Done{};
      });
  if (!done) return done;
  for (std::vector<search::PostingSlice>& slice : cut) {
    for (std::size_t p = 0; p < parts.size(); ++p) append_slice(parts[p].lists, slice[p]);
    slice = {};
  }
  return Done{};
}

Status Bundles::write_municipality(const Archive& archive, const search::IndexFiles& index,
                                   Part& part, MadeBundle& made) {
  MunicipalityPart own = part_of(archive, part.municipality);
  search::Gathered gathered = search::part_of(index.gathered, own.documents);
  search::take_headings(gathered, part.lists, index.gathered);
  std::vector<search::PostingSlice> slices;
  slices.push_back(std::exchange(part.lists, {}));
  const search::IndexFiles files =
      search::index_files(own.archive, std::move(gathered), std::move(slices));
  own.archive.search_build = files.manifest.build;

  const BundleSubject subject{BundleOf::kMunicipality, 0, 0};
  Bag bag = bag_of(own.archive, subject);
  for (const AssessmentRecord& record : archive.records) {
    if (record.municipality == part.municipality) add_folder(bag, record);
  }
  const Status drawn = add_drawn(bag, [&](ArtifactSink& sink) -> Status {
    std::vector<DrawJob> jobs = archive_jobs(own.archive, needs_.theme);
    search::add_index_jobs(jobs, files);
    for (const DrawJob& job : jobs) {
      if (Status done = job(sink); !done) return done;
    }
    const std::string& code = archive.municipalities[part.municipality].code;
    if (Status done = needs_.results.draw(code, sink); !done) return done;
    for (const Comparison& comparison : archive.comparisons) {
      const bool concerned = std::any_of(
          comparison.records.begin(), comparison.records.end(), [&](std::uint32_t record) {
            return archive.records[record].municipality == part.municipality;
          });
      if (!concerned) continue;
      const Status told = draw_elsewhere(own.archive, needs_.theme, compare_page(comparison),
                                         comparison.title, sink);
      if (!told) return told;
    }
    return draw_bundles_elsewhere(own.archive, needs_.theme, sink);
  });
  if (!drawn) return drawn;
  if (Status start = add_start(bag, own.archive, subject); !start) return start;
  return finish(std::move(bag), made);
}

Status Bundles::write_assessment(const Archive& archive, std::uint32_t index, MadeBundle& made) {
  const AssessmentRecord& record = archive.records[index];
  const BundleSubject subject{BundleOf::kAssessment, record.municipality, index};
  const Folder& folder = folders_.at(record.current().document);
  Bag bag = bag_of(archive, subject);
  add_files(bag.payload, kSiteInBundle, folder.own);
  add_files(bag.payload, kMarkdownInBundle, folder.markdown);
  add_files(bag.payload, kSiteInBundle, assets_);
  if (Status start = add_start(bag, archive, subject); !start) return start;
  return finish(std::move(bag), made);
}

Status Bundles::write_site(const Archive& archive, MadeBundle& made) {
  const BundleSubject subject;
  Bag bag = bag_of(archive, subject);
  for (const AssessmentRecord& record : archive.records) add_folder(bag, record);
  add_files(bag.payload, kSiteInBundle, whole_);
  const Status drawn = add_drawn(
      bag, [&](ArtifactSink& sink) { return draw_bundles_elsewhere(archive, needs_.theme, sink); });
  if (!drawn) return drawn;
  if (Status start = add_start(bag, archive, subject); !start) return start;
  return finish(std::move(bag), made);
}

void Bundles::add_folder(Bag& bag, const AssessmentRecord& record) const {
  const Folder& folder = folders_.at(record.current().document);
  add_files(bag.payload, kSiteInBundle, folder.site);
  add_files(bag.payload, kMarkdownInBundle, folder.markdown);
}

Status Bundles::add_drawn(Bag& bag, const Draw& draw) {
  std::vector<BundleFile> files;
  if (Status kept = keep_guarded(files, draw); !kept) return kept;
  add_files(bag.payload, kSiteInBundle, files);
  return Done{};
}

Status Bundles::add_start(Bag& bag, const Archive& archive, const BundleSubject& subject) {
  MemorySink drawn;
  if (Status status = draw_start_page(archive, needs_.theme, subject, drawn); !status) {
    return status;
  }
  std::string html = std::move(drawn.files.at(kStartPage));
  if (subject.of == BundleOf::kAssessment) {
    const OwnPages own(archive.municipalities[subject.municipality],
                       archive.records[subject.record], needs_.theme);
    html = detached(html, kStartPage, own.around(archive, kSiteInBundle));
  }
  return keep_guarded(bag.tags, [&](ArtifactSink& sink) { return sink.write(kStartPage, html); });
}

Status Bundles::finish(Bag bag, MadeBundle& made) {
  Result<MadeBundle> written = write_bag(std::move(bag), *spool_, needs_.files);
  if (!written.ok()) return written.failure();
  made = std::move(written).value();
  const std::lock_guard lock(mutex_);
  ++zips_;
  bytes_ += made.bytes;
  if (needs_.options.progress) needs_.options.progress(Step::kBundle, zips_, wanted_);
  return Done{};
}

}  // namespace kokai

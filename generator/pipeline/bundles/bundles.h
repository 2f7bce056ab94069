#pragma once

// What residents take home (decision 0026): a zip of each assessment, of each municipality and of
// the whole site, made from what is drawn anyway.
//
// While documents are in hand, their pages, data and Markdown are kept in the spool, packed. When
// all is drawn, each municipality's own site is drawn from its part of the archive (only pages of
// the whole: those of documents are the same everywhere), and every zip is put together from the
// spool.

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "generator/files/large_files.h"
#include "generator/intake/guard/guard.h"
#include "generator/pipeline/bundles/bag.h"
#include "generator/pipeline/bundles/spool.h"
#include "generator/pipeline/pipeline.h"
#include "generator/pipeline/read_archive.h"
#include "generator/pipeline/result_tables.h"
#include "generator/rendering/bundles/bundle_pages.h"
#include "generator/rendering/search/write_index.h"

namespace kokai {

class Bundles {
 public:
  /// All of these outlive the bundles.
  struct Needs {
    const SourceTree& content;
    const Theme& theme;
    const guard::Guard& guard;
    const ResultTables& results;
    const BuildOptions& options;
    LargeFiles& files;
  };
  using Draw = std::function<Status(ArtifactSink& sink)>;

  static Result<std::unique_ptr<Bundles>> open(const Needs& needs);

  /// Lets `draw` draw the folder into `sink` and keeps it. Thread-safe.
  Status draw_folder(const Archive& of_one, const FolderInHand& folder, ArtifactSink& sink,
                     const Draw& draw);
  /// The same for the pages of the whole; once.
  Status draw_whole(ArtifactSink& sink, const Draw& draw);

  /// Everything is drawn: all zips, and the pages that list them into `sink`. What the guard found
  /// in pages that stand in bundles alone goes to `findings`: then nothing may be published.
  Status write(const Archive& archive, const search::IndexFiles& index, ArtifactSink& sink,
               Findings& findings);

  std::size_t zips() const { return zips_; }
  std::uint64_t bytes() const { return bytes_; }

 private:
  /// What one assessment leaves in the spool, below the site's root and the content folder.
  struct Folder {
    std::vector<BundleFile> site;
    std::vector<BundleFile> own;  ///< pages that stand without the rest, and data
    std::vector<BundleFile> markdown;
  };
  struct Part;  ///< a municipality and its share of the search index

  Bundles(const Needs& needs, std::unique_ptr<Spool> spool)
      : needs_(needs), spool_(std::move(spool)) {}
  Status keep_markdown(const FolderInHand& folder, Folder& kept);
  /// Into the spool, each file past the guard.
  Status keep_guarded(std::vector<BundleFile>& files, const Draw& draw);
  void add_folder(Bag& bag, const AssessmentRecord& record) const;
  Status add_drawn(Bag& bag, const Draw& draw);
  Status add_start(Bag& bag, const Archive& archive, const BundleSubject& subject);
  Status finish(Bag bag, MadeBundle& made);

  Status write_municipalities(const Archive& archive, const search::IndexFiles& index,
                              std::vector<MadeBundle>& made);
  Status cut_lists(const search::IndexFiles& index, std::span<Part> parts);
  Status write_municipality(const Archive& archive, const search::IndexFiles& index, Part& part,
                            MadeBundle& made);
  Status write_assessment(const Archive& archive, std::uint32_t record, MadeBundle& made);
  Status write_site(const Archive& archive, MadeBundle& made);
  bool stopped() const;

  const Needs needs_;
  std::unique_ptr<Spool> spool_;
  std::mutex mutex_;
  std::map<std::uint32_t, Folder> folders_;  ///< by the number of the current document
  std::vector<BundleFile> whole_;
  std::vector<BundleFile> assets_;  ///< of it: what every page loads
  Findings findings_;
  std::size_t zips_ = 0;
  std::size_t wanted_ = 0;  ///< zips, when all are made
  std::uint64_t bytes_ = 0;
};

}  // namespace kokai

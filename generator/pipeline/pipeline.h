#pragma once

// 置く: the one list of steps. read -> join -> draw -> put.
//
// Every step takes its input as values and gives back values; the disk is touched at the two ends
// only. Interrupting (BuildOptions::stop) is looked at between documents and before the swap, never
// during it.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "generator/analysis/search/merge.h"
#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/artifact_sink.h"
#include "generator/files/large_files.h"
#include "generator/files/source_tree.h"
#include "generator/model/archive.h"

namespace kokai {

enum class Step { kRead, kDraw, kBundle, kPut };

/// What `record` wants of the ledger; `build` and `check` only hold the site against it.
struct LedgerWish {
  bool record = false;    ///< gather the rows that are not there yet
  std::string corrected;  ///< address of a version whose text was put right; may be empty
  std::string reason;     ///< why
};

struct BuildOptions {
  Date now;
  unsigned jobs = 0;           ///< 0: as many as processors
  bool strict = false;         ///< warnings stop the publication, too
  bool bundles = false;        ///< --bundles: as if site.yaml asked for them
  bool packed_copies = false;  ///< --packed-copies: X.gz and X.br beside each text (publish_folder)
  std::string theme_override;  ///< --theme; empty: as site.yaml says
  /// Beyond so many units the lists of the search index name documents. Tests lower it.
  std::uint32_t search_units = search::kMaxUnits;
  LedgerWish ledger;
  const std::atomic<bool>* stop = nullptr;  ///< set from a signal handler: give up, publish nothing
  /// Called from one thread at a time, now and then, and once with done == of at a step's end.
  std::function<void(Step step, std::size_t done, std::size_t of)> progress;
};

struct BuildOutcome {
  Findings findings;         ///< sorted
  bool published = false;    ///< false: errors, interrupted, or only checked
  bool interrupted = false;  ///< BuildOptions::stop was set before the end
  std::size_t municipalities = 0;
  std::size_t assessments = 0;  ///< 評価書番号 and drafts, not their versions
  std::size_t documents = 0;    ///< Markdown files of assessments
  std::size_t pages = 0;        ///< HTML files among `files`
  std::size_t files = 0;
  std::size_t bundles = 0;  ///< zips among `files`
  std::uint64_t bytes = 0;
  SiteLedger unrecorded;     ///< LedgerWish::record: by address
  std::string theme_folder;  ///< of the theme in use; empty when it was not found
};

/// read + join: all findings, the theme's, too; the archive in `archive`.
/// Memory: facts and findings of all documents, bodies of at most `jobs`.
Result<BuildOutcome> check_content(const SourceTree& content, const BuildOptions& options,
                                   Archive& archive);

/// Where a theme stands: `name` itself when it holds a '/' and is a folder; else themes/<name>
/// beside the content folder, in the working folder, and with the program (../share/kokai/themes,
/// themes,
/// ../../themes). Empty when there is none.
std::string find_theme(const std::string& name, const std::string& content);

/// read, join, draw into `sink`. Each document is read once and its pages are drawn while it is in
/// hand; the pages of the whole follow from the facts. What stands in `sink` is a site only when
/// the outcome says `published`: when findings stop the build (errors; with `strict` warnings,
/// too), throw it away. Bundles are made only where `large_files` takes them, beside `sink`.
Result<BuildOutcome> build_site(const SourceTree& content, const BuildOptions& options,
                                ArtifactSink& sink, LargeFiles* large_files = nullptr);

/// All of it onto a folder on disk, whole or not at all. Refuses (as findings) an output folder
/// inside the content and the other way round.
Result<BuildOutcome> publish_folder(const std::string& content, const std::string& output,
                                    const BuildOptions& options);

}  // namespace kokai

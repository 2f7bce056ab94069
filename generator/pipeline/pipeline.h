#pragma once

// 置く: the one list of steps. read -> join -> draw -> put.

#include <functional>
#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/artifact_sink.h"
#include "generator/files/source_tree.h"
#include "generator/model/archive.h"

namespace kokai {

struct BuildOptions {
  Date now;
  unsigned jobs = 0;            ///< 0: as many as processors
  bool strict = false;          ///< warnings stop the publication, too
  std::string theme_override;   ///< --theme; empty: as site.yaml says
  std::function<void(std::size_t done, std::size_t of, const char* step)> progress;  ///< called from one thread at a time
};

struct BuildOutcome {
  Findings findings;            ///< sorted
  bool published = false;       ///< false: errors, or only checked
  std::size_t documents = 0;
  std::size_t files = 0;
  std::uint64_t bytes = 0;
};

/// read + join: all findings, the archive in `archive`.
Result<BuildOutcome> check_content(const SourceTree& content, const BuildOptions& options, Archive& archive);

/// Finds a theme folder by name or path: as given, then beside the program (../share/kokai/themes, themes/).
Result<std::unique_ptr<SourceTree>> open_theme(const std::string& name);

/// read + join + draw into `sink`. No errors among findings => everything was drawn.
Result<BuildOutcome> build_site(const SourceTree& content, const BuildOptions& options, ArtifactSink& sink);

/// All of it onto a folder on disk, whole or not at all.
Result<BuildOutcome> publish_folder(const std::string& content, const std::string& output,
                                    const BuildOptions& options);

}  // namespace kokai

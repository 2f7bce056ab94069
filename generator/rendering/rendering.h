#pragma once

// 描く: Archive + theme -> artifacts. Knows no disk and no clock.

#include <memory>
#include <string>

#include "generator/analysis/analysis.h"
#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/artifact_sink.h"
#include "generator/files/source_tree.h"
#include "generator/model/archive.h"

namespace kokai {

/// A theme, loaded and proved: every template and word there, no raw marker outside *_HTML /
/// *_JSON, the auto-escape pragma before every template. Safe to use from several threads.
class Theme {
 public:
  static Result<std::unique_ptr<Theme>> load(const SourceTree& tree, const std::string& language,
                                             Findings& findings);
  virtual ~Theme() = default;
};

/// One thing to draw: which record, which version (index; -1 draft).
struct DocumentRef {
  std::uint32_t record;
  int version;
};

/// Draws everything that belongs to one version: its dated page (or the draft's), JSON, and for the
/// current version /code/key/, print page and current JSON. `assessment` is the whole document.
/// Thread-safe.
Status draw_document(const Archive& archive, const Theme& theme, DocumentRef ref,
                     const Assessment& assessment, ArtifactSink& sink);

/// Pages and data of the whole archive: home, municipalities, data pages, CSV, about, 404, theme
/// assets, sitemap. Split into independent jobs so that a pool can run them: job i of
/// archive_jobs(archive).
std::size_t archive_jobs(const Archive& archive);
Status draw_archive_job(const Archive& archive, const Theme& theme, std::size_t job,
                        ArtifactSink& sink);

}  // namespace kokai

#pragma once

// 描く: Archive + theme -> artifacts. Knows no disk and no clock.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "generator/analysis/analysis.h"
#include "generator/analysis/document_notes.h"
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
                     const Assessment& assessment, const DocumentNotes& notes, ArtifactSink& sink);

/// Pages and data of the whole archive: home, municipalities, data pages, CSV, about, 404, theme
/// assets, sitemap. Split into jobs that do not know of each other, so that a pool can run them;
/// each is called once. What is given here outlives them.
using DrawJob = std::function<Status(ArtifactSink& sink)>;
std::vector<DrawJob> archive_jobs(const Archive& archive, const Theme& theme);

}  // namespace kokai

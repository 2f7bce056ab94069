#pragma once

// Every document read once: folder by folder, each judged and drawn while it is in hand, then
// dropped; what is kept is facts.

#include <functional>
#include <vector>

#include "generator/analysis/document_notes.h"
#include "generator/analysis/version_steps.h"
#include "generator/pipeline/pipeline.h"
#include "generator/reading/reading.h"

namespace kokai {

/// One document in hand.
struct NotedAssessment {
  Assessment assessment;
  DocumentNotes notes;
};

/// All versions of one assessment.
struct FolderInHand {
  std::vector<NotedAssessment> assessments;  ///< whole, by path: oldest first, the draft last
  std::vector<VersionStep> steps;            ///< indexes of `assessments`
};

/// Draws one folder. `of_one` is an archive that holds this one record and its municipality.
/// `thread` is the one that calls (worker_pool.h).
using DrawFolder =
    std::function<Status(const Archive& of_one, const FolderInHand& folder, unsigned thread)>;

/// Reads and judges all documents in parallel, and joins their facts. `draw`, when given, is called
/// for a folder right after it was read, by the thread that read it, as long as no finding so far
/// stops the build: what was drawn counts only when outcome.findings do not stop it in the end.
/// Findings (unsorted) and counts go to `outcome`.
Result<Archive> read_archive(const SourceTree& content, const Inventory& inventory,
                             const BuildOptions& options, const DrawFolder& draw,
                             BuildOutcome& outcome);

/// True when these findings must stop the publication.
bool stops_build(const Findings& findings, bool strict);

}  // namespace kokai

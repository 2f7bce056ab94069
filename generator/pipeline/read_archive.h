#pragma once

// Every document read once: folder by folder, each judged and drawn while it is in hand, then
// dropped; what is kept is facts.

#include <functional>
#include <vector>

#include "generator/pipeline/pipeline.h"
#include "generator/reading/reading.h"

namespace kokai {

/// Draws one folder, all versions of one assessment. `of_one` is an archive that holds this one
/// record and its municipality; `assessments` are its documents, whole, in no promised order.
using DrawFolder =
    std::function<Status(const Archive& of_one, const std::vector<Assessment>& assessments)>;

/// Reads and judges all documents in parallel, and joins their facts. `draw`, when given, is called
/// for a folder right after it was read, by the thread that read it, as long as no finding so far
/// stops the build: what was drawn counts only when outcome.findings do not stop it in the end.
/// Findings (unsorted) and counts go to `outcome`.
Result<Archive> read_archive(const SourceTree& content, Inventory inventory,
                             const BuildOptions& options, const DrawFolder& draw,
                             BuildOutcome& outcome);

/// True when these findings must stop the publication.
bool stops_build(const Findings& findings, bool strict);

}  // namespace kokai

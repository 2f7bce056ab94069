#pragma once

// The first half of every build: content folder -> Archive, with all findings.

#include <vector>

#include "generator/pipeline/pipeline.h"
#include "generator/reading/reading.h"

namespace kokai {

struct ReadArchive {
  Archive archive;
  std::vector<DocumentPlace> places;  ///< by path, to find a document again when it is drawn
  BuildOutcome outcome;               ///< findings (sorted) and counts
};

/// Reads and judges all documents in parallel, keeps their facts, joins them.
Result<ReadArchive> read_archive(const SourceTree& content, const BuildOptions& options);

/// True when these findings must stop the publication.
bool stops_build(const Findings& findings, bool strict);

}  // namespace kokai

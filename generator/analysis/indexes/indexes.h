#pragma once

// All documents by the names they mention.

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"

namespace kokai {

/// Fills archive.indexes from the mentions of archive.records; `names` of it is there already.
/// Tells rows of names.yaml that no document uses. Cost: one pass over the mentions, each spelling
/// folded once.
void index_mentions(Archive& archive, Findings& findings);

}  // namespace kokai

#pragma once

// What the manifest says of documents and municipalities, from the archive.

#include "generator/analysis/search/merge.h"
#include "generator/analysis/search/search_source.h"
#include "generator/model/archive.h"

namespace kokai::search {

/// Fills municipalities, tasks and documents. Precondition: every document of the archive is in
/// `merge`.
void describe_documents(const Archive& archive, const PostingMerge& merge, Manifest& manifest);

}  // namespace kokai::search

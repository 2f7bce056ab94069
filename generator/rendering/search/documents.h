#pragma once

// What the manifest says of documents and municipalities, from the archive.

#include <string>

#include "generator/analysis/search/merge.h"
#include "generator/analysis/search/search_source.h"
#include "generator/model/archive.h"

namespace kokai::search {

/// The page of a version (below 0: the draft) below the root, as results link to it: "271403/48/".
std::string address_of(const Municipality& municipality, const AssessmentRecord& record,
                       int version);

/// Fills municipalities, tasks and documents. Precondition: every document of the archive is in
/// `gathered`.
void describe_documents(const Archive& archive, const Gathered& gathered, Manifest& manifest);

}  // namespace kokai::search

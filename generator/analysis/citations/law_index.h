#pragma once

#include "generator/model/archive.h"

namespace kokai {

/// Fills archive.laws from the citations of archive.records. Cost: the citations, sorted by law.
void index_citations(Archive& archive);

}  // namespace kokai

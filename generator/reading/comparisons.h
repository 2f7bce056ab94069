#pragma once

// content/comparisons.yaml: which assessments are compared, where titles do not tell.

#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/comparison.h"

namespace kokai {

/// Reads a list of maps with id, title and documents. An entry without an id or title, or with an
/// id that is no slug or taken, is told and left out.
std::vector<ComparisonRule> read_comparisons(std::string_view path, std::string_view bytes,
                                             Findings& findings);

}  // namespace kokai

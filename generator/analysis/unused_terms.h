#pragma once

// Terms of the glossary that no assessment uses.

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"

namespace kokai {

/// One note a term that the text of no current version has. Nothing is said of an archive without
/// assessments. Cost: one pass over the facts.
void tell_unused_terms(const Archive& archive, Findings& findings);

}  // namespace kokai

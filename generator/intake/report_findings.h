#pragma once

#include "generator/diagnostics/findings.h"
#include "generator/formats/json.h"

namespace kokai {

/// The member "findings" of an import's report.
void write_findings(json::Writer& json, const Findings& findings);

}  // namespace kokai

#pragma once

// Entries made into a draft: choices read, bodies turned into Markdown, empty slots taken out.

#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/intake/form_walk.h"
#include "generator/intake/import_assessment.h"

namespace kokai::intake {

/// Fills items, changes and what follows them. Doubtful marks, lost figures and headings that say
/// the opposite become findings with lines of the original.
void finish_draft(Original& original, FormWalk& walk, std::string_view file, DraftAssessment& draft,
                  ImportReport& report, Findings& findings);

/// Counts what was read, written, left out and lost in [first, last), and lists what was left out
/// by line. A character that was claimed as written but does not stand in the Markdown is lost,
/// too.
void fill_report(const Original& original, Range whole, std::string_view markdown,
                 ImportReport& report);

}  // namespace kokai::intake

#pragma once

// The boxes of the cover and what the clerk gave by hand, as frontmatter.

#include "generator/diagnostics/findings.h"
#include "generator/intake/cover.h"
#include "generator/intake/import_assessment.h"
#include "generator/intake/outline_of_text.h"

namespace kokai::intake {

/// Values given by hand that cannot be used are errors.
bool check_options(const ImportOptions& options, Findings& findings);

/// Fills document.draft.front (form set before) and the report's `overridden`. Numbers become half
/// width without leading zeros, dates ISO; nothing that is missing is made up. False when there is
/// no title.
bool fill_front(Original& original, const Cover& cover, const TextOutline& outline,
                const ImportOptions& options, ImportedDocument& document, Findings& findings);

}  // namespace kokai::intake

#pragma once

// 変更箇所: what stands under its heading, as a list of changes.

#include "generator/model/assessment.h"
#include "generator/reading/document_findings.h"

namespace kokai {

/// Reads nodes [first, last), which begin with the first heading below 変更箇所 (of level
/// `level`), and appends to assessment.changes. A heading with a date is a change, another one
/// directly below is a section of the table. Text without a label is kept as the change's note.
void read_changes(Assessment& assessment, std::uint32_t first, std::uint32_t last, int level,
                  DocumentFindings& findings);

}  // namespace kokai

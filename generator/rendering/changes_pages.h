#pragma once

// What changed: the rows of 変更箇所 as reading text, each version held against the one before, and
// any two versions of one's choice.

#include <string>
#include <vector>

#include "generator/analysis/version_steps.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// A version while it is in hand.
struct VersionInHand {
  int version;  ///< index in the record; -1: the draft
  const Assessment* assessment;
  const DocumentNotes* notes;
};

/// Where differences are shown: for each step, in the order of its diff.items, an address below the
/// root with file and fragment.
using DifferencePages = std::vector<std::vector<std::string>>;

/// Draws the pages of changes of the one record in the archive: /code/number/changes/ (and parts of
/// it), a page for each step, and with three versions or more the comparison of any two with its
/// data. Nothing for a record without rows and without a second version.
///
/// versions  oldest first, the draft last: what steps count by.
/// Thread-safe.
Result<DifferencePages> draw_changes(const Archive& of_one, const Theme& theme,
                                     const std::vector<VersionInHand>& versions,
                                     const std::vector<VersionStep>& steps, ArtifactSink& sink);

/// True when the record has such pages.
bool has_changes_page(const AssessmentRecord& record);

}  // namespace kokai

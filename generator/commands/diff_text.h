#pragma once

// What `kokai diff` prints.

#include <string>

#include "generator/analysis/version_diff.h"
#include "generator/diagnostics/words.h"

namespace kokai {

/// For a terminal: an item a block, with its id, its headings and what kind of change it is. Words
/// that went stand in [-…-], words that came in {+…+}; texts that were added, taken away or
/// rewritten whole stand behind "-" and "+". Safe to show.
std::string diff_text(const Assessment& before, const Assessment& after, const VersionDiff& diff,
                      Language language);

/// The same as JSON; a changed item holds its pieces ["same" | "removed" | "added", words].
std::string diff_json(const Assessment& before, const Assessment& after, const VersionDiff& diff);

}  // namespace kokai

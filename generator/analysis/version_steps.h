#pragma once

// All versions of one assessment, from one to the next.

#include <vector>

#include "generator/analysis/change_table.h"
#include "generator/analysis/version_diff.h"

namespace kokai {

struct VersionStep {
  std::uint32_t before = 0;  ///< indexes of the versions
  std::uint32_t after = 0;
  VersionDiff diff;
  TableCheck check;
};

/// Each version held against the one before it; `versions` oldest first, a draft last. Adds what
/// the tables of 変更箇所 leave open to `findings`.
std::vector<VersionStep> compare_versions(const std::vector<const Assessment*>& versions,
                                          Findings& findings);

}  // namespace kokai

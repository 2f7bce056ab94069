#include "generator/analysis/version_steps.h"

#include <utility>

namespace kokai {

std::vector<VersionStep> compare_versions(const std::vector<const Assessment*>& versions,
                                          Findings& findings) {
  std::vector<VersionStep> steps;
  for (std::uint32_t i = 1; i < versions.size(); ++i) {
    const Assessment& before = *versions[i - 1];
    const Assessment& after = *versions[i];
    VersionStep step{i - 1, i, diff_versions(before, after), {}};
    step.check = check_table(before, after, step.diff);
    report_table(before, after, step.diff, step.check, findings);
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace kokai

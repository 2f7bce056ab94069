#include "generator/rendering/changes_pages.h"

#include "generator/rendering/changes_table_page.h"

namespace kokai {

Result<DifferencePages> draw_changes(const Archive& of_one, const Theme& theme,
                                     const std::vector<VersionInHand>& versions,
                                     const std::vector<VersionStep>& steps, ArtifactSink& sink) {
  if (!has_changes_page(of_one.records[0])) return DifferencePages{};
  ChangesView view{of_one, loaded(theme), versions, steps, {}};
  view.differences.resize(steps.size());
  for (std::size_t step = 0; step < steps.size(); ++step) {
    if (Status status = draw_version_step(view, step, sink); !status) return status.failure();
  }
  if (versions.size() > 2) {
    if (Status status = draw_any_two(view, sink); !status) return status.failure();
  }
  if (Status status = draw_changes_table(view, sink); !status) return status.failure();
  return std::move(view.differences);
}

bool has_changes_page(const AssessmentRecord& record) {
  const std::size_t versions = record.versions.size() + (record.draft ? 1 : 0);
  return versions > 1 || record.current().change_count != 0;
}

}  // namespace kokai

#include "generator/model/archive.h"

#include <algorithm>

namespace kokai {

std::optional<Date> newest_published(std::span<const AssessmentRecord> records) {
  std::optional<Date> newest;
  for (const AssessmentRecord& record : records) {
    for (const VersionFacts& version : record.versions) {
      newest = std::max(newest, version.front.published);
    }
  }
  return newest;
}

}  // namespace kokai

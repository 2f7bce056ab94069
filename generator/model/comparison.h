#pragma once

// The same 事務 in several cities.

#include <cstdint>
#include <string>
#include <vector>

namespace kokai {

/// One entry of content/comparisons.yaml: assessments that belong together whatever their titles
/// say.
struct ComparisonRule {
  std::string id;                      ///< slug: the address of the page
  std::string title;                   ///< assessments of this title belong to it, too
  std::vector<std::string> documents;  ///< "990019/18", "990027/draft-kenko-kanri"
  std::string path;                    ///< the file
  std::uint32_t line = 0;              ///< of the entry
};

/// Assessments of two or more municipalities. Its page is compare/<id>/.
struct Comparison {
  std::string id;
  std::string title;
  std::vector<std::uint32_t> records;  ///< indexes into Archive::records, ascending
};

}  // namespace kokai

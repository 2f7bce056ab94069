#pragma once

// Laws that assessments cite, each under all the names they are given: the rows of
// generator/analysis/data/laws.tsv. A law that is not there is listed under the name it is cited
// by.

#include <string_view>
#include <vector>

namespace kokai {

struct KnownLaw {
  std::string_view address;  ///< "bango"
  std::string_view name;     ///< 番号法
  std::string_view title;    ///< empty: the same as `name`
  std::string_view number;   ///< 平成25年法律第27号; empty: not known for sure
  std::string_view also;     ///< more names, parted by '|'
};

/// In the table's order, which may change from one version of the program to the next.
const std::vector<KnownLaw>& known_laws();

/// The file, built into the program by room.cmake.
extern const std::string_view kLawsTable;

}  // namespace kokai

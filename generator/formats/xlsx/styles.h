#pragma once

// Which format a cell's style gives its number (ECMA-376-1 §18.8).

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "generator/formats/xlsx/number_format.h"
#include "generator/formats/xlsx/package.h"

namespace kokai::xlsx {

class Styles {
 public:
  /// Of a cell with s="`style`"; the plain one when there is no such style.
  const NumberFormat& format_of(std::uint64_t style) const;
  /// False, and a finding, when the part could not be read.
  bool read(const Package& package, std::string_view part, Findings& findings);

 private:
  std::map<unsigned, NumberFormat> formats_;  ///< by their number in the file
  std::vector<unsigned> styles_;              ///< the format's number of each style
};

}  // namespace kokai::xlsx

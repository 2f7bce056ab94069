#pragma once

// What a workbook says of itself: its sheets, its epoch, where its texts and styles lie
// (ECMA-376-1 §18.2).

#include <optional>
#include <string>
#include <vector>

#include "generator/formats/xlsx/number_format.h"
#include "generator/formats/xlsx/package.h"

namespace kokai::xlsx {

struct SheetPart {
  std::string name;
  std::string part;
  bool hidden = false;
};

struct WorkbookParts {
  std::vector<SheetPart> sheets;  ///< in the workbook's order; of cells alone, no charts
  Epoch epoch = Epoch::k1900;
  std::string shared_strings;  ///< the part's name; empty when there is none
  std::string styles;          ///< the same
};

/// Nothing, and a finding, when it could not be read.
std::optional<WorkbookParts> workbook_parts(const Package& package, Findings& findings);

}  // namespace kokai::xlsx

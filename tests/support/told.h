#pragma once

// Findings as short lines, for tests that name what is told and where.

#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"

namespace kokai {

/// "id@line" of each finding, in the order in which they were added.
inline std::vector<std::string> told(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : findings.all()) {
    lines.push_back(std::string(one.message->id) + "@" + std::to_string(one.at.line));
  }
  return lines;
}

}  // namespace kokai

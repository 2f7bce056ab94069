#pragma once

#include <string>

#include "generator/diagnostics/findings.h"

namespace kokai {

/// The author's line and the marks below it, ready for a terminal.
struct Excerpt {
  std::string line;  ///< at most about 100 columns, cut around the place with … where there is more
  std::string carets;  ///< blanks, then at least one ^, in display columns
};

/// `diagnostic.line_text` with its place marked. Empty when there is no line to show.
Excerpt excerpt_of(const Diagnostic& diagnostic);

}  // namespace kokai

#pragma once

// The head of a Markdown file: strict, every fault with its line, column and the mended line.

#include <optional>
#include <string_view>

#include "generator/model/assessment.h"
#include "generator/reading/file_lines.h"
#include "generator/reading/reading.h"

namespace kokai {

/// Where head and body of a file lie.
struct SplitFile {
  std::string_view yaml;  ///< between the two "---"
  std::string_view body;
  std::uint32_t body_line = 1;  ///< line of the body's first line
};

/// Finds the two lines of "---". Missing ones are findings, and nothing is returned.
std::optional<SplitFile> split_frontmatter(std::string_view bytes, const FileLines& lines,
                                           Findings& findings);

struct Head {
  Frontmatter front;   ///< what could be read; `form` is null when it is not known
  bool whole = false;  ///< nothing in it is an error
};

/// Reads and judges the head.
Head read_frontmatter(const DocumentPlace& place, const SplitFile& file, const FileLines& lines,
                      Findings& findings);

}  // namespace kokai

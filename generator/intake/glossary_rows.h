#pragma once

// Where the glossary of a text stands, and its rows.

#include <optional>
#include <vector>

#include "generator/intake/original.h"

namespace kokai::intake {

/// A term as the text gives it. Ranges may be empty.
struct GlossaryRow {
  std::uint32_t line = 0;
  Range reading;  ///< kana beside the term or on the line above
  Range term;
  std::vector<Range> definition;  ///< one a line
};

struct GlossarySection {
  std::uint32_t first_line = 0;  ///< the heading's
  std::uint32_t last_line = 0;
};

/// The last heading 用語集, or a table headed 用語 and 意味, up to the next annex or the end.
std::optional<GlossarySection> find_glossary(const Original& original);

/// Its rows in order. Claims headings, groups of kana, heads of tables, numbers and page numbers;
/// terms, readings and definitions are left for the caller.
std::vector<GlossaryRow> glossary_rows(Original& original, const GlossarySection& section);

}  // namespace kokai::intake

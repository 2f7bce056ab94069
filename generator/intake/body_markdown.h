#pragma once

// Pieces of the original as Markdown that reads back as the same text.

#include <string>
#include <vector>

#include "generator/intake/original.h"

namespace kokai::intake {

/// Something that belongs to an item: the rest of a line, or a row of a table that is not the
/// form's.
struct Piece {
  Range range;
  std::vector<Range> cells;  ///< a row; else empty
  bool close = false;        ///< stands right under the piece before, no empty line between
  bool listed = false;       ///< the extraction gave it as an item of a list
};

/// Paragraphs, lists and tables; claims every open character as written. Blocks of HTML become
/// blocks of Markdown. Extraction joins lines by blanks: before ・, ①②…, 1. 2. …, 【 and <措置> the
/// line is cut again.
std::string body_markdown(Original& original, const std::vector<Piece>& pieces);

/// The same for a place with one line only (headings, cells of a table).
std::string line_markdown(Original& original, Range range);

}  // namespace kokai::intake

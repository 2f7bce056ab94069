#pragma once

// What search knows of one document: its entries with their blocks, as written and folded, cut into
// units.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/archive.h"

namespace kokai::search {

/// A unit is closed when it holds this many folded characters.
inline constexpr std::size_t kUnitCharacters = 240;

/// Bytes [at, at + size) of a DocumentText's text or fold.
struct TextRange {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

/// An entry (search_source.h) as ranges. Blocks end with '\n' in the fold and are parted by it in
/// the text.
struct EntryText {
  TextRange id;
  TextRange heading;
  TextRange text;
  TextRange folded;  ///< heading and text
  bool ends_unit = false;
};

/// One document. Made again and again in the same memory: a thread keeps one.
struct DocumentText {
  std::string text;
  std::string folded;
  std::vector<EntryText> entries;  ///< the head first, a unit alone; the last one ends its unit
  TextRange title;
  TextRange date;  ///< ISO; empty: none

  std::string_view of(TextRange range) const {
    return std::string_view(text).substr(range.at, range.size);
  }
  std::string_view fold_of(const EntryText& entry) const {
    return std::string_view(folded).substr(entry.folded.at, entry.folded.size);
  }
};

/// Fills `made`. Cost: linear, the folding most of it.
void take_text(const Assessment& assessment, const Municipality& municipality, DocumentText& made);

}  // namespace kokai::search

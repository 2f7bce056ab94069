#pragma once

// How the text of a document is cut into the pieces that a reader's browser loads.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/search/document_text.h"

namespace kokai::search {

/// A piece holds no more text than this, unless a unit is longer.
inline constexpr std::size_t kPieceBytes = 12 * 1024;

/// Entries [first, last) of a DocumentText, whole units.
struct PieceCut {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t units = 0;
};

std::vector<PieceCut> cut_pieces(const DocumentText& text);

/// One code point that stands for the text of a document: pieces of another build have another
/// (but for one in ninety). One byte: every reader loads those of all documents.
char32_t check_of(std::string_view hash);

}  // namespace kokai::search

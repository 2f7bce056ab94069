#pragma once

// Reading provisions behind the name of a law: 第9条第1項、別表第一の16の項及び第19条第8号.

#include <vector>

#include "generator/analysis/citations/cursor.h"
#include "generator/model/citation.h"

namespace kokai::citations {

/// One member of a list; a range is one.
struct FoundProvision {
  Provision from;
  Provision to;
  std::size_t at = 0;  ///< bytes in the text
  std::size_t end = 0;
};

/// Takes the list of provisions that begins at the cursor and leaves the cursor behind its last
/// member; nothing there: the cursor stays. A member without a number of its own article goes on
/// from the one before (第19条第5号、第15号). `named`: the law's name stands right before, so that
/// 19条8号 and a lone 別表 are provisions, too. Never leaves the line. Cost: linear in what is
/// taken.
std::vector<FoundProvision> take_provisions(Cursor& cursor, bool named);

/// Goes on from `before`, for 同条第2項: paragraphs and items of the same article.
std::vector<FoundProvision> take_more_of(Cursor& cursor, const Provision& before);

/// "(56の2の項、57の項)" behind a table that was named before.
std::vector<FoundProvision> take_rows_in_brackets(Cursor& cursor, const Provision& table);

}  // namespace kokai::citations

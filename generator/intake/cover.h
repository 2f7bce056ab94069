#pragma once

// The cover of an assessment: its boxes in any order, side by side or one under the other.

#include <string>
#include <vector>

#include "generator/intake/body_markdown.h"
#include "generator/intake/rows.h"

namespace kokai::intake {

struct Cover {
  Range number, title, authority, approved, published, form_label;
  Range declaration_label, notes_label;
  std::vector<Piece> declaration, notes;
  std::vector<Piece> stray;  ///< lines that belong to no box
  std::vector<std::u32string>
      running;                    ///< visible text of lines that pages may repeat (title, 様式)
  bool draft_word = false;        ///< "(全項目評価書)素案"
  std::uint32_t number_line = 0;  ///< of the label; 0: there is none
};

/// The name of the form in a title line: 全項目評価書; empty when the line is none.
std::string_view form_in_title(std::string_view words);

/// Reads rows [0, count). Claims the labels; values are claimed by whoever uses them. `running`:
/// lines that pages repeat.
Cover read_cover(Original& original, const std::vector<Row>& rows, std::size_t count,
                 const std::vector<std::u32string>& running);

}  // namespace kokai::intake

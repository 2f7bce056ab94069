#pragma once

// Which assessments stand in a text, of which form, and where their covers end.

#include <vector>

#include "generator/forms/form.h"
#include "generator/intake/rows.h"

namespace kokai::intake {

struct TextOutline {
  std::uint32_t first_line = 1;
  std::uint32_t last_line = 1;
  const forms::Form* form = nullptr;  ///< nullptr: nothing says which
  bool form_guessed = false;          ///< by the headings, not by a cover
  std::uint32_t form_line = 0;        ///< what said so
};

/// At least one. A second one begins where a title line stands before a box 評価書番号.
std::vector<TextOutline> outline_text(const Original& original);

/// The row where the form's first part begins; rows.size() when there is only a cover.
/// 項目一覧 names the parts, too: it is told by naming several one after the other.
std::size_t find_body(const Original& original, const std::vector<Row>& rows,
                      const forms::Form& form);

/// Lines with the words 特定個人情報保護評価書 that stand more than once: the running titles of
/// pages.
std::vector<std::u32string> running_titles(const Original& original, const std::vector<Row>& rows);

}  // namespace kokai::intake

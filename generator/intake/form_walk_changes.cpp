// 変更箇所: the table of changes, and what a city puts behind it (用語集).

#include "generator/intake/form_walk.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

constexpr std::size_t kColumns = 6;

bool is_header(const Original& original, const Row& row) {
  std::size_t heads = 0;
  for (const Range& cell : row.cells) {
    if (cell.size() > 20) continue;
    const std::string words = fold_label(original.words(cell));
    for (const std::string_view head :
         {"変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "提出時期に係る説明"}) {
      if (words == head) ++heads;
    }
  }
  return heads >= 3;
}

}  // namespace

/// True when the row was taken; false lets it be read as any other line.
bool FormWalk::take_change(const Row& row) {
  if (after_changes_) return false;
  if (is_header(original_, row)) {
    for (const Range& cell : row.cells) original_.claim(cell, Fate::kTableHeader);
    return true;
  }
  if (row.tabbed && row.cells.size() >= kColumns - 1) {
    take_change_row(row);
    return true;
  }
  const std::string text = original_.words(row.from(0));
  const forms::Match match = forms::match_heading(text, form_.parts);
  if (match.field != nullptr && match.field->level == forms::Level::kPart) {
    section_ = row.from(0);
    original_.claim(section_, Fate::kEmptySlot);  // until a change stands under it
    return true;
  }
  after_changes_ = true;  // what comes now is no longer the table
  if (!row.tabbed) {
    start_free(row, true);
    return true;
  }
  target_ = kNoEntry;
  return false;
}

void FormWalk::take_change_row(const Row& row) {
  const auto cell = [&](std::size_t i) { return i < row.cells.size() ? row.cells[i] : Range{}; };
  if (row.filled() == 1) {
    const Range only = row.cells[row.next_filled(0)];
    const forms::Match match = forms::match_heading(original_.words(only), form_.parts);
    if (match.field != nullptr && match.field->level == forms::Level::kPart) {
      section_ = only;
      original_.claim(section_, Fate::kEmptySlot);  // until a change stands under it
      return;
    }
  }
  ChangeEntry change;
  change.section = section_;
  change.date = cell(0);
  change.item = cell(1);
  change.before = cell(2);
  change.after = cell(3);
  change.timing = cell(4);
  change.note = row.cells.size() > kColumns ? row.from(kColumns - 1) : cell(kColumns - 1);
  changes.push_back(change);
}

}  // namespace kokai::intake

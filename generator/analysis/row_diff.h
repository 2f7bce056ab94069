#pragma once

// One row of 変更箇所: what kind of change it tells, and which words changed.

#include "generator/analysis/version_diff.h"

namespace kokai {

/// "(記載なし)", "新規", "-" and the like: the box was or is empty. なし alone is an answer.
bool says_nothing_was_there(std::string_view text);

struct RowDiff {
  ChangeKind kind = ChangeKind::kChanged;
  WordDiff diff;  ///< of Change::before and Change::after; empty for kAdded and kRemoved
};

/// kAdded when nothing was there before, kRemoved when nothing is there after or the row says
/// 削除 or 廃止. Cost: word_diff().
RowDiff diff_row(const Change& change);

}  // namespace kokai

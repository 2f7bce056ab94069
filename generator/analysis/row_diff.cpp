#include "generator/analysis/row_diff.h"

#include <algorithm>
#include <array>
#include <string>

#include "generator/analysis/document.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

constexpr std::size_t kShort = 60;  ///< bytes; longer texts say something

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  if (text.size() > kShort) return false;
  const std::string folded = fold_label(text);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace

bool says_nothing_was_there(std::string_view text) {
  constexpr std::array<std::string_view, 7> kWords = {"",         "記載なし", "記載無し", "新規",
                                                      "新規追加", "追加",     "新設"};
  return is_dash_or_blank(text) || is_one_of(text, kWords);
}

RowDiff diff_row(const Change& change) {
  constexpr std::array<std::string_view, 4> kGone = {"削除", "全て削除", "廃止", "項目削除"};
  RowDiff row;
  const bool nothing_before = says_nothing_was_there(change.before);
  const bool nothing_after = says_nothing_was_there(change.after) || is_one_of(change.after, kGone);
  if (nothing_before != nothing_after) {
    row.kind = nothing_before ? ChangeKind::kAdded : ChangeKind::kRemoved;
    return row;
  }
  row.diff = word_diff(change.before, change.after);
  if (row.diff.rewritten) row.kind = ChangeKind::kRewritten;
  return row;
}

}  // namespace kokai

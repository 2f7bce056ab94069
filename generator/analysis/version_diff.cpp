#include "generator/analysis/version_diff.h"

#include <algorithm>
#include <utility>

#include "generator/analysis/document.h"
#include "generator/analysis/item_pairing.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

bool is_compared(const Item& item) { return role_of(item) != forms::Role::kChanges; }

std::string said_in(const Assessment& assessment, std::uint32_t index) {
  if (index == kNoItem || !is_compared(assessment.items[index])) return {};
  std::string words = words_of(assessment.items[index]);
  if (is_dash_or_blank(words)) words.clear();
  return words;
}

/// Compares the two items; what differs goes to the end of the list.
void compare(const Assessment& before, const Assessment& after, std::uint32_t i, std::uint32_t j,
             VersionDiff& diff) {
  ItemChange change;
  change.before = i;
  change.after = j;
  change.before_words = said_in(before, i);
  change.after_words = said_in(after, j);
  if (change.before_words == change.after_words) return;
  if (change.before_words.empty()) {
    change.kind = ChangeKind::kAdded;
  } else if (change.after_words.empty()) {
    change.kind = ChangeKind::kRemoved;
  } else if (fold(change.before_words) == fold(change.after_words)) {
    diff.spelling.push_back(j);
    return;
  } else {
    change.diff = word_diff(change.before_words, change.after_words);
    change.kind = change.diff.rewritten ? ChangeKind::kRewritten : ChangeKind::kChanged;
  }
  diff.items.push_back(std::move(change));
}

}  // namespace

VersionDiff diff_versions(const Assessment& before, const Assessment& after) {
  VersionDiff diff;
  diff.other_form = before.front.form != after.front.form;
  diff.pairs = pair_items(before, after);

  // Items without a counterpart stand behind the last one before them that has one.
  constexpr std::uint32_t kTop = 0;
  std::vector<std::vector<std::uint32_t>> gone(after.items.size() + 1);
  std::vector<std::uint32_t> partner(after.items.size(), kNoItem);
  std::uint32_t place = kTop;
  for (std::uint32_t i = 0; i < before.items.size(); ++i) {
    const std::uint32_t j = diff.pairs[i];
    if (j == kNoItem) {
      gone[place].push_back(i);
    } else {
      partner[j] = i;
      place = j + 1;
    }
  }
  for (std::uint32_t j = 0; j <= after.items.size(); ++j) {
    if (j > 0) compare(before, after, partner[j - 1], j - 1, diff);
    for (const std::uint32_t i : gone[j]) compare(before, after, i, kNoItem, diff);
  }
  return diff;
}

}  // namespace kokai

#pragma once

// Two versions of one assessment, item by item: what was added, taken away, changed.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/analysis/word_diff.h"
#include "generator/model/assessment.h"

namespace kokai {

enum class ChangeKind : std::uint8_t { kAdded, kRemoved, kChanged, kRewritten };

/// An item that says something else than before. Choices and counts are compared as the lines of
/// words_of().
struct ItemChange {
  ChangeKind kind = ChangeKind::kChanged;
  std::uint32_t before = kNoItem;  ///< index of the item; kNoItem: the version has no such box
  std::uint32_t after = kNoItem;
  std::string before_words;  ///< empty when there was nothing
  std::string after_words;
  WordDiff diff;  ///< of kChanged and kRewritten
};

struct VersionDiff {
  bool other_form = false;  ///< the two are of different forms: compared by labels
  /// In the order of the newer version; what was taken away stands where it stood.
  std::vector<ItemChange> items;
  /// Items of the newer version that differ in width, case or blanks alone: not in `items`.
  std::vector<std::uint32_t> spelling;
  /// pair_items(before, after)
  std::vector<std::uint32_t> pairs;

  bool empty() const { return items.empty() && !other_form; }
};

/// 変更箇所 itself is no part of the comparison. A lone dash counts as nothing written.
/// Cost: linear but for word_diff() on items that differ.
VersionDiff diff_versions(const Assessment& before, const Assessment& after);

}  // namespace kokai

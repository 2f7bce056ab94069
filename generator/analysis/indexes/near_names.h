#pragma once

// Names that are so much alike that they may be one: for staff, who alone can tell. Nothing is
// joined here.

#include <cstdint>
#include <vector>

#include "generator/model/indexes.h"

namespace kokai {

struct NearNames {
  IndexKind kind = IndexKind::kSystem;
  std::uint32_t more = 0;  ///< entry that more assessments have; on a tie the first in the index
  std::uint32_t less = 0;
};

/// Pairs of entries of one kind of which the names are the same but for the form of company
/// (株式会社 before, behind or not at all), for variants of one kanji (髙 高, 﨑 崎), or for one
/// changed, added, missing or swapped character from six characters on, two from twelve on. Names
/// that differ in their numbers alone (システム1, システム2) are no pair, nor are two that
/// names.yaml has as two, nor recorded items that one assessment lists side by side. Ordered by
/// kind and places in the index. Cost: linear in names but for groups of near ones, each of which
/// is held against its next six only, and for a flood of them, where a part is not looked at.
std::vector<NearNames> near_names(const Indexes& indexes);

}  // namespace kokai

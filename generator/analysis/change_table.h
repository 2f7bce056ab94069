#pragma once

// 変更箇所 held against what really changed between two versions.

#include <cstdint>
#include <vector>

#include "generator/analysis/version_diff.h"
#include "generator/diagnostics/findings.h"

namespace kokai {

enum class RowState : std::uint8_t {
  kEarlier,   ///< of an earlier step: not looked at
  kUnplaced,  ///< nobody can tell which item it means: not checked
  kShown,     ///< the item it names did change
  kNotShown,  ///< the item it names says what it said before
};

struct TableRow {
  RowState state = RowState::kEarlier;
  std::vector<std::uint32_t> places;  ///< in the newer version
};

struct TableCheck {
  std::vector<TableRow> rows;  ///< one for each of after.changes
  /// For each item of the diff the rows that name it.
  std::vector<std::vector<std::uint32_t>> named_by;
  std::uint32_t unplaced = 0;
  std::uint32_t not_shown = 0;
  std::uint32_t unnamed = 0;  ///< items of the diff that no row names
};

/// Rule    A row is of this step when the older version's table does not have it already (words
///         folded) and its date, if any, lies after the older version's publication. It names the
///         item that its 項目 leads to in either version, with everything below; an item counts as
///         named, too, when the row's own before or after text (six characters or more) is half of
///         it or more. Versions of different forms are not checked.
/// Cost    items x rows of this step.
TableCheck check_table(const Assessment& before, const Assessment& after, const VersionDiff& diff);

/// Tells staff of rows that the texts do not show and of differences that no row names.
void report_table(const Assessment& before, const Assessment& after, const VersionDiff& diff,
                  const TableCheck& check, Findings& findings);

/// "2026-04-01", or the file's name for a version without a date.
std::string day_or_name(const Assessment& assessment);

}  // namespace kokai

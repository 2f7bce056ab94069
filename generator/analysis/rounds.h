#pragma once

// Rounds and the assessments they are about: each finds its record and version, and what does not
// fit between the two is told.

#include <span>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"

namespace kokai {

/// Fills archive.rounds from what was read (sorted as Inventory has it); archive.records and
/// archive.now stand already. A round of an assessment that is not there is an error and left out.
/// Cost: a binary search a round, one pass over the records.
void join_rounds(Archive& archive, std::vector<Round> rounds, Findings& findings);

/// The rounds of one municipality: they stand together.
std::span<const Round> rounds_in(const Archive& archive, std::uint32_t municipality);
/// The rounds about one record. Cost: one pass over archive.rounds.
std::vector<const Round*> rounds_of(const Archive& archive, std::uint32_t record);

}  // namespace kokai

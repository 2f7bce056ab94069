#pragma once

// What came of a round: opinions and answers joined both ways, and held against the assessment.

#include <array>
#include <span>
#include <vector>

#include "generator/analysis/version_steps.h"
#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"

namespace kokai {

/// Makes answers and opinions name each other, whichever of the two was written, sorts answers by
/// id, and tells what stays without its counterpart: an error from the day on which the result is
/// published, a warning between the round's end and that day. Cost: linear.
void join_hearing(Round& round, const Date& now, Findings& findings);

/// One version of the assessment a round is about, and how it came from the version before.
struct HeardVersion {
  const Assessment* assessment;
  const VersionStep* step;  ///< nullptr: there is no version before
};
/// Holds opinions and answers against the version that the round names: items that are not there;
/// 反映 without a change; ④主な意見の内容 and ⑤評価書への反映 that say something else.
void judge_hearing(const Round& round, const HeardVersion& version, Findings& findings);

/// How many opinions there are of each kind. What says the same as another counts among `received`
/// alone.
struct HearingCounts {
  std::size_t received = 0;
  std::array<std::size_t, 5> by_method{};      ///< by SendingKind
  std::array<std::size_t, 5> by_disclosure{};  ///< by Disclosure
  std::array<std::size_t, 5>
      by_effect{};  ///< by Effect; an opinion with two answers may count twice
};
HearingCounts counts_of(const Hearing& hearing);

}  // namespace kokai

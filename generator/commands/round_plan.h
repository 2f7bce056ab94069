#pragma once

#include <string>

#include "generator/diagnostics/print.h"
#include "generator/model/round.h"

namespace kokai {

/// The days of a round counted for the clerk, a line a step: when the 素案 must stand, first and
/// last day, the thirtieth day where the form demands it, 第三者点検, publication. `due`: a hearing
/// is a duty (hearing_is_due()). Both ends of the period are counted.
std::string round_plan(const Round& round, bool due, Language language);

}  // namespace kokai

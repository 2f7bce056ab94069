#pragma once

#include <string>

#include "generator/analysis/hearing_result.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// <figure class="bars">: how many opinions each effect has, one bar each, the number beside it.
/// The caller's table holds the same. Text stays readable on 320 px.
std::string effect_bars(const HearingCounts& counts, const LoadedTheme& theme);

}  // namespace kokai

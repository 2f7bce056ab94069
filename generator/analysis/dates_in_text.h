#pragma once

// Calendar dates inside running text: "令和3年7月21日～8月20日(31日間)".

#include <string_view>
#include <vector>

#include "generator/text/date.h"

namespace kokai {

/// All dates that exist, in the text's order. A day without a year takes the year of the date
/// before it (the next year when it would lie before that date); one without any date before it is
/// left out. Width and blanks do not matter.
std::vector<Date> dates_in(std::string_view text);

}  // namespace kokai

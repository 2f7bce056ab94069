#pragma once

// 意見の聴取 as a document tells of it.

#include <optional>

#include "generator/model/assessment.h"
#include "generator/text/date.h"

namespace kokai {

/// 原則30日以上 for a 全項目評価書, both days counted (特定個人情報保護評価指針 第5の3).
inline constexpr long kLeastHearingDays = 30;

/// The last day of the shortest period that needs no reason.
inline Date earliest_last_day(const Date& first) { return add_days(first, kLeastHearingDays - 1); }

/// The period in ②実施日・期間, where exactly two days stand there: more of them may be those of
/// something else. Forms without the field have none.
std::optional<Period> hearing_period(const Assessment& assessment);

/// Is a hearing a duty for this form? 様式4 alone.
bool hearing_is_due(const forms::Form& form);

}  // namespace kokai

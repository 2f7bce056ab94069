#pragma once

// 意見の聴取 as a document tells of it.

#include <cstddef>
#include <optional>
#include <string_view>

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

/// なし, 意見なし, a dash or nothing at all: the field says that there was none.
bool says_none(std::string_view text);
/// How many opinions ④主な意見の内容 tells of: 0 where it says_none(), the number where exactly one
/// stands before 件; nothing where it tells none or several.
std::optional<std::size_t> opinions_told(std::string_view text);

/// Is a hearing a duty for this form? 様式4 alone.
bool hearing_is_due(const forms::Form& form);

}  // namespace kokai

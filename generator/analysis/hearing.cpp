#include "generator/analysis/hearing.h"

#include "generator/analysis/dates_in_text.h"
#include "generator/analysis/document.h"

namespace kokai {

std::optional<Period> hearing_period(const Assessment& assessment) {
  const Item* const item = first_with(assessment, forms::Role::kHearingPeriod);
  if (item == nullptr || item->text.empty()) return std::nullopt;
  const std::vector<Date> dates = dates_in(item->text);
  if (dates.size() != 2) return std::nullopt;
  return Period{dates[0], dates[1]};
}

bool hearing_is_due(const forms::Form& form) { return form.key == "zenkomoku"; }

}  // namespace kokai

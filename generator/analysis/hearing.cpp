#include "generator/analysis/hearing.h"

#include <algorithm>
#include <iterator>

#include "generator/analysis/dates_in_text.h"
#include "generator/analysis/document.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {

std::optional<Period> hearing_period(const Assessment& assessment) {
  const Item* const item = first_with(assessment, forms::Role::kHearingPeriod);
  if (item == nullptr || item->text.empty()) return std::nullopt;
  const std::vector<Date> dates = dates_in(item->text);
  if (dates.size() != 2) return std::nullopt;
  return Period{dates[0], dates[1]};
}

bool says_none(std::string_view text) {
  if (is_dash_or_blank(text)) return true;
  static constexpr std::string_view kNone[] = {"なし", "無し", "ありません", "ありませんでした",
                                               "なかった"};
  static constexpr std::size_t kFewLetters = 60;
  const std::string words = fold_label(text);
  if (count_code_points(words) > kFewLetters) return false;
  return std::any_of(std::begin(kNone), std::end(kNone),
                     [&](std::string_view end) { return words.ends_with(end); });
}

std::optional<std::size_t> opinions_told(std::string_view text) {
  if (says_none(text)) return 0;
  static constexpr std::string_view kCounter = "件";
  const std::string words = fold(text);
  std::optional<std::size_t> told;
  for (std::size_t at = words.find(kCounter); at != std::string::npos;
       at = words.find(kCounter, at + 1)) {
    const std::size_t from = words.find_last_not_of("0123456789", at - 1) + 1;
    if (at == 0 || from == at || at - from > 6) continue;
    if (told) return std::nullopt;
    told = std::stoul(words.substr(from, at - from));
  }
  return told;
}

bool hearing_is_due(const forms::Form& form) { return form.key == "zenkomoku"; }

}  // namespace kokai

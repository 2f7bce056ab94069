#include "generator/analysis/messages.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kokai {

namespace {

struct Row {
  const Message* message;
  bool for_residents;  ///< speaks of what the document says, in words a resident can use
};

constexpr Row kRows[] = {
    {&kPartialDocument, true},     {&kRequiredItemEmpty, false},  // the page says 原本に記載なし at
                                                                  // the place itself
    {&kUnreadableMark, true},      {&kUnknownFormLabel, false},    {&kNumberMissing, false},
    {&kTitleNamesOtherForm, true}, {&kTitleLacksEnd, false},       {&kProvisionUnticked, true},
    {&kBlockCountDiffers, true},   {&kOutsourcingDiffers, true},   {&kNumberNotRecorded, true},
    {&kFileNamesDiffer, true},     {&kThresholdDiffers, true},     {&kHearingTooShort, true},
    {&kHearingEndsAfter, true},    {&kHearingMissing, true},       {&kLeftover, true},
    {&kStaleCitation, false},      {&kChangeWithoutTiming, false}, {&kChangeAfterPublication, true},
    {&kFiveYearsPassed, false},    {&kNumberTaken, false},         {&kDateTaken, false},
};

}  // namespace

std::span<const Message* const> analysis_messages() {
  static const auto all = [] {
    std::array<const Message*, std::size(kRows)> messages{};
    std::transform(std::begin(kRows), std::end(kRows), messages.begin(),
                   [](const Row& row) { return row.message; });
    return messages;
  }();
  return all;
}

bool is_for_residents(const Message& message) {
  for (const Row& row : kRows) {
    if (row.message == &message) return row.for_residents;
  }
  return false;
}

}  // namespace kokai

#include "generator/analysis/messages.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "generator/reading/messages.h"

namespace kokai {

namespace {

struct Row {
  const Message* message;
  bool for_residents;  ///< speaks of what the document says, in words a resident can use
};

// An empty required item is false: the page says so at the place itself.
constexpr Row kRows[] = {
    {&kPartialDocument, true},
    {&kRequiredItemEmpty, false},
    {&kNumberMissing, false},
    {&kTitleNamesOtherForm, true},
    {&kTitleLacksEnd, false},
    {&kProvisionUnticked, true},
    {&kBlockCountDiffers, true},
    {&kOutsourcingDiffers, true},
    {&kNumberNotRecorded, true},
    {&kFileNamesDiffer, true},
    {&kThresholdDiffers, true},
    {&kHearingTooShort, true},
    {&kHearingEndsAfter, true},
    {&kHearingMissing, true},
    {&kLeftover, true},
    {&kStaleCitation, false},
    {&kChangeWithoutTiming, false},
    {&kChangeAfterPublication, true},
    {&kChangeNotInText, false},
    {&kDifferenceNotInTable, false},
    {&kFiveYearsPassed, false},
    {&kNumberTaken, false},
    {&kNameUnused, false},
    {&kTermUnused, false},
    {&kRoundUnknownAssessment, false},
    {&kRoundUnknownVersion, false},
    {&kRoundDraftMissing, false},
    {&kRoundDraftAwaited, false},
    {&kRoundTooShort, false},
    {&kRoundDatesDiffer, false},
    {&kNoRound, false},
    {&kResultBeforeEnd, false},
    {&kResultUndecided, false},
    {&kResultUnanswered, false},
    {&kAnswersAwaited, false},
    {&kAnswerWithoutOpinion, false},
    {&kAnswerUnknownOpinion, false},
    {&kOpinionUnknownAnswer, false},
    {&kOpinionUnknownTwin, false},
    {&kHeardUnknownItem, false},
    {&kReflectedUnchanged, false},
    {&kHearingCountDiffers, false},
    {&kHearingEffectDiffers, false},
    {&kComparisonUnknownDocument, false},
    {&kComparisonTwice, false},
};

/// Of what reading says. Unreadable marks are not here: pages list them from the items themselves.
constexpr const Message* kOfReading[] = {&kOppositeWording, &kTwoChoices};

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
  return std::find(std::begin(kOfReading), std::end(kOfReading), &message) != std::end(kOfReading);
}

}  // namespace kokai

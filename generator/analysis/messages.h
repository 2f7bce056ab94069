#pragma once

// What the rules can say. Each row stands in the rule's own file (analysis/rules/<id>.cpp).

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kPartialDocument;      ///< {0} parts that are there, {1} parts that are not
extern const Message kRequiredItemEmpty;    ///< {0} section or part, {1} what is not there
extern const Message kNumberMissing;        ///< {0} status
extern const Message kTitleNamesOtherForm;  ///< {0} title, {1} name in it, {2} the document's form
extern const Message kTitleLacksEnd;        ///< {0} what to add
extern const Message kProvisionUnticked;    ///< {0} option, {1} its mark, {2} what contradicts it
extern const Message
    kBlockCountDiffers;  ///< {0} item, {1} count given, {2} blocks, {3} name of the blocks
extern const Message
    kOutsourcingDiffers;  ///< {0} item, {1} what it says, {2} other item, {3} what that says
extern const Message kNumberNotRecorded;  ///< {0} item, {1} option
extern const Message kFileNamesDiffer;    ///< {0} item, {1} its name, {2} other item, {3} its name
extern const Message kThresholdDiffers;   ///< {0} item, {1} count, {2} other item, {3} result
extern const Message
    kHearingTooShort;  ///< {0} days, {1} first, {2} last, {3} first day that would do
extern const Message kHearingEndsAfter;  ///< {0} last day, {1} published
extern const Message kHearingMissing;    ///< {0} what is missing
extern const Message kTermUnused;        ///< {0} term
extern const Message kLeftover;          ///< {0} words, {1} item
extern const Message kStaleCitation;     ///< {0} words, {1} what they became, {2} since, {3} places
extern const Message kChangeWithoutTiming;     ///< {0} how many, {1} first item
extern const Message kChangeAfterPublication;  ///< {0} change date, {1} item, {2} published
extern const Message kChangeNotInText;         ///< {0} 項目 of the row, {1} version before
extern const Message kDifferenceNotInTable;    ///< {0} version before, {1} how many, {2} items, {3}
                                               ///< rows not placed
extern const Message kFiveYearsPassed;         ///< {0} published, {1} five years later
extern const Message kNumberTaken;             ///< {0} number, {1} other path
extern const Message kNameUnused;              ///< {0} name, {1} its kind

extern const Message kRoundUnknownAssessment;  ///< {0} key, {1} keys that are there
extern const Message kRoundUnknownVersion;     ///< {0} key, {1} date, {2} dates that are there
extern const Message kRoundDraftMissing;       ///< {0} first day, {1} key
extern const Message kRoundDraftAwaited;       ///< {0} first day, {1} key
extern const Message kRoundTooShort;     ///< {0} days, {1} first, {2} last, {3} first that would do
extern const Message kRoundDatesDiffer;  ///< {0}, {1} of the round, {2}, {3} of the document {4}
extern const Message kNoRound;

extern const Message kResultBeforeEnd;       ///< {0} result, {1} last day
extern const Message kResultUndecided;       ///< {0} how many, {1} numbers
extern const Message kResultUnanswered;      ///< {0} how many, {1} numbers
extern const Message kAnswersAwaited;        ///< {0} how many, {1} numbers
extern const Message kAnswerWithoutOpinion;  ///< {0} answer
extern const Message kAnswerUnknownOpinion;  ///< {0} answer, {1} number, {2} numbers that are there
extern const Message kOpinionUnknownAnswer;  ///< {0} number, {1} answer
extern const Message kOpinionUnknownTwin;    ///< {0} number, {1} number of the other
extern const Message kHeardUnknownItem;      ///< {0} opinion or answer, {1} item, {2} document
extern const Message kReflectedUnchanged;    ///< {0} answer, {1} effect, {2} document, {3} items
extern const Message kHearingCountDiffers;   ///< {0} what ④ says, {1} how many there are
extern const Message kHearingEffectDiffers;  ///< {0} what ⑤ says, {1} answers that say otherwise

extern const Message kComparisonUnknownDocument;  ///< {0} document, {1} id of the comparison
extern const Message kComparisonTwice;            ///< {0} document, {1} id of the comparison

std::span<const Message* const> analysis_messages();

/// Is a finding about what the document says, so that residents read it on its page? Findings about
/// how the file is written are for staff alone. One table in messages.cpp, over all rooms.
bool is_for_residents(const Message& message);

}  // namespace kokai

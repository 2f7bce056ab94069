#pragma once

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kOutputInsideContent;  ///< {0} output, {1} content
extern const Message kContentInsideOutput;  ///< {0} output, {1} content
extern const Message kNoDocuments;          ///< {0} content
extern const Message kThemeNotFound;        ///< {0} name, {1} places looked at

// The guard. None of them holds what was found.
extern const Message kPersonalData;      ///< {0} kind, {1} why
extern const Message kMaybePersonal;     ///< {0} kind, {1} why
extern const Message kOfficialName;      ///< {0} 項目
extern const Message kPersonalInOutput;  ///< {0} kind, {1} reason, {2} place, {3} artifact

// Published for good.
extern const Message kTextChanged;  ///< {0} address, {1} day, {2} {3} digests, {4} for --correct
extern const Message kAddressGone;  ///< {0} kind, {1} address, {2} day
extern const Message kItemGone;     ///< {0} address, {1} ids, {2} their number, {3} the first
extern const Message kNotRecorded;  ///< {0} how many
extern const Message kRedirectSourceExists;   ///< {0} from
extern const Message kRedirectTargetUnknown;  ///< {0} to
extern const Message kRedirectChain;          ///< {0} to, {1} where that leads
extern const Message kRedirectLoop;           ///< {0} from

std::span<const Message* const> pipeline_messages();

}  // namespace kokai

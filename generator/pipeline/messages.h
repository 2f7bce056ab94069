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

std::span<const Message* const> pipeline_messages();

}  // namespace kokai

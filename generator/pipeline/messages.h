#pragma once

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kOutputInsideContent;  ///< {0} output, {1} content
extern const Message kContentInsideOutput;  ///< {0} output, {1} content
extern const Message kNoDocuments;          ///< {0} content
extern const Message kThemeNotFound;        ///< {0} name, {1} places looked at

std::span<const Message* const> pipeline_messages();

}  // namespace kokai

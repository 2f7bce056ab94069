#pragma once

// What can be wrong with a theme. Documents are judged by the rooms below.

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kThemeFileMissing;  ///< {0} file
extern const Message kThemeFileBroken;  ///< {0} file, {1} reason: a list is no list, bytes no UTF-8
extern const Message kThemeTemplateMissing;   ///< {0} file
extern const Message kThemeTemplateRejected;  ///< {0} file, {1} what the template engine said
extern const Message kThemeMarkerUnknown;     ///< {0} marker, {1} nearest known one
extern const Message kThemeMarkerMissing;     ///< {0} marker, {1} file
extern const Message kThemeMarkerRaw;         ///< {0} marker as written
extern const Message kThemeWordMissing;       ///< {0} key, {1} words file
extern const Message kThemeWordUnknown;       ///< {0} key, {1} nearest known one

std::span<const Message* const> rendering_messages();

}  // namespace kokai

#pragma once

// Can this be the text of an assessment at all? Says what was seen when it cannot.

#include <string_view>

#include "generator/diagnostics/findings.h"

namespace kokai::intake {

inline constexpr std::size_t kMaxImportBytes = 64u << 20;

/// False (and an error) for bytes that are too many, not UTF-8, empty or destroyed: more than one
/// character in 200 private, U+FFFD or a control character; NUL; text in no language; signs of a
/// wrong encoding.
bool is_readable_text(std::string_view bytes, std::string_view file, Findings& findings);

}  // namespace kokai::intake

#pragma once

// The text of a file from outside, with its charset's troubles told as findings.

#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/text/charset.h"

namespace kokai {

/// Decodes by the rules of decode_text(). Findings (charset/…) name line, charset and the first
/// bytes in hex, never text: error and nothing returned when it cannot be read, a warning where it
/// holds 外字.
std::optional<std::string> decode_file(std::string bytes, std::optional<Charset> declared,
                                       std::string_view path, Findings& findings);

/// Tells a fault at a place: for who decoded otherwise.
void tell_charset_fault(const CharsetFault& fault, std::string_view path, Findings& findings);

}  // namespace kokai

#pragma once

// The printer's own words and what all printers share.

#include <string>
#include <string_view>

#include "generator/diagnostics/print.h"

namespace kokai {

std::string_view in(const Bilingual& words, Language language);
Bilingual severity_words(Severity severity);       ///< エラー, error
std::string_view severity_key(Severity severity);  ///< "error", "warning", "note": for programs
std::string shown_path(
    const Span& at,
    const PrintOptions& options);  ///< root put before, but not before absolute paths; not escaped
/// A pattern of the diagnostic's message, filled.
std::string filled(const Bilingual& pattern, const Diagnostic& diagnostic, Language language);

}  // namespace kokai

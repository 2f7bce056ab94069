#pragma once

// rounds/<id>/answers/<name>.md: what the city answers to one opinion or to many.

#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/model/opinion.h"

namespace kokai {

/// Reads an answer. `path` ends in "answers/<name>.md". Strict: an unknown key, another effect than
/// the five, a missing part are errors, and nothing is returned. Whether its opinions and items are
/// there is judged by the joining (analysis/results.h).
std::optional<Answer> read_answer(const std::string& path, std::string_view bytes,
                                  Findings& findings);

/// A file that read_answer() reads back as the same values.
std::string write_answer(const Answer& answer);

}  // namespace kokai

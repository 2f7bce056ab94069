#pragma once

// rounds/<id>/round.md: one 意見聴取, as the clerk announces it.

#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/model/round.h"

namespace kokai {

/// Reads a round. `path` is "<municipality>/rounds/<id>/round.md". Strict: an unknown key, a day
/// that is none, an address nobody can send to are errors, and nothing is returned. What stands
/// between the round and its assessment is judged by the joining (analysis/rounds.h).
std::optional<Round> read_round(const std::string& path, std::string_view bytes,
                                Findings& findings);

}  // namespace kokai

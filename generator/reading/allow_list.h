#pragma once

// <municipality>/allow.yaml: texts that staff let stand although they look like personal data.

#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/reviewed.h"

namespace kokai {

/// Reads a list of maps with text, kind, reason and where. An entry without a text or a reason, or
/// with a kind that is none, is told and left out.
std::vector<ReviewedText> read_allow_list(std::string_view path, std::string_view bytes,
                                          Findings& findings);

}  // namespace kokai

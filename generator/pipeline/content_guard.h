#pragma once

// The guard over the content folder: what staff are told with file and line.

#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/source_tree.h"
#include "generator/reading/reading.h"

namespace kokai {

/// An assessment, as a city's own words: sure hits are errors, likely ones warnings. Names of
/// officials in changes of 所属長 or 担当部署 are a warning of their own. `bytes` is its file.
/// Thread-safe. Cost: as guard::may_hold_statement_hit() where there is nothing.
void guard_assessment(const Assessment& assessment, std::string_view bytes,
                      const Inventory& inventory, std::uint32_t municipality, Findings& findings);

/// What residents sent and what answers them: opinions.csv, answers and round.md of every round,
/// each with the whole guard; and municipality.yaml as the city's own words.
Status guard_rounds(const SourceTree& content, const Inventory& inventory, Findings& findings);

/// The same files against what the private folder (`private` in site.yaml) knows of those who sent
/// opinions: their own names and numbers are errors wherever they stand. `content` is the folder on
/// disk. Nothing where there is no such folder.
Status guard_senders(const std::string& content, const Inventory& inventory, Findings& findings);

}  // namespace kokai

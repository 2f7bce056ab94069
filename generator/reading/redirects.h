#pragma once

// content/redirects.yaml: where addresses went that are no more.

#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/ledger.h"

namespace kokai {

/// Reads a list of maps with from and to. `from` is the address of a municipality, an assessment, a
/// version, a round, a term or a comparison, with or without an item behind '#'; `to` any page of
/// the site, or a whole address. Of two rows with one `from` the first stays. What is wrong is told
/// and left out.
std::vector<Redirect> read_redirects(std::string_view path, std::string_view bytes,
                                     Findings& findings);

}  // namespace kokai

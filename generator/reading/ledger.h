#pragma once

// content/ledger.csv and the digest it holds.

#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/model/ledger.h"

namespace kokai {

inline constexpr std::uint64_t kMaxLedgerBytes = 256u << 20;

/// SHA-256 of a version's text as it is published: the file with LF at the end of each line,
/// without a byte order mark, without blanks at the end of lines and empty lines at the end of the
/// file, and without the lines of the frontmatter that tell where the document stands, not what it
/// says: status, ended, original, original_sha256, imported. Nothing of the theme or the program is
/// in it.
std::string version_digest(std::string_view file);

/// Reads ledger.csv: 記録日,種類,アドレス,要約値,項目,理由. A row that cannot be read is an error
/// and left out; so is a version recorded twice and a correction of what is not recorded.
SiteLedger read_site_ledger(const std::string& path, std::string_view bytes, Findings& findings);

/// The file with these rows behind what stands in it; an empty file gets its head. What stands
/// there is not touched.
std::string with_rows(std::string_view file, const SiteLedger& rows);

}  // namespace kokai

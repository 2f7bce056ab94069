#pragma once

// The published tables as one SQLite database (decision 0034).

#include <cstdint>
#include <string>

#include "generator/pipeline/pipeline.h"

namespace kokai {

/// What SQLite's header says of a database of ours: "koka".
inline constexpr std::uint32_t kDatabaseApplication = 0x6B6F6B61;

/// May `file` be written: is there none, or one that this wrote?
Result<bool> may_replace_database(const std::string& file);

/// Builds the site without keeping it: what is taken of it are the CSV tables, each as the guard
/// let it through. They go into a new database beside `file`, which then takes its place; refused,
/// interrupted or killed, `file` is what it was. `published` of the outcome says that it was
/// written. Another writer of the same file is refused as "export-locked".
/// Memory: as a build, and SQLite's pages; the tables wait on disk.
Result<BuildOutcome> export_database(const std::string& content, const std::string& file,
                                     const BuildOptions& options);

}  // namespace kokai

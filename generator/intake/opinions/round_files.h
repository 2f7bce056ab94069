#pragma once

// A round's table and answers on disk, taken out and put back whole, one writer at a time.

#include <optional>
#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/output_lock.h"
#include "generator/intake/opinions/answer_book.h"

namespace kokai {

inline constexpr std::string_view kOpinionsFile = "opinions.csv";
inline constexpr std::uint64_t kMostRoundBytes = 1U << 30;

/// The right to write in a round's folder; another writer is refused as "import-locked". Files that
/// a killed writer left half written are removed.
struct RoundLock {
  Descriptor folder;  ///< outlives the lock
  OutputLock lock;
};
Result<RoundLock> lock_round(const std::string& round_folder);
/// Removes what a killed writer left half written. Under the lock.
void remove_leftovers(const std::string& folder);

/// The file's bytes; empty when it is not there.
Result<std::string> read_if_there(const std::string& folder, std::string_view name);
/// Writes the file whole, unless it holds the same bytes already.
Status put_file(const std::string& folder, std::string_view name, const std::string& bytes);

/// The table as it lies there, without a row when there is none. What is wrong with it is a
/// finding.
Result<OpinionTable> read_table_of_round(const std::string& round_folder, Findings& findings);
/// Table and answers as they lie there. What is wrong with them is a finding; then nothing may be
/// written back.
Result<AnsweredRound> read_answered_round(const std::string& round_folder, Findings& findings);
/// Answers first: a table may name only answers that are there. Unchanged files are not touched;
/// answers that are not in `round` stay.
Status write_answered_round(const std::string& round_folder, const AnsweredRound& round);

}  // namespace kokai

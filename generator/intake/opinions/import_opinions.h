#pragma once

// Files that came in during a round -> opinions.csv and the private folder, whole or not at all.

#include <array>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/intake/opinions/merge.h"
#include "generator/intake/opinions/sources.h"
#include "generator/text/date.h"

namespace kokai {

/// Names in a round's private folder.
inline constexpr std::string_view kLedgerFile = "opinions-private.csv";
inline constexpr std::string_view kSourcesFile = "sources.csv";
inline constexpr std::string_view kRejectsFile = "rejects.csv";
inline constexpr std::string_view kChangedFile = "changed.csv";
inline constexpr std::string_view kCountsFile = "counts.csv";

struct OpinionImportOptions {
  std::string round_folder;    ///< on disk, with round.md in it
  std::string private_folder;  ///< of this round alone; judged by judge_private_folder() already
  std::vector<std::string> files;
  SourceOptions sources;
  Date today;
  bool dry_run = false;      ///< reads and counts, writes nothing, takes no lock
  bool new_private = false;  ///< a table of opinions without a ledger is right
};

/// 件数表: what was received by one method is what became of it.
struct MethodCounts {
  std::size_t received = 0;
  std::size_t shown = 0;  ///< 公開 and 一部公開
  std::size_t withheld = 0;
  std::size_t duplicate = 0;
  std::size_t undecided = 0;
  std::size_t rejected = 0;
};

struct OpinionImport {
  std::vector<SourceFile> files;
  std::vector<Rejected> rejected;  ///< of these files
  std::vector<FormMapping::Column> columns;
  MergeOutcome merged;
  std::array<MethodCounts, 5> counts{};  ///< of the whole round, by SendingKind
  std::size_t people = 0;                ///< different senders in the ledger
  bool refused = false;                  ///< errors among the findings: nothing was written
};

/// Reads the files, merges, writes: the ledger, opinions.csv, then the private lists, each whole.
/// Killed between two of them, the next run mends what is missing. Two imports of one round at a
/// time are refused as "import-locked".
/// Cost: linear; memory about six times the text of the round.
Result<OpinionImport> import_opinions(const OpinionImportOptions& options, const MergeTools& tools,
                                      Findings& findings);

/// {"schema":1,"files":[{name,sha256,bytes,added,known,changed,rejected}],"columns":[…],
/// "masked":[numbers],"changed":[numbers],"revived":[…],"counts":[{method,…}],"people":…,
/// "findings":[…]}: places and numbers, never words of an opinion.
std::string opinion_report_json(const OpinionImport& import, const Findings& findings);

}  // namespace kokai

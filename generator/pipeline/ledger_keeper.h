#pragma once

// What has been published stays (decision 0029): versions and addresses held against ledger.csv and
// redirects.yaml, and the rows that are not there yet.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"
#include "generator/model/ledger.h"
#include "generator/pipeline/pipeline.h"
#include "generator/reading/reading.h"

namespace kokai {

/// What one folder leaves behind.
struct LedgerSlot {
  std::vector<RecordedRow> fresh;  ///< only when there is a wish to record
  std::size_t unrecorded = 0;      ///< versions without a row
};

/// Holds single versions, from any thread. Inventory and options outlive it.
class LedgerKeeper {
 public:
  LedgerKeeper(const Inventory& inventory, const BuildOptions& options);

  /// A published version. `address`: its own page's. Cost: the digest of its text when it is
  /// recorded or to be recorded; else a search.
  void hold_version(const std::string& address, const Assessment& assessment,
                    std::string_view bytes, LedgerSlot& slot, Findings& findings) const;
  /// Redirects from and to items of a page that shows this version.
  void hold_items(std::string_view page, const Assessment& assessment, Findings& findings) const;
  /// Those that lead from items of pages below `record` ("990019/18/").
  std::vector<Redirect> redirects_below(std::string_view record) const;

 private:
  std::vector<const RecordedRow*> rows_of(std::string_view address) const;
  void hold_text(const std::string& address, const RecordedRow& last, const Assessment& assessment,
                 std::string_view bytes, const std::string& items, LedgerSlot& slot,
                 Findings& findings) const;
  void tell_gone(const std::string& address, const RecordedRow& row, const Assessment& assessment,
                 Findings& findings) const;

  const std::vector<Redirect>& redirects_;
  const BuildOptions& options_;
  std::vector<const RecordedRow*> rows_;         ///< of versions, by address, then as they stand
  std::unordered_set<std::string_view> led_on_;  ///< sources of redirects
};

/// The pages of the archive against the ledger, and the redirects against both. `slot` gets the
/// pages without a row. Cost: nothing without a ledger, redirects or a wish to record; else one
/// pass over all pages.
void hold_pages(const Archive& archive, const BuildOptions& options, LedgerSlot& slot,
                Findings& findings);

}  // namespace kokai

#pragma once

// What the city keeps for itself of a round: every opinion word for word with its sender, joined to
// the published table by number alone. It lies in the private folder and decides what is new.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/intake/opinions/received.h"

namespace kokai {

struct LedgerRow {
  std::uint32_t number = 0;
  std::string id;                ///< content_id()
  std::uint32_t occurrence = 1;  ///< the how many-th with this id in its file
  std::string drawn;             ///< content_hash() of the public text the import made of it
  std::string file;              ///< name and SHA-256 of where it first stood
  std::string sha256;
  Received received;
};

class Ledger {
 public:
  const std::vector<LedgerRow>& rows() const { return rows_; }
  std::uint32_t last_number() const { return last_number_; }
  void add(LedgerRow row);
  void set_drawn(std::size_t index, std::string drawn) { rows_[index].drawn = std::move(drawn); }

  /// The row with this content for the `occurrence`-th time; nullptr when it is new.
  const LedgerRow* find(const std::string& id, std::uint32_t occurrence) const;
  /// The first older opinion with the same receipt and sender for which `may_be` holds; nullptr:
  /// none.
  const LedgerRow* changed_by(const Received& received,
                              const std::function<bool(const LedgerRow&)>& may_be) const;

 private:
  std::vector<LedgerRow> rows_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_receipt_;
  std::uint32_t last_number_ = 0;
};

/// Reads what write_ledger() wrote. Anything else is an error, and what could be read is returned:
/// a ledger that is not whole must not be written over.
Ledger read_ledger(const std::string& path, std::string_view bytes, Findings& findings);
/// A table that a spreadsheet can show; read_ledger() gives back the same.
std::string write_ledger(const Ledger& ledger);

}  // namespace kokai

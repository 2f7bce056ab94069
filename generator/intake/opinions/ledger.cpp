#include "generator/intake/opinions/ledger.h"

#include <algorithm>

#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"
#include "generator/intake/messages.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr std::string_view kHead[] = {"番号",     "識別子",  "何件目", "公開文の識別子",
                                      "ファイル", "SHA-256", "場所",   "方法"};
constexpr std::size_t kHeadColumns = std::size(kHead);
constexpr std::size_t kColumns = kHeadColumns + kFields;
constexpr std::size_t kCellBytes = 64U << 20;  ///< what was imported can be read again

std::vector<std::string> headings() {
  std::vector<std::string> cells(std::begin(kHead), std::end(kHead));
  for (std::size_t i = 0; i < kFields; ++i) {
    const auto field = static_cast<Field>(i);
    const std::string word(field_word(field));
    cells.push_back(field == Field::kMethod ? "提出方法の記載" : word);
  }
  return cells;
}

/// False when the row is none of ours.
bool read_row(std::span<const std::string> cells, LedgerRow& row) {
  if (cells.size() > kColumns || cells.size() < kHeadColumns) return false;
  std::vector<std::string> all = csv::restored(cells);
  all.resize(kColumns);
  const std::optional<SendingKind> method = sending_from_word(all[7]);
  row.number = whole_number(all[0]).value_or(0);
  row.occurrence = whole_number(all[2]).value_or(0);
  if (!method || row.number == 0 || row.occurrence == 0) return false;
  row.id = all[1];
  row.drawn = all[3];
  row.file = all[4];
  row.sha256 = all[5];
  row.received.place = all[6];
  row.received.method = *method;
  std::move(all.begin() + kHeadColumns, all.end(), row.received.fields.begin());
  return true;
}

/// Where both tell it, they tell the same.
bool agrees(const Received& a, const Received& b, Field field) {
  return a[field].empty() || b[field].empty() || a[field] == b[field];
}

}  // namespace

void Ledger::add(LedgerRow row) {
  last_number_ = std::max(last_number_, row.number);
  by_id_[row.id].push_back(rows_.size());
  const std::string& receipt = row.received[Field::kReceipt];
  if (!receipt.empty()) by_receipt_[receipt].push_back(rows_.size());
  rows_.push_back(std::move(row));
}

const LedgerRow* Ledger::find(const std::string& id, std::uint32_t occurrence) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end() || found->second.size() < occurrence) return nullptr;
  return &rows_[found->second[occurrence - 1]];
}

const LedgerRow* Ledger::changed_by(const Received& received,
                                    const std::function<bool(const LedgerRow&)>& may_be) const {
  const auto found = by_receipt_.find(received[Field::kReceipt]);
  if (found == by_receipt_.end()) return nullptr;
  for (const std::size_t index : found->second) {
    const Received& old = rows_[index].received;
    const bool same = old.method == received.method && agrees(old, received, Field::kMoment) &&
                      agrees(old, received, Field::kName) && agrees(old, received, Field::kMail);
    if (same && may_be(rows_[index])) return &rows_[index];
  }
  return nullptr;
}

Ledger read_ledger(const std::string& path, std::string_view bytes, Findings& findings) {
  Ledger ledger;
  if (bytes.starts_with(csv::kByteOrderMark)) bytes.remove_prefix(csv::kByteOrderMark.size());
  const std::vector<std::string> wanted = headings();
  bool head = true;
  const auto take = [&](const table::Row& row) {
    LedgerRow fresh;
    const bool fits =
        head ? std::equal(row.cells.begin(), row.cells.end(), wanted.begin(), wanted.end())
             : read_row(row.cells, fresh);
    if (!fits) {
      findings.add(kOpinionsLedger, {path, static_cast<std::uint32_t>(row.number), 0, 0}, {path});
      return false;
    }
    if (!head) ledger.add(std::move(fresh));
    head = false;
    return true;
  };
  csv::read_rows(bytes, {csv::Delimiter::kComma, kCellBytes}, path, take, findings);
  return ledger;
}

std::string write_ledger(const Ledger& ledger) {
  std::size_t bytes = 1024;
  for (const LedgerRow& row : ledger.rows()) {
    constexpr std::size_t kOfHead = 240;
    bytes += kOfHead + csv::record_bytes(row.received.fields);
  }
  std::string out(csv::kByteOrderMark);
  out.reserve(bytes);
  csv::append_record(out, headings());
  std::vector<std::string> cells;
  for (const LedgerRow& row : ledger.rows()) {
    cells = {std::to_string(row.number),
             row.id,
             std::to_string(row.occurrence),
             row.drawn,
             row.file,
             row.sha256,
             row.received.place,
             std::string(sending_word(row.received.method))};
    cells.insert(cells.end(), row.received.fields.begin(), row.received.fields.end());
    csv::append_record(out, cells);
  }
  return out;
}

}  // namespace kokai

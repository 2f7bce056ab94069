#include "generator/reading/ledger.h"

#include <algorithm>
#include <array>
#include <set>

#include "generator/files/hash.h"
#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"
#include "generator/reading/messages.h"
#include "generator/reading/settings.h"

namespace kokai {
namespace {

constexpr std::array<std::string_view, 6> kColumns = {"記録日", "種類", "アドレス",
                                                      "要約値", "項目", "理由"};
constexpr std::string_view kStanding[] = {
    "status:", "ended:", "original:", "original_sha256:", "imported:"};

bool tells_where_it_stands(std::string_view line) {
  return std::any_of(std::begin(kStanding), std::end(kStanding),
                     [&](std::string_view key) { return line.starts_with(key); });
}

bool is_page(std::string_view address) {
  return address.size() > 1 && address.back() == '/' && address.front() != '/' &&
         address.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") ==
             std::string_view::npos;
}

/// One row after the other to the ledger.
class LedgerReader {
 public:
  LedgerReader(const std::string& path, Findings& findings) : path_(path), findings_(findings) {}

  bool take(const table::Row& row) {
    if (!saw_head_) {
      saw_head_ = true;
      const bool ours =
          std::equal(row.cells.begin(), row.cells.end(), kColumns.begin(), kColumns.end());
      if (!ours) tell(row, "見出し");
      return ours;
    }
    if (row.cells.size() != kColumns.size()) return tell(row, "列の数");
    RecordedRow fresh;
    const std::vector<std::string> cells = csv::restored(row.cells);
    const std::optional<Date> day = parse_iso_date(cells[0]).date;
    const std::optional<RecordedKind> kind = recorded_kind(cells[1]);
    if (!day) return tell(row, kColumns[0]);
    if (!kind) return tell(row, kColumns[1]);
    if (!is_page(cells[2])) return tell(row, kColumns[2]);
    const bool text = *kind == RecordedKind::kVersion || *kind == RecordedKind::kCorrection;
    if (text ? !is_sha256(cells[3]) : !cells[3].empty()) return tell(row, kColumns[3]);
    if ((*kind == RecordedKind::kCorrection) == cells[5].empty()) return tell(row, kColumns[5]);
    const bool known = addresses_.count(cells[2]) != 0;
    if (known != (*kind == RecordedKind::kCorrection)) return tell(row, kColumns[2]);
    addresses_.insert(cells[2]);
    ledger_.push_back({*day, *kind, cells[2], cells[3], cells[4], cells[5],
                       static_cast<std::uint32_t>(row.number)});
    return true;
  }

  SiteLedger finish() { return std::move(ledger_); }

 private:
  bool tell(const table::Row& row, std::string_view what) {
    findings_.add(kLedgerRow, {path_, static_cast<std::uint32_t>(row.number), 0, 0},
                  {std::string(what)});
    return true;
  }

  const std::string& path_;
  Findings& findings_;
  SiteLedger ledger_;
  std::set<std::string> addresses_;
  bool saw_head_ = false;
};

}  // namespace

std::string version_digest(std::string_view file) {
  if (file.starts_with(csv::kByteOrderMark)) file.remove_prefix(csv::kByteOrderMark.size());
  std::string text;
  text.reserve(file.size());
  std::size_t end_of_text = 0;
  bool in_front = file.starts_with("---");
  for (std::size_t number = 0; !file.empty(); ++number) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (in_front && number > 0 && line == "---") in_front = false;
    if (in_front && tells_where_it_stands(line)) continue;
    text.append(line).append("\n");
    if (!line.empty()) end_of_text = text.size();
  }
  return sha256(std::string_view(text).substr(0, end_of_text));
}

SiteLedger read_site_ledger(const std::string& path, std::string_view bytes, Findings& findings) {
  if (!is_text(path, bytes, findings)) return {};
  if (bytes.starts_with(csv::kByteOrderMark)) bytes.remove_prefix(csv::kByteOrderMark.size());
  csv::ReadOptions options;
  options.delimiter = csv::Delimiter::kComma;
  LedgerReader reader(path, findings);
  Findings found;
  csv::read_rows(
      bytes, options, path, [&](const table::Row& row) { return reader.take(row); }, found);
  findings.merge(std::move(found));
  return reader.finish();
}

std::string with_rows(std::string_view file, const SiteLedger& rows) {
  std::string out(file);
  if (out.empty()) {
    out = csv::kByteOrderMark;
    csv::append_record(out, {kColumns.begin(), kColumns.end()});
  }
  if (out.back() != '\n') out += "\r\n";
  for (const RecordedRow& row : rows) {
    csv::append_record(out, {iso(row.recorded), std::string(recorded_word(row.kind)), row.address,
                             row.sha256, row.items, row.reason});
  }
  return out;
}

}  // namespace kokai

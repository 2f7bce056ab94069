#include "generator/intake/opinions/private_list.h"

#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"

namespace kokai {
namespace {

constexpr std::size_t kCellBytes = 64U << 20;

}  // namespace

void PrivateList::read(const std::string& path, std::string_view bytes, Findings& findings) {
  if (bytes.starts_with(csv::kByteOrderMark)) bytes.remove_prefix(csv::kByteOrderMark.size());
  bool head = true;
  const auto take = [&](const table::Row& row) {
    std::vector<std::string> cells = csv::restored(row.cells);
    cells.resize(columns_.size());
    if (!head) add(std::move(cells));
    head = false;
    return true;
  };
  csv::read_rows(bytes, {csv::Delimiter::kComma, kCellBytes}, path, take, findings);
}

bool PrivateList::add(std::vector<std::string> row) {
  if (!seen_.insert(key_of(row)).second) return false;
  rows_.push_back(std::move(row));
  return true;
}

std::string PrivateList::write() const {
  std::string out(csv::kByteOrderMark);
  csv::append_record(out, columns_);
  for (const std::vector<std::string>& row : rows_) csv::append_record(out, row);
  return out;
}

std::string PrivateList::key_of(const std::vector<std::string>& row) const {
  std::string key;
  for (std::size_t i = 0; i < keys_; ++i) key.append(row[i]).push_back('\n');
  return key;
}

}  // namespace kokai

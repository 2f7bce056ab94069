#include "generator/analysis/indexes/name_book.h"

#include "generator/analysis/mentions/name_cutting.h"
#include "generator/files/hash.h"
#include "generator/reading/known_names.h"
#include "generator/text/concat.h"

namespace kokai {

namespace {

struct Address {
  std::string_view option;
  std::string_view id;
};

/// The form's own options of 保管期間 have addresses that can be read.
constexpr Address kPeriods[] = {
    {"1年未満", "under-1-year"},
    {"1年", "1-year"},
    {"2年", "2-years"},
    {"3年", "3-years"},
    {"4年", "4-years"},
    {"5年", "5-years"},
    {"6年以上10年未満", "6-to-10-years"},
    {"10年以上20年未満", "10-to-20-years"},
    {"20年以上", "20-years-or-more"},
    {"定められていない", "not-set"},
};

constexpr std::size_t kHashDigits = 12;

bool has_no_entry(IndexKind kind, std::string_view name) {
  return (kind == IndexKind::kSystem && names_many(name)) || name == "その他";
}

}  // namespace

NameBook::NameBook(const std::vector<KnownName>& names) : names_(&names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto& rows = rows_[static_cast<std::size_t>(names[i].kind)];
    const auto row = static_cast<std::int32_t>(i);
    rows.emplace(key_of(names[i].kind, names[i].name), row);
    for (const std::string& variant : names[i].variants) {
      rows.emplace(key_of(names[i].kind, variant), row);
    }
  }
}

std::string NameBook::entry_key(IndexKind kind, std::string_view name) const {
  if (has_no_entry(kind, name)) return {};
  std::string key = key_of(kind, name);
  const std::int32_t row = row_of(kind, key);
  if (row >= 0) return key_of(kind, shown(row));
  return key;
}

std::string NameBook::entry_id(IndexKind kind, const std::string& key) const {
  const std::int32_t row = row_of(kind, key);
  if (row >= 0 && !(*names_)[static_cast<std::size_t>(row)].id.empty()) {
    return (*names_)[static_cast<std::size_t>(row)].id;
  }
  if (kind == IndexKind::kRetention) {
    for (const Address& period : kPeriods) {
      if (key == period.option) return std::string(period.id);
    }
  }
  return content_hash(key).substr(0, kHashDigits);
}

std::int32_t NameBook::row_of(IndexKind kind, const std::string& key) const {
  const auto& rows = rows_[static_cast<std::size_t>(kind)];
  const auto found = rows.find(key);
  return found == rows.end() ? -1 : found->second;
}

std::string risk_name(std::string_view section, std::string_view risk) {
  return concat({section, "/", risk});
}

}  // namespace kokai

#pragma once

// From a name to the address of its entry, without knowing the other documents: pages link to
// entries before the archive is joined.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/indexes.h"

namespace kokai {

class NameBook {
 public:
  NameBook() = default;
  /// `names` outlives the book.
  explicit NameBook(const std::vector<KnownName>& names);

  /// What an entry is kept under: equal for spellings that are one name. Empty for what has no
  /// entry: words that stand for many (各業務システム), その他, signs alone.
  std::string entry_key(IndexKind kind, std::string_view name) const;
  /// The address of an entry by its key.
  std::string entry_id(IndexKind kind, const std::string& key) const;
  /// The row of names.yaml by an entry's key; -1: none.
  std::int32_t row_of(IndexKind kind, const std::string& key) const;
  /// The name that a row of names.yaml gives.
  const std::string& shown(std::int32_t row) const {
    return (*names_)[static_cast<std::size_t>(row)].name;
  }

 private:
  const std::vector<KnownName>* names_ = nullptr;
  std::array<std::unordered_map<std::string, std::int32_t>, kIndexKinds> rows_;
};

/// What the entry of a risk is found by: the same risk stands in several sections.
std::string risk_name(std::string_view section, std::string_view risk);

}  // namespace kokai

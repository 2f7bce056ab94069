#pragma once

// A list in the private folder that only grows: files that were imported, what was rejected, what
// came again with other words.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "generator/diagnostics/findings.h"

namespace kokai {

class PrivateList {
 public:
  /// `columns` are its headings; the first `keys` of them tell rows apart.
  PrivateList(std::vector<std::string> columns, std::size_t keys)
      : columns_(std::move(columns)), keys_(keys) {}

  /// The rows of an earlier run; a clerk's edits stay.
  void read(const std::string& path, std::string_view bytes, Findings& findings);
  /// False when a row with the same key is there already; that one stays.
  bool add(std::vector<std::string> row);
  std::string write() const;
  const std::vector<std::vector<std::string>>& rows() const { return rows_; }

 private:
  std::string key_of(const std::vector<std::string>& row) const;

  std::vector<std::string> columns_;
  std::size_t keys_;
  std::vector<std::vector<std::string>> rows_;
  std::unordered_set<std::string> seen_;
};

}  // namespace kokai

#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "generator/model/archive.h"

namespace kokai {

/// Every page of the archive that has an address of its own for long: of the site, municipalities,
/// assessments, versions and drafts, changes, rounds, terms, comparisons, entries of indexes; not
/// later pages of lists. Memory: an address a page.
class SiteAddresses {
 public:
  explicit SiteAddresses(const Archive& archive);
  bool has(std::string_view page) const { return pages_.count(std::string(page)) != 0; }

 private:
  void add_records(const Archive& archive);
  std::unordered_set<std::string> pages_;
};

}  // namespace kokai

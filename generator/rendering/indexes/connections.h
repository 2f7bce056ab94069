#pragma once

// What one system is connected with, over all documents: as the figure and as the table.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/model/archive.h"

namespace kokai {

/// Where a connection is written.
struct ConnectionPlace {
  std::uint32_t record;
  const std::string* item;
};

struct Partner {
  std::string name;
  std::int64_t entry = -1;  ///< its place in the index of systems; -1: it has none
  bool by_name = false;     ///< written by name, not ticked as a category
  bool elsewhere = false;   ///< only the partner's own documents say so
  std::vector<ConnectionPlace> places;
  std::uint32_t assessments = 0;
};

/// Both what documents with the system say of it, and what documents with another system say of
/// that one. A partner that is both named and ticked stands once each. Most assessments first,
/// names before categories. Cost: the connections of the systems among the entry's places.
std::vector<Partner> partners_of(const Archive& archive, const IndexEntry& system);

}  // namespace kokai

#pragma once

// The glossary as its pages need it: terms by id, and which assessments use each.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/archive.h"

namespace kokai {

struct RecordUse {
  std::uint32_t record = 0;        ///< index in Archive::records
  const TermUses* uses = nullptr;  ///< in the record's facts
};

/// Points into the archive.
struct GlossaryIndex {
  std::vector<std::vector<RecordUse>> uses;  ///< by term, records in the archive's order
  std::unordered_map<std::string_view, std::uint32_t> by_id;
};

/// Cost: one pass over the facts.
GlossaryIndex glossary_index(const Archive& archive);

}  // namespace kokai

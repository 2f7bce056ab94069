#pragma once

// Laws with all documents that cite them.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/model/citation.h"

namespace kokai {

/// Archive::records[record].now.citations[citation].
struct LawPlace {
  std::uint32_t record = 0;
  std::uint32_t citation = 0;
  std::int32_t drift = -1;  ///< row of law_drift() that had changed before this version's 公表日
};

struct LawEntry {
  std::string id;  ///< its page is laws/<id>/
  std::uint16_t law = kOwnName;
  std::string name;               ///< of a law that is not known, as it was written first
  std::vector<LawPlace> places;   ///< by provision, then record
  std::uint32_t assessments = 0;  ///< records among the places, each once
  std::uint32_t municipalities = 0;
};

/// Those cited by most assessments first.
using LawIndex = std::vector<LawEntry>;

}  // namespace kokai

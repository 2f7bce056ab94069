#pragma once

// The five real documents as assessments, for tests that hold the program against what was read by
// eye.

#include <filesystem>
#include <string>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

struct SeedDocument {
  std::string number;    ///< "000" … "004", as their files begin
  std::string markdown;  ///< the imported file
  Assessment assessment;
};

/// All documents of the folder in KOKAI_SEEDS, by number. Fails the test when one cannot be read.
std::vector<SeedDocument> seed_documents(const std::filesystem::path& folder);

}  // namespace kokai

#include "tests/unit/analysis/seed_documents.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "generator/intake/import_assessment.h"
#include "generator/reading/reading.h"

namespace kokai {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

SeedDocument seed_document(const std::filesystem::path& path) {
  SeedDocument seed{path.filename().string().substr(0, 3), {}, {}};
  Findings findings;
  ImportOptions options;
  if (seed.number == "003") {
    options.title = "定額減税補足給付金(調整給付)に関する事務";
    options.form = "全項目評価書";
  }
  const auto documents = import_extracted_text(bytes_of(path), options, findings);
  EXPECT_EQ(documents.size(), 1u) << path;
  seed.markdown = documents.at(0).markdown;
  DocumentPlace place;
  place.path = "999016-mihon/001-seed/draft.md";
  const Frontmatter& front = documents.at(0).draft.front;
  place.folder_number = front.number;
  place.slug = "seed";
  place.date = front.status == AssessmentStatus::kPublished ? front.published : std::nullopt;
  place.draft = !place.date;
  auto read = read_assessment(place, seed.markdown, findings);
  EXPECT_TRUE(read.has_value()) << path;
  seed.assessment = std::move(read).value();
  return seed;
}

}  // namespace

std::vector<SeedDocument> seed_documents(const std::filesystem::path& folder) {
  std::vector<SeedDocument> seeds;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    seeds.push_back(seed_document(file.path()));
  }
  std::sort(seeds.begin(), seeds.end(),
            [](const SeedDocument& a, const SeedDocument& b) { return a.number < b.number; });
  return seeds;
}

}  // namespace kokai

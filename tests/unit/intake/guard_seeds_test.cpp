// False alarms over real documents (KOKAI_SEEDS names their folder) and over the shipped ones.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "generator/intake/guard/guard.h"

namespace kokai::guard {
namespace {

namespace fs = std::filesystem;

constexpr double kMostIn100KB = 2;

struct Alarms {
  std::size_t bytes = 0;
  std::size_t sure = 0;
  std::size_t likely = 0;
};

/// Lists the hits without what was found.
Alarms alarms_in(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  Alarms alarms{text.size()};
  for (const Hit& hit : Guard().scan_statement(text)) {
    if (hit.confidence == Confidence::kPossible) continue;
    ++(hit.confidence == Confidence::kSure ? alarms.sure : alarms.likely);
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hit.begin), '\n');
    std::printf("%s:%d: %s, %s, %s\n", file.filename().c_str(), static_cast<int>(line) + 1,
                std::string(kind_word(hit.kind).en).c_str(),
                std::string(confidence_word(hit.confidence).en).c_str(),
                std::string(hit.why->id).c_str());
  }
  return alarms;
}

void expect_few(const fs::path& file) {
  const Alarms alarms = alarms_in(file);
  const double told = static_cast<double>(alarms.sure + alarms.likely);
  const double of = std::max(static_cast<double>(alarms.bytes), 102400.0) / 102400;
  EXPECT_LE(told / of, kMostIn100KB) << file;
}

TEST(GuardOfSeeds, RaisesAtMostTwoAlarmsIn100KBOfEachRealDocument) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  int documents = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    expect_few(entry.path());
    ++documents;
  }
  EXPECT_EQ(documents, 5);
}

TEST(GuardOfShippedContent, IsSureOfNothingInAnAssessment) {
  int documents = 0;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(KOKAI_SOURCE_DIR "/content")) {
    if (entry.path().extension() != ".md") continue;
    if (entry.path().string().find("/rounds/") != std::string::npos) continue;
    EXPECT_EQ(alarms_in(entry.path()).sure, 0U) << entry.path();
    expect_few(entry.path());
    ++documents;
  }
  EXPECT_GE(documents, 10);
}

}  // namespace
}  // namespace kokai::guard

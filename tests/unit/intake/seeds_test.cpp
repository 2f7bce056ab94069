#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "generator/intake/import_assessment.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Counts {
  std::size_t systems = 0, files = 0, tasks = 0, recipients = 0, transferees = 0, changes = 0,
              risks = 0;
  bool operator==(const Counts&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Counts& c) {
  return out << "systems " << c.systems << " files " << c.files << " 委託 " << c.tasks << " 提供先 "
             << c.recipients << " 移転先 " << c.transferees << " changes " << c.changes << " risks "
             << c.risks;
}

Counts count(const DraftAssessment& draft) {
  Counts counts;
  std::size_t parts2 = 0, parts3 = 0;
  for (const DraftItem& item : draft.items) {
    if (item.field == nullptr) continue;
    if (item.field->role == forms::Role::kSystem) ++counts.systems;
    if (item.field->role == forms::Role::kProcessorTask) ++counts.tasks;
    if (item.field->role == forms::Role::kRecipient) ++counts.recipients;
    if (item.field->role == forms::Role::kTransferee) ++counts.transferees;
    if (item.field->role == forms::Role::kRisk) ++counts.risks;
    if (item.field->level == forms::Level::kPart && item.field->repeats)
      ++(item.field->step == "ii" ? parts2 : parts3);
  }
  counts.files = std::max(parts2, parts3);
  counts.changes = draft.changes.size();
  return counts;
}

/// The real documents stand outside the repository; without them these tests are skipped and say
/// so.
class Seeds : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("KOKAI_SEEDS");
    if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
      if (path.filename().string().starts_with(GetParam())) path_ = path;
    }
    ASSERT_FALSE(path_.empty()) << "no seed " << GetParam();
  }

  fs::path path_;
};

TEST_P(Seeds, AreImportedWithoutALostCharacterAndWithTheBlocksTheyHave) {
  const std::map<std::string, Counts> expected = {{"000", {4, 1, 2, 0, 0, 27, 8}},
                                                  {"001", {3, 1, 1, 0, 0, 0, 8}},
                                                  {"002", {5, 3, 9, 4, 1, 53, 66}},
                                                  {"003", {0, 1, 0, 0, 0, 0, 22}},
                                                  {"004", {5, 1, 5, 2, 0, 0, 22}}};
  ImportOptions options;
  options.file_name = path_.filename().string();
  if (std::string(GetParam()) == "003") {
    options.title = "定額減税補足給付金の支給に関する事務";
    options.form = "全項目評価書";
  }
  Findings findings;
  const auto documents = import_extracted_text(bytes_of(path_), options, findings);
  if (const char* out = std::getenv("KOKAI_SEEDS_OUT"); out != nullptr && !documents.empty()) {
    std::ofstream(fs::path(out) / (std::string(GetParam()) + ".md")) << documents.front().markdown;
    std::ofstream(fs::path(out) / (std::string(GetParam()) + ".json"))
        << import_report_json(documents, {}, findings, options);
    std::ofstream(fs::path(out) / (std::string(GetParam()) + ".txt"))
        << print_findings(findings, {});
  }
  ASSERT_EQ(documents.size(), 1U) << print_findings(findings, {});
  EXPECT_FALSE(findings.has_errors()) << print_findings(findings, {});
  const ImportReport& report = documents.front().report;
  EXPECT_EQ(report.lost, 0U);
  EXPECT_EQ(report.original_characters,
            report.written_characters + report.left_out_characters + report.lost);
  EXPECT_EQ(count(documents.front().draft), expected.at(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Real, Seeds, testing::Values("000", "001", "002", "003", "004"));

}  // namespace
}  // namespace kokai

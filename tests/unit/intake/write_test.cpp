#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generator/intake/import_target.h"
#include "generator/reading/reading.h"
#include "tests/unit/intake/imported.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// A content folder with one municipality, gone with the test.
class WriteImported : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    content_ = fs::path(testing::TempDir()) / (std::string("kokai-import-") + test->name());
    fs::remove_all(content_);
    fs::create_directories(content_ / "999016-mihon");
    target_.content = content_.string();
    target_.municipality = "999016";
  }
  void TearDown() override { fs::remove_all(content_); }

  ImportOutcome write(const std::string& text, const ImportOptions& options = {}) {
    findings_ = {};
    const auto documents = import_extracted_text(text, options, findings_);
    Result<ImportOutcome> outcome = write_imported(documents, target_, options, findings_);
    EXPECT_TRUE(outcome.ok());
    return outcome.ok() ? outcome.value() : ImportOutcome();
  }

  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(content_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream bytes;
      bytes << in.rdbuf();
      found[fs::relative(entry.path(), content_).string()] = bytes.str();
    }
    return found;
  }

  void edit(const std::string& path) {
    std::ofstream(content_ / path, std::ios::app) << "\n職員が足した文\n";
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const Diagnostic& one : findings_.all()) {
      if (one.message->severity == Severity::kError) ids.emplace_back(one.message->id);
    }
    return ids;
  }

  fs::path content_;
  ImportTarget target_;
  Findings findings_;
};

constexpr const char* kPath = "999016-mihon/007-juten/2022-04-01.md";

TEST_F(WriteImported, PutsAPublishedAssessmentAtItsNumberAndDate) {
  EXPECT_THAT(write(juten("")).written, ElementsAre(kPath));
  EXPECT_THAT(files(), testing::Contains(testing::Key(kPath)));
}

TEST_F(WriteImported, PutsOneWithoutNumberAndDateIntoADraftFolder) {
  ImportOptions options;
  options.slug = "mizube";
  const auto outcome = write(
      "特定個人情報保護評価書(基礎項目評価書)\n評価書番号\t評価書名\n\t水辺\n公表日\n\nI "
      "関連情報\n",
      options);
  EXPECT_THAT(outcome.written, ElementsAre("999016-mihon/draft-mizube/draft.md"));
}

TEST_F(WriteImported, ChangesNoByteTheSecondTime) {
  write(juten("②事務の内容\t水を守る\n"));
  const auto before = files();
  const ImportOutcome outcome = write(juten("②事務の内容\t水を守る\n"));
  EXPECT_THAT(outcome.written, IsEmpty());
  EXPECT_THAT(outcome.unchanged, ElementsAre(kPath));
  EXPECT_EQ(files(), before);
}

TEST_F(WriteImported, ReplacesItsOwnEarlierImport) {
  write(juten("②事務の内容\t水を守る\n"));
  EXPECT_THAT(write(juten("②事務の内容\t水と堤防を守る\n")).written, ElementsAre(kPath));
  EXPECT_EQ(files().size(), 1U);
}

TEST_F(WriteImported, RefusesAFileThatStaffEdited) {
  write(juten(""));
  edit(kPath);
  const auto before = files();
  EXPECT_THAT(write(juten("")).written, IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("import/edited-since"));
  EXPECT_EQ(files(), before);
}

TEST_F(WriteImported, KeepsTheEditedFileBesideTheNewOneWhenToldToReplace) {
  write(juten(""));
  edit(kPath);
  const std::string edited = files().at(kPath);
  target_.replace = true;
  const ImportOutcome outcome = write(juten(""));
  EXPECT_THAT(outcome.written, ElementsAre(kPath));
  ASSERT_EQ(outcome.kept.size(), 1U);
  EXPECT_TRUE(outcome.kept[0].ends_with(".md.bak"));
  EXPECT_EQ(files().at(outcome.kept[0]), edited);
}

TEST_F(WriteImported, RefusesAnotherAssessmentInTheSamePlace) {
  write(juten(""));
  ImportOptions options;
  options.title = "堤防の管理";
  EXPECT_THAT(write(juten(""), options).written, IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("import/other-assessment"));
}

TEST_F(WriteImported, UsesTheFolderThatHasTheNumber) {
  fs::create_directories(content_ / "999016-mihon" / "007-mizube");
  EXPECT_THAT(write(juten("")).written, ElementsAre("999016-mihon/007-mizube/2022-04-01.md"));
}

TEST_F(WriteImported, WritesNothingInADryRun) {
  target_.dry_run = true;
  EXPECT_THAT(write(juten("")).written, ElementsAre(kPath));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(WriteImported, NeedsTheMunicipality) {
  target_.municipality = "999024";
  EXPECT_THAT(write(juten("")).written, IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("import/no-municipality"));
}

TEST_F(WriteImported, RefusesTwoAssessmentsOfOnePlace) {
  EXPECT_THAT(write(juten("") + "\n" + juten("")).written, IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("import/same-target"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(WriteImported, RefusesADocumentThatTheContentReaderWouldRefuse) {
  std::string long_text = "②事務の内容\t";
  while (long_text.size() <= kMaxDocumentBytes)
    long_text += "水門を守るための柵を作り、毎日見回る。";
  EXPECT_THAT(write(juten(long_text + "\n")).written, IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("import/too-large"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(WriteImported, WritesNothingWhereTheDiskRefuses) {
  std::ofstream(content_ / "999016-mihon" / "007-juten") << "a file where a folder should be";
  Findings findings;
  const auto documents = import_extracted_text(juten(""), {}, findings);
  EXPECT_FALSE(write_imported(documents, target_, {}, findings).ok());
  EXPECT_EQ(files().size(), 1U);
}

TEST_F(WriteImported, LeavesWholeFilesWhenKilled) {
  const std::string text = juten("②事務の内容\t水を守る\n");
  for (int round = 0; round < 25; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (int i = 0;; ++i) {  // each round differs, so that each is written
        Findings findings;
        const auto documents = import_extracted_text(text + std::to_string(i) + '\n', {}, findings);
        if (!write_imported(documents, target_, {}, findings).ok()) _exit(1);
      }
    }
    usleep(static_cast<useconds_t>(1000 + 700 * round));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    for (const auto& [path, bytes] : files()) {
      const bool hidden = path.find("/.") != std::string::npos;  // no reader looks at these
      EXPECT_TRUE(hidden || intake::is_untouched_import(bytes)) << path;
    }
  }
  write(text);
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_F(WriteImported, SaysItAllInTheReport) {
  ImportOptions options;
  options.file_name = "mizube.txt";
  Findings findings;
  const auto documents = import_extracted_text(juten(""), options, findings);
  const Result<ImportOutcome> outcome = write_imported(documents, target_, options, findings);
  const std::string report = import_report_json(documents, outcome.value(), findings, options);
  EXPECT_THAT(report, testing::HasSubstr("\"file\": \"mizube.txt\""));
  EXPECT_THAT(report, testing::HasSubstr(std::string("\"path\": \"") + kPath));
  EXPECT_THAT(report, testing::HasSubstr("\"lost\": 0"));
  EXPECT_THAT(report, testing::HasSubstr("\"reason\": \"frontmatter\""));
}

}  // namespace
}  // namespace kokai

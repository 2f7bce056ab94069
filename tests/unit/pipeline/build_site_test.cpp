#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/pipeline/pipeline.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Pair;

constexpr char kDocument[] =
    "---\nform: 基礎項目評価書\nnumber: \"12\"\ntitle: 児童手当の支給に関する事務\n"
    "authority: みほん市長\nstatus: 公表\npublished: 2025-04-01\n---\n"
    "# I 関連情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n児童手当の事務\n";

MemoryTree small_content() {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: みほん\npublisher: みほん市\n";
  tree.files["999016-mihon/municipality.yaml"] =
      "code: \"999016\"\nname: みほん市\nprefecture: みほん県\n";
  tree.files["999016-mihon/012-jido/2025-04-01.md"] = kDocument;
  return tree;
}

BuildOptions options() {
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.jobs = 2;
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  return options;
}

std::vector<std::string> errors_of(const BuildOutcome& outcome) {
  std::vector<std::string> ids;
  for (const Diagnostic& diagnostic : outcome.findings.all()) {
    if (diagnostic.message->severity == Severity::kError) ids.emplace_back(diagnostic.message->id);
  }
  return ids;
}

/// A tree that counts how often its documents are read.
class CountingTree : public MemoryTree {
 public:
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    if (path.ends_with(".md")) ++reads;
    return MemoryTree::read(path, limit);
  }
  mutable int reads = 0;
};

TEST(BuildSite, DrawsTheHomeTheMunicipalityAndTheAssessment) {
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(small_content(), options(), sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_THAT(errors_of(outcome.value()), IsEmpty());
  EXPECT_TRUE(outcome.value().published);
  for (const char* path : {"index.html", "999016/index.html", "999016/12/index.html",
                           "999016/12/2025-04-01/index.html", "404.html"}) {
    EXPECT_THAT(sink.files, Contains(Key(path)));
  }
  EXPECT_EQ(outcome.value().files, sink.files.size());
  EXPECT_EQ(outcome.value().assessments, 1U);
  EXPECT_THAT(sink.files["999016/12/index.html"], HasSubstr("児童手当の事務"));
}

TEST(BuildSite, GivesTheSameBytesWithOneThreadAndWithEight) {
  MemoryTree content = small_content();
  for (int n = 20; n < 60; ++n) {
    std::string document = kDocument;
    document.replace(document.find("\"12\""), 4, "\"" + std::to_string(n) + "\"");
    content.files["999016-mihon/0" + std::to_string(n) + "-x/2025-04-01.md"] = document;
  }
  BuildOptions one = options();
  one.jobs = 1;
  BuildOptions eight = options();
  eight.jobs = 8;
  MemorySink a;
  MemorySink b;
  ASSERT_TRUE(build_site(content, one, a).ok());
  ASSERT_TRUE(build_site(content, eight, b).ok());
  EXPECT_EQ(a.files.size(), b.files.size());
  EXPECT_TRUE(a.files == b.files);
}

TEST(BuildSite, PublishesNothingWhenADocumentHasAnError) {
  MemoryTree content = small_content();
  content.files["999016-mihon/013-x/2025-04-01.md"] = "---\nform: 基礎項目評価書\n";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(content, options(), sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_FALSE(outcome.value().published);
  EXPECT_THAT(errors_of(outcome.value()), testing::Not(IsEmpty()));
  EXPECT_EQ(outcome.value().pages, 0U);  // folders read before may stand in the sink: thrown away
}

TEST(BuildSite, DrawsNothingOverWarningsWhenItIsStrict) {
  BuildOptions strict = options();
  strict.strict = true;
  MemorySink sink;  // the small document lacks most items of its form: warnings
  const Result<BuildOutcome> outcome = build_site(small_content(), strict, sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_GT(outcome.value().findings.count(Severity::kWarning), 0U);
  EXPECT_FALSE(outcome.value().published);
  EXPECT_THAT(sink.files, IsEmpty());
}

TEST(BuildSite, RefusesContentWithoutAssessments) {
  MemoryTree content = small_content();
  content.files.erase("999016-mihon/012-jido/2025-04-01.md");
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(content, options(), sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_THAT(errors_of(outcome.value()), Contains("build/no-documents"));
}

TEST(BuildSite, ReadsEachDocumentOnce) {
  CountingTree content;
  content.files = small_content().files;
  MemorySink sink;
  ASSERT_TRUE(build_site(content, options(), sink).ok());
  EXPECT_EQ(content.reads, 1);
}

TEST(BuildSite, TwoFoldersOfOneNumberAreAFindingAndNothingIsPublished) {
  MemoryTree content = small_content();
  content.files["999016-mihon/012-kodomo/2025-04-01.md"] =
      content.files["999016-mihon/012-jido/2025-04-01.md"];
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(content, options(), sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_FALSE(outcome.value().published);
  EXPECT_THAT(errors_of(outcome.value()), Contains("archive/number-taken"));
}

TEST(BuildSite, PublishesNothingOnceItIsInterrupted) {
  const std::atomic<bool> stop{true};
  BuildOptions stopped = options();
  stopped.stop = &stop;
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(small_content(), stopped, sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_TRUE(outcome.value().interrupted);
  EXPECT_FALSE(outcome.value().published);
  EXPECT_THAT(sink.files, IsEmpty());
}

TEST(BuildSite, TellsHowManyZipsOfHowManyAreMade) {
  const ScratchFolder folder;
  const auto publication = Publication::open(folder / "output");
  ASSERT_TRUE(publication.ok());
  BuildOptions bundling = options();
  bundling.bundles = true;
  std::vector<std::pair<std::size_t, std::size_t>> told;
  bundling.progress = [&](Step step, std::size_t done, std::size_t of) {
    if (step == Step::kBundle) told.emplace_back(done, of);
  };
  const auto outcome = build_site(small_content(), bundling, publication.value()->sink(),
                                  &publication.value()->large_files());
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome.value().bundles, 3U) << "the site, the municipality, the assessment";
  EXPECT_THAT(told, ElementsAre(Pair(0, 3), Pair(1, 3), Pair(2, 3), Pair(3, 3)));
}

TEST(BuildSite, SaysWhichThemeIsNotThere) {
  BuildOptions lost = options();
  lost.theme_override = "nowhere";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(small_content(), lost, sink);
  ASSERT_TRUE(outcome.ok());
  EXPECT_THAT(errors_of(outcome.value()), Contains("theme/not-found"));
}

TEST(CheckContent, FindsWhatBuildFindsAndDrawsNothing) {
  Archive archive;
  const Result<BuildOutcome> outcome = check_content(small_content(), options(), archive);
  ASSERT_TRUE(outcome.ok());
  EXPECT_FALSE(outcome.value().published);
  EXPECT_EQ(archive.records.size(), 1U);
  MemorySink sink;
  const Result<BuildOutcome> built = build_site(small_content(), options(), sink);
  EXPECT_EQ(outcome.value().findings.all().size(), built.value().findings.all().size());
}

}  // namespace
}  // namespace kokai

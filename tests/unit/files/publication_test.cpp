#include "generator/files/publication.h"

#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generator/files/swap.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Key;
using testing::Pair;
using testing::UnorderedElementsAre;

using Files = std::map<std::string, std::string>;

Status publish(const std::string& output, const Files& files) {
  auto publication = Publication::open(output);
  if (!publication) return publication.failure();
  for (const auto& [path, bytes] : files) {
    if (Status status = publication.value()->sink().write(path, bytes); !status) return status;
  }
  return publication.value()->commit();
}

/// What a visitor of the site gets.
Files site(const std::string& output) {
  Files files = files_below(output);
  files.erase(".kokai-manifest");
  return files;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Publication, WritesASiteWhereThereWasNone) {
  const ScratchFolder folder;
  const Files files = {
      {"index.html", "a"}, {"271403/48/index.html", "b"}, {"271403/index.html", "c"}};
  ASSERT_TRUE(publish(folder / "up/per/output", files).ok());
  EXPECT_EQ(site(folder / "up/per/output"), files);
  EXPECT_THAT(names_in(folder / "up/per"), ElementsAre("output"));
}

TEST(Publication, WritesAFileOfThousandsOfPiecesWhole) {
  const ScratchFolder folder;
  std::string whole;
  for (int i = 0; i < 9000; ++i) whole += static_cast<char>('a' + i % 26);
  Pieces pieces;
  for (std::size_t at = 0, size = 0; at < whole.size(); at += size, size = (size + 1) % 4) {
    pieces.push_back(std::string_view(whole).substr(at, size));
  }
  ASSERT_GT(pieces.size(), 4096U);
  auto publication = Publication::open(folder / "output");
  ASSERT_TRUE(publication.ok());
  ASSERT_TRUE(publication.value()->sink().write("index.html", pieces).ok());
  ASSERT_TRUE(publication.value()->commit().ok());
  EXPECT_EQ(site(folder / "output"), (Files{{"index.html", whole}}));
}

TEST(Publication, WhatIsWrittenAgainIsThereTwiceAndOnTheDiskOnce) {
  const ScratchFolder folder;
  {
    auto publication = Publication::open(folder / "output");
    ArtifactSink& sink = publication.value()->sink();
    ASSERT_TRUE(sink.write("a/1.json", "same").ok());
    ASSERT_TRUE(sink.write_again("b/2.json", "a/1.json", {"same"}).ok());
    ASSERT_TRUE(publication.value()->commit().ok());
  }
  EXPECT_EQ(site(folder / "output"), (Files{{"a/1.json", "same"}, {"b/2.json", "same"}}));
  EXPECT_TRUE(fs::equivalent(folder / "output/a/1.json", folder / "output/b/2.json"));
  ASSERT_TRUE(publish(folder / "output", {{"a/1.json", "new"}}).ok());
  EXPECT_EQ(site(folder / "output"), (Files{{"a/1.json", "new"}}));
}

TEST(Publication, WhatCannotBeLinkedIsWritten) {
  const ScratchFolder folder;
  auto publication = Publication::open(folder / "output");
  ArtifactSink& sink = publication.value()->sink();
  ASSERT_TRUE(sink.write_again("b/2.json", "never/written.json", {"sa", "me"}).ok());
  ASSERT_TRUE(publication.value()->commit().ok());
  EXPECT_EQ(site(folder / "output"), (Files{{"b/2.json", "same"}}));
}

TEST(Publication, ReplacesItsOwnFilesAndOnlyThose) {
  const ScratchFolder folder;
  folder.write("output/README.md", "for people");
  folder.write("output/.git/refs", "git");
  fs::create_directory(folder.path() / "output/.git/tags");
  ASSERT_TRUE(publish(folder / "output", {{"old/page.html", "1"}, {"index.html", "1"}}).ok());
  folder.write("output/old/mine.txt", "by hand");
  fs::create_symlink("elsewhere", folder.path() / "output/link");
  ASSERT_TRUE(publish(folder / "output/", {{"index.html", "2"}}).ok());
  EXPECT_THAT(site(folder / "output"),
              UnorderedElementsAre(Pair("index.html", "2"), Pair("README.md", "for people"),
                                   Pair(".git/refs", "git"), Pair("old/mine.txt", "by hand"),
                                   Pair("link", "")));
  EXPECT_TRUE(fs::is_directory(folder.path() / "output/.git/tags"));
  EXPECT_EQ(fs::read_symlink(folder.path() / "output/link"), "elsewhere");
  EXPECT_FALSE(fs::exists(folder.path() / "output/old/page.html"));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("output"));
}

TEST(Publication, ItsOwnFileWinsOverAForeignOneAtTheSamePath) {
  const ScratchFolder folder;
  ASSERT_TRUE(publish(folder / "output", {{"index.html", "1"}}).ok());
  folder.write("output/a", "file where a folder comes");
  folder.write("output/b/c", "folder where a file comes");
  folder.write("output/d.html", "foreign");
  const Files next = {{"a/index.html", "2"}, {"b", "2"}, {"d.html", "2"}};
  ASSERT_TRUE(publish(folder / "output", next).ok());
  EXPECT_EQ(site(folder / "output"), next);
}

TEST(Publication, KeepsTheRightsOfTheOutputFolder) {
  const ScratchFolder folder;
  fs::create_directory(folder.path() / "output");
  fs::permissions(folder.path() / "output", fs::perms(0710));
  ASSERT_TRUE(publish(folder / "output", {{"index.html", "1"}}).ok());
  EXPECT_EQ(fs::status(folder.path() / "output").permissions(), fs::perms(0710));
}

TEST(Publication, FollowsALinkToTheOutputFolderAndKeepsTheLink) {
  const ScratchFolder folder;
  fs::create_directories(folder.path() / "www/site");
  fs::create_symlink("www/site", folder.path() / "output");
  ASSERT_TRUE(publish(folder / "output", {{"index.html", "1"}}).ok());
  EXPECT_TRUE(fs::is_symlink(folder.path() / "output"));
  EXPECT_EQ(bytes_of(folder / "www/site/index.html"), "1");
}

TEST(Publication, WithoutCommitLeavesNothingBehind) {
  const ScratchFolder folder;
  ASSERT_TRUE(publish(folder / "output", {{"index.html", "old"}}).ok());
  {
    auto publication = Publication::open(folder / "output");
    ASSERT_TRUE(publication.value()->sink().write("index.html", "new").ok());
    EXPECT_THAT(names_in(folder.path()),
                ElementsAre(".output.kokai-lock", ".output.kokai-staging", "output"));
  }
  EXPECT_THAT(site(folder / "output"), ElementsAre(Pair("index.html", "old")));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("output"));
}

TEST(Publication, RefusesAFolderWithFilesOfOthers) {
  const ScratchFolder folder;
  folder.write("output/letter.docx", "do not lose");
  const Status status = publish(folder / "output", {{"index.html", "1"}});
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.failure().doing, "publish-foreign");
  EXPECT_EQ(status.failure().system, "letter.docx");
  EXPECT_THAT(site(folder / "output"), ElementsAre(Pair("letter.docx", "do not lose")));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("output"));
}

TEST(Publication, RefusesAFolderWhoseManifestIsNotOurs) {
  const ScratchFolder folder;
  folder.write("output/.kokai-manifest", "something else\nletter.docx\n");
  folder.write("output/letter.docx", "x");
  EXPECT_EQ(publish(folder / "output", {}).failure().doing, "publish-foreign");
}

TEST(Publication, RefusesWhatIsNotAFolder) {
  const ScratchFolder folder;
  folder.write("output", "a file");
  EXPECT_EQ(publish(folder / "output", {}).failure().doing, "publish-not-a-folder");
  EXPECT_FALSE(publish(folder / "output/below", {}).ok());
  EXPECT_FALSE(publish("/", {}).ok());
  EXPECT_EQ(publish("/proc", {}).failure().doing, "publish-mount-point");
}

TEST(Publication, NamesTheHolderOfTheLock) {
  const ScratchFolder folder;
  auto first = Publication::open(folder / "output");
  ASSERT_TRUE(first.ok());
  const auto second = Publication::open(folder / "output");
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.failure().doing, "publish-locked");
  EXPECT_THAT(second.failure().system, HasSubstr("pid " + std::to_string(getpid()) + ", host "));
  EXPECT_THAT(second.failure().system, testing::ContainsRegex("since 20[0-9-]+ [0-9:]+ \\+09:00$"));
  first.value().reset();
  EXPECT_TRUE(Publication::open(folder / "output").ok());
}

TEST(Publication, ALockFileOfADeadBuildIsNoLock) {
  const ScratchFolder folder;
  folder.write(".output.kokai-lock", "pid 1, host x, since long ago\n");
  folder.write(".output.kokai-staging/half/page.html", "half");
  EXPECT_TRUE(publish(folder / "output", {{"index.html", "1"}}).ok());
  EXPECT_THAT(names_in(folder.path()), ElementsAre("output"));
}

TEST(Publication, BringsBackASiteThatWasSetAside) {
  const ScratchFolder folder;
  folder.write(".output.kokai-old/index.html", "old");
  folder.write(".output.kokai-old/.kokai-manifest", "kokai-manifest 1\nindex.html\n");
  folder.write(".output.kokai-staging/index.html", "new");
  { ASSERT_TRUE(Publication::open(folder / "output").ok()); }
  EXPECT_THAT(site(folder / "output"), ElementsAre(Pair("index.html", "old")));
  folder.write(".output.kokai-old/index.html", "older");
  ASSERT_TRUE(publish(folder / "output", {{"index.html", "new"}}).ok());
  EXPECT_THAT(site(folder / "output"), ElementsAre(Pair("index.html", "new")));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("output"));
}

TEST(SwapInTwoSteps, PutsTheNewSiteInPlaceAndTheOldOneAside) {
  const ScratchFolder folder;
  folder.write("site/a", "old");
  folder.write("staging/a", "new");
  const int fd = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  EXPECT_EQ(swap_in_two_steps(fd, "none", "site", "aside"), ENOENT);
  EXPECT_THAT(site(folder / "site"), ElementsAre(Pair("a", "old")));
  EXPECT_EQ(swap_in_two_steps(fd, "staging", "site", "aside"), 0);
  EXPECT_THAT(site(folder / "site"), ElementsAre(Pair("a", "new")));
  EXPECT_THAT(site(folder / "aside"), ElementsAre(Pair("a", "old")));
  ::close(fd);
}

TEST(Publication, TwoWritersOfOnePathAreABug) {
  const ScratchFolder folder;
  auto publication = Publication::open(folder / "output");
  ArtifactSink& sink = publication.value()->sink();
  ASSERT_TRUE(sink.write("a/b", "1").ok());
  EXPECT_THROW((void)sink.write("a/b", "2"), std::logic_error);
  EXPECT_THROW((void)sink.write_again("a/b", "a/b", {"1"}), std::logic_error);
  MemorySink memory;
  ASSERT_TRUE(memory.write("a/b", "1").ok());
  EXPECT_THROW((void)memory.write("a/b", "2"), std::logic_error);
}

TEST(Publication, APathThatLeavesTheFolderIsABug) {
  const ScratchFolder folder;
  auto publication = Publication::open(folder / "output");
  MemorySink memory;
  for (const char* path :
       {"", "/etc/x", "../x", "a/../b", "a//b", "a/", "./a", "a\nb", ".kokai-manifest"}) {
    EXPECT_THROW((void)publication.value()->sink().write(path, ""), std::logic_error) << path;
    EXPECT_THROW((void)memory.write(path, ""), std::logic_error) << path;
  }
}

TEST(Publication, TakesFilesFromManyThreads) {
  const ScratchFolder folder;
  auto publication = Publication::open(folder / "output");
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 200; ++i) {
        const std::string path =
            "d" + std::to_string(i % 20) + "/e/" + std::to_string(t * 1000 + i);
        EXPECT_TRUE(publication.value()->sink().write(path, path).ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  ASSERT_TRUE(publication.value()->commit().ok());
  const Files files = site(folder / "output");
  EXPECT_EQ(files.size(), 1600U);
  for (const auto& [path, bytes] : files) EXPECT_EQ(path, bytes);
}

TEST(Publication, TheManifestDoesNotDependOnTheOrderOfWriting) {
  const ScratchFolder folder;
  for (const std::vector<std::string>& order :
       {std::vector<std::string>{"a", "b/c", "b.d"}, {"b.d", "b/c", "a"}}) {
    auto publication = Publication::open(folder / "output");
    for (const std::string& path : order)
      ASSERT_TRUE(publication.value()->sink().write(path, "").ok());
    ASSERT_TRUE(publication.value()->commit().ok());
    EXPECT_EQ(bytes_of(folder / "output/.kokai-manifest"), "kokai-manifest 1\na\nb.d\nb/c\n");
  }
}

TEST(Publication, AReadOnlyFolderIsRefusedWithItsPath) {
  if (geteuid() == 0)
    GTEST_SKIP() << "root may write everywhere; the test of the read-only disk covers it";
  const ScratchFolder folder;
  fs::create_directory(folder.path() / "closed");
  fs::permissions(folder.path() / "closed", fs::perms(0555));
  const Status status = publish(folder / "closed/output", {});
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.failure().system, "Permission denied");
}

}  // namespace
}  // namespace kokai

#include "generator/files/releases.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// A release that holds one file with its own name in it.
void put(Releases& releases, const std::string& name) {
  const Result<Descriptor> folder = releases.begin();
  ASSERT_TRUE(folder.ok());
  Descriptor file = open_at(folder.value().get(), "index.html", O_WRONLY | O_CREAT, 0644);
  ASSERT_EQ(write_all(file.get(), name), 0);
  ASSERT_TRUE(releases.finish(name).ok());
}

TEST(Releases, StandInTheOrderOfTheirNumbersWhateverTheirDays) {
  const ScratchFolder folder;
  const auto releases = Releases::open(folder / "www");
  ASSERT_TRUE(releases.ok());
  put(*releases.value(), "000009-2026-05-01-aaaaaaaa");
  put(*releases.value(), "000010-2026-04-01-bbbbbbbb");
  put(*releases.value(), "1000000-2026-04-01-cccccccc");
  const auto list = list_releases(folder / "www");
  EXPECT_THAT(list.value().names,
              ElementsAre("000009-2026-05-01-aaaaaaaa", "000010-2026-04-01-bbbbbbbb",
                          "1000000-2026-04-01-cccccccc"));
  EXPECT_EQ(list.value().current, "1000000-2026-04-01-cccccccc");
  EXPECT_EQ(next_release_name(list.value(), "2026-06-01", "0123456789"),
            "1000001-2026-06-01-01234567");
  EXPECT_EQ(next_release_name({}, "2026-06-01", "0123456789"), "000001-2026-06-01-01234567");
}

TEST(Releases, LetCurrentLeadToTheLastOneFinishedOrSwitchedTo) {
  const ScratchFolder folder;
  const auto releases = Releases::open(folder / "www");
  put(*releases.value(), "000001-2026-04-01-a");
  put(*releases.value(), "000002-2026-04-01-b");
  EXPECT_EQ(bytes_of(folder / "www/current/index.html"), "000002-2026-04-01-b");
  ASSERT_TRUE(releases.value()->switch_to("000001-2026-04-01-a").ok());
  EXPECT_EQ(bytes_of(folder / "www/current/index.html"), "000001-2026-04-01-a");
}

TEST(Releases, OfAnotherProcessAreLocked) {
  const ScratchFolder folder;
  const auto first = Releases::open(folder / "www");
  EXPECT_EQ(Releases::open(folder / "www").failure().doing, "release-locked");
}

TEST(Releases, ThatWereBegunAndNotFinishedAreGone) {
  const ScratchFolder folder;
  {
    const auto releases = Releases::open(folder / "www");
    ASSERT_TRUE(releases.value()->begin().ok());
  }
  EXPECT_TRUE(fs::is_empty(folder / "www/releases"));
  fs::create_directories(folder / "www/releases/.incoming/a");
  fs::create_directories(folder / "www/releases/.removing/a");
  EXPECT_TRUE(Releases::open(folder / "www").ok());
  EXPECT_TRUE(fs::is_empty(folder / "www/releases"));
}

TEST(Releases, ThatAreTooManyGoOldestFirstButNeverTheCurrentOne) {
  const ScratchFolder folder;
  const auto releases = Releases::open(folder / "www");
  for (const char* name : {"000001-x-a", "000002-x-b", "000003-x-c", "000004-x-d"}) {
    put(*releases.value(), name);
  }
  ASSERT_TRUE(releases.value()->switch_to("000001-x-a").ok());
  EXPECT_THAT(releases.value()->keep_newest(2).value(), ElementsAre("000002-x-b", "000003-x-c"));
  EXPECT_THAT(list_releases(folder / "www").value().names, ElementsAre("000001-x-a", "000004-x-d"));
  EXPECT_THAT(releases.value()->keep_newest(1).value(), ElementsAre("000004-x-d"));
  EXPECT_THAT(releases.value()->keep_newest(1).value(), IsEmpty());
}

TEST(Releases, LeaveFoldersOfOthersAlone) {
  const ScratchFolder folder;
  folder.write("www/index.html", "theirs");
  EXPECT_EQ(Releases::open(folder / "www").failure().doing, "release-foreign");
  EXPECT_EQ(list_releases(folder / "www").failure().doing, "release-foreign");
  EXPECT_EQ(files_below(folder / "www").size(), 1U);
}

TEST(Releases, DoNotCountFoldersThatAreNoneOfOurs) {
  const ScratchFolder folder;
  const auto releases = Releases::open(folder / "www");
  put(*releases.value(), "000001-x-a");
  fs::create_directories(folder / "www/releases/backup");
  fs::create_directories(folder / "www/releases/12-x");
  fs::create_directories(folder / "www/releases/000000-x");
  EXPECT_THAT(list_releases(folder / "www").value().names, ElementsAre("000001-x-a"));
}

}  // namespace
}  // namespace kokai

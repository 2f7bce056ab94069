#include "generator/commands/folder_watch.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace kokai {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A folder of its own, gone after the test.
class FolderWatchTest : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kokai-watch-" + std::to_string(getpid()));
    fs::create_directories(folder_ / "a");
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }
  /// Events come at once; looking takes as long as it waits.
  static std::chrono::milliseconds patience() { return GetParam() ? 10ms : 2000ms; }
  fs::path folder_;
};

TEST_P(FolderWatchTest, IsSilentWhileNothingChanges) {
  FolderWatch watch({folder_.string()}, GetParam());
  EXPECT_FALSE(watch.wait(20ms));
}

TEST_P(FolderWatchTest, TellsOfAFileWrittenInAFolderBelowOnce) {
  FolderWatch watch({folder_.string()}, GetParam());
  write("a/x.md", "1");
  EXPECT_TRUE(watch.wait(patience()));
  EXPECT_FALSE(watch.wait(20ms));
}

TEST_P(FolderWatchTest, TellsOfAFileInAFolderThatWasMadeLater) {
  FolderWatch watch({folder_.string()}, GetParam());
  fs::create_directories(folder_ / "b");
  EXPECT_TRUE(watch.wait(patience()));
  write("b/y.md", "1");
  EXPECT_TRUE(watch.wait(patience()));
}

TEST_P(FolderWatchTest, TellsOfAFileThatWentAway) {
  write("a/x.md", "1");
  FolderWatch watch({folder_.string()}, GetParam());
  fs::remove(folder_ / "a/x.md");
  EXPECT_TRUE(watch.wait(patience()));
}

INSTANTIATE_TEST_SUITE_P(ByEventsAndByLooking, FolderWatchTest, testing::Bool());

}  // namespace
}  // namespace kokai

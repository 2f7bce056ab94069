// A build that is killed at any moment: the published site is the old or the new one, whole.

#include <chrono>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generator/files/publication.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

constexpr int kFiles = 300;
constexpr int kMoments = 60;

std::map<std::string, std::string> site_of(int version) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < kFiles; ++i) {
    const std::string name =
        "m" + std::to_string(i % 17) + "/v" + std::to_string(version) + "/" + std::to_string(i);
    files[name] = std::string(2000, static_cast<char>('a' + version % 26));
  }
  files["index.html"] = std::to_string(version);
  return files;
}

bool publish(const std::string& output, int version) {
  auto publication = Publication::open(output);
  if (!publication) return false;
  for (const auto& [path, bytes] : site_of(version)) {
    if (!publication.value()->sink().write(path, bytes)) return false;
  }
  return publication.value()->commit().ok();
}

std::map<std::string, std::string> published(const std::string& output) {
  auto files = files_below(output);
  files.erase(".kokai-manifest");
  return files;
}

/// Publishes in a child and kills it after `wait`. True when it had ended before.
bool publish_and_kill(const std::string& output, int version, std::chrono::microseconds wait) {
  const pid_t child = fork();
  if (child == 0) _exit(publish(output, version) ? 0 : 1);
  std::this_thread::sleep_for(wait);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status);
}

TEST(Publication, KilledAtAnyMomentLeavesTheOldOrTheNewSiteWhole) {
  const ScratchFolder folder;
  const std::string output = folder / "output";
  ASSERT_TRUE(publish(output, 0));
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(publish(output, 1));
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);

  std::mt19937 random(60);
  int before = 1;
  int killed = 0;
  int swapped = 0;
  for (int moment = 0; moment < kMoments; ++moment) {
    const int next = moment + 2;
    const std::chrono::microseconds wait(random() %
                                         static_cast<unsigned>(whole.count() * 5 / 4 + 1));
    killed += publish_and_kill(output, next, wait) ? 0 : 1;
    const auto files = published(output);
    const bool is_new = files == site_of(next);
    ASSERT_TRUE(is_new || files == site_of(before)) << "after " << wait.count() << " us";
    swapped += is_new ? 1 : 0;
    if (is_new) before = next;
    if (moment % 7 == 0) {
      ASSERT_TRUE(publish(output, 1000 + moment)) << "the next build must succeed";
      before = 1000 + moment;
      EXPECT_EQ(published(output), site_of(before));
    }
  }
  ASSERT_TRUE(publish(output, 5000));
  EXPECT_EQ(published(output), site_of(5000));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1)
      << "something was left behind";
  RecordProperty("killed", killed);
  RecordProperty("swapped", swapped);
  EXPECT_GT(killed, 0);
}

}  // namespace
}  // namespace kokai

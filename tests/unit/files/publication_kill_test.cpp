// A build that is killed at any moment: the published site is the old or the new one, whole.

#include <chrono>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generator/files/publication.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using Files = std::map<std::string, std::string>;

constexpr int kManyFiles = 300;
constexpr int kFewFiles = 4;
constexpr int kMoments = 60;

Files site_of(int version, int count) {
  Files files;
  for (int i = 0; i < count; ++i) {
    const std::string name =
        "m" + std::to_string(i % 17) + "/v" + std::to_string(version) + "/" + std::to_string(i);
    files[name] = std::string(2000, static_cast<char>('a' + version % 26));
  }
  files["index.html"] = std::to_string(version);
  return files;
}

bool publish(const std::string& output, const Files& files) {
  auto publication = Publication::open(output);
  if (!publication) return false;
  for (const auto& [path, bytes] : files) {
    if (!publication.value()->sink().write(path, bytes)) return false;
  }
  return publication.value()->commit().ok();
}

Files published(const std::string& output) {
  auto files = files_below(output);
  files.erase(".kokai-manifest");
  return files;
}

/// Publishes in a child and kills it after `wait`. True when it was killed before it had ended.
bool publish_and_kill(const std::string& output, const Files& files,
                      std::chrono::microseconds wait) {
  const pid_t child = fork();
  if (child == 0) _exit(publish(output, files) ? 0 : 1);
  std::this_thread::sleep_for(wait);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

enum class Ending { kKilled, kFinished, kNotTraced };

/// Publishes in a child and kills it before its system call number `call`.
Ending publish_and_kill_before(const std::string& output, const Files& files, int call) {
  const pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(2);
    raise(SIGSTOP);
    _exit(publish(output, files) ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) return Ending::kNotTraced;
  for (int stops = 0; stops < 2 * call - 1;
       ++stops) {  // every call stops twice: before and behind it
    ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    waitpid(child, &status, 0);
    if (WIFEXITED(status)) return Ending::kFinished;
  }
  kill(child, SIGKILL);
  waitpid(child, &status, 0);
  return Ending::kKilled;
}

std::chrono::microseconds time_of_publication(const std::string& output, const Files& files) {
  auto least = std::chrono::microseconds::max();
  for (int i = 0; i < 3; ++i) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(publish(output, files));
    least = std::min(least, std::chrono::duration_cast<std::chrono::microseconds>(
                                std::chrono::steady_clock::now() - start));
  }
  return least;
}

std::ptrdiff_t names_in(const std::filesystem::path& folder) {
  return std::distance(std::filesystem::directory_iterator(folder), {});
}

TEST(Publication, KilledAtAnyMomentLeavesTheOldOrTheNewSiteWhole) {
  const ScratchFolder folder = ScratchFolder::in_memory();
  const std::string output = folder / "output";
  Files before = site_of(1, kManyFiles);
  const auto whole = time_of_publication(output, before);

  std::mt19937 random(60);
  int killed = 0;
  for (int moment = 0; moment < kMoments; ++moment) {
    const Files next = site_of(moment + 2, kManyFiles);
    const std::chrono::microseconds wait(random() %
                                         static_cast<unsigned>(whole.count() * 5 / 4 + 1));
    killed += publish_and_kill(output, next, wait) ? 1 : 0;
    const Files files = published(output);
    ASSERT_TRUE(files == next || files == before) << "after " << wait.count() << " us";
    before = files;
  }
  const Files last = site_of(5000, kManyFiles);
  ASSERT_TRUE(publish(output, last)) << "the next build must succeed";
  EXPECT_EQ(published(output), last);
  EXPECT_EQ(names_in(folder.path()), 1) << "something was left behind";
  EXPECT_GT(killed, 0);
}

TEST(Publication, KilledBeforeEachSystemCallLeavesTheOldOrTheNewSiteWhole) {
  const ScratchFolder folder = ScratchFolder::in_memory();
  const std::string output = folder / "output";
  const Files old_site = site_of(1, kFewFiles);
  const Files new_site = site_of(2, kFewFiles);
  int old_ones = 0;
  int new_ones = 0;
  for (int call = 1;; ++call) {
    ASSERT_TRUE(publish(output, old_site)) << "the build after call " << call - 1;
    ASSERT_EQ(names_in(folder.path()), 1) << "something was left behind after call " << call - 1;
    const Ending ending = publish_and_kill_before(output, new_site, call);
    if (ending == Ending::kNotTraced) GTEST_SKIP() << "children may not be traced here";
    const Files files = published(output);
    ASSERT_TRUE(files == old_site || files == new_site) << "before call " << call;
    (files == old_site ? old_ones : new_ones) += 1;
    if (ending == Ending::kFinished) break;
  }
  EXPECT_GT(old_ones, 20);
  EXPECT_GT(new_ones, 5) << "the removal of the old site was not reached";
  RecordProperty("old", old_ones);
  RecordProperty("new", new_ones);
}

}  // namespace
}  // namespace kokai

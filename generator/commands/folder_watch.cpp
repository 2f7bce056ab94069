#include "generator/commands/folder_watch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <system_error>
#include <thread>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kQuiet{100};
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// Calls `visit` for every entry below `folder` that is not hidden, in no order that matters.
template <typename Visit>
void walk(const std::string& folder, Visit visit) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else {
      visit(*entry);
    }
  }
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> folders, bool poll)
    : folders_(std::move(folders)) {
  if (!poll) inotify_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  watch_folders();
  if (polls()) seen_ = look();
}

FolderWatch::~FolderWatch() {
  if (inotify_ >= 0) close(inotify_);
}

/// Watching a folder twice is one watch, so that new folders are found by simply doing it again.
void FolderWatch::watch_folders() {
  bool all = inotify_ >= 0;
  for (const std::string& folder : folders_) {
    if (inotify_ < 0) return;
    all = inotify_add_watch(inotify_, folder.c_str(), kEvents) >= 0 && all;
    walk(folder, [&](const fs::directory_entry& entry) {
      std::error_code ignored;
      if (!entry.is_directory(ignored)) return;
      all = inotify_add_watch(inotify_, entry.path().c_str(), kEvents) >= 0 && all;
    });
  }
  std::error_code ignored;
  const bool there = std::all_of(folders_.begin(), folders_.end(), [&](const std::string& folder) {
    return fs::is_directory(folder, ignored);
  });
  if (!all && there && inotify_ >= 0) {  // out of watches
    close(inotify_);
    inotify_ = -1;
  }
}

/// Reads away what events there are; true when there was one.
bool FolderWatch::drain(std::chrono::milliseconds patience) {
  pollfd descriptor{inotify_, POLLIN, 0};
  if (::poll(&descriptor, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::array<char, 4096> events{};
  while (read(inotify_, events.data(), events.size()) > 0) {
  }
  return true;
}

/// A number for names, sizes and times of everything below the folders. A sum, so order is no
/// matter.
std::uint64_t FolderWatch::look() const {
  std::uint64_t sum = 0;
  for (const std::string& folder : folders_) {
    walk(folder, [&](const fs::directory_entry& entry) {
      std::error_code error;
      const bool file = entry.is_regular_file(error);
      const std::uint64_t size = file ? entry.file_size(error) : 0;
      const auto time = file ? entry.last_write_time(error).time_since_epoch().count() : 0;
      const std::string line =
          entry.path().string() + '\n' + std::to_string(size) + '\n' + std::to_string(time);
      sum += std::hash<std::string>{}(line);
    });
  }
  return sum;
}

bool FolderWatch::wait(std::chrono::milliseconds patience) {
  if (polls()) {
    std::this_thread::sleep_for(patience);
    const std::uint64_t now = look();
    return std::exchange(seen_, now) != now;
  }
  if (!drain(patience)) return false;
  while (drain(kQuiet)) {
  }
  watch_folders();
  if (polls()) seen_ = look();
  return true;
}

}  // namespace kokai

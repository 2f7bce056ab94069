#pragma once

// Tells when something below some folders has changed.

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace kokai {

/// By inotify; by looking again and again when `poll` is set or inotify refuses (shares of other
/// machines send no events, and the system limits the number of watches).
class FolderWatch {
 public:
  FolderWatch(std::vector<std::string> folders, bool poll);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Waits at most `patience`. True when something changed since the last time; a burst of changes
  /// (an editor saving, a copy) counts once it has been quiet for 100 ms.
  bool wait(std::chrono::milliseconds patience);
  bool polls() const { return inotify_ < 0; }

 private:
  void watch_folders();
  bool drain(std::chrono::milliseconds patience);
  std::uint64_t look() const;

  std::vector<std::string> folders_;
  int inotify_ = -1;
  std::uint64_t seen_ = 0;
};

}  // namespace kokai

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/types.h>

#include "generator/diagnostics/result.h"

namespace kokai {

/// An open file or folder, closed when it goes.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }
  /// 0, or the errno of close(): the last moment a network disk may refuse what was written.
  int close();

 private:
  int fd_ = -1;
};

/// openat() again as long as signals interrupt it.
Descriptor open_at(int folder, const std::string& path, int flags, mode_t mode = 0);
/// Writes all bytes, those of many pieces with one call; 0 or errno.
int write_all(int fd, std::span<const std::string_view> pieces);
int write_all(int fd, std::string_view bytes);
/// Reads to the end, at most `limit` bytes; nothing (and errno) on refusal, EFBIG when there is
/// more.
std::optional<std::string> read_all(int fd, std::uint64_t limit);

/// One name in a folder.
struct FolderEntry {
  std::string name;
  unsigned char type = 0;  ///< DT_DIR, DT_REG, DT_LNK…; never DT_UNKNOWN
};
/// The names in the folder `path` below `folder`, sorted by bytes, without "." and "..". Nothing
/// (and errno) on refusal. Links are not followed for the folder itself.
std::optional<std::vector<FolderEntry>> entries_of(int folder, const std::string& path);

}  // namespace kokai

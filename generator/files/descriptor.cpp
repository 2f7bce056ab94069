#include "generator/files/descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace kokai {
namespace {

constexpr std::size_t kMostPieces = 1024;  // IOV_MAX of Linux

/// File systems that do not tell types in their listings are asked again.
unsigned char type_of(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type;
  struct stat status {};
  if (fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_REG;
  return static_cast<unsigned char>(IFTODT(status.st_mode));
}

}  // namespace

int Descriptor::close() {
  const int fd = std::exchange(fd_, -1);
  return fd >= 0 && ::close(fd) != 0 && errno != EINTR ? errno : 0;
}

Descriptor open_at(int folder, const std::string& path, int flags, mode_t mode) {
  int fd = -1;
  do {
    fd = openat(folder, path.c_str(), flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return Descriptor(fd);
}

int write_all(int fd, std::span<const std::string_view> pieces) {
  std::array<iovec, kMostPieces> some;
  std::size_t into = 0;  // the first piece: so many of its bytes are written
  while (!pieces.empty()) {
    std::size_t count = 0;
    for (; count < std::min(pieces.size(), some.size()); ++count) {
      const std::string_view piece = pieces[count].substr(count == 0 ? into : 0);
      some[count] = {const_cast<char*>(piece.data()), piece.size()};
    }
    const ssize_t written = ::writev(fd, some.data(), static_cast<int>(count));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    into += static_cast<std::size_t>(written);
    while (!pieces.empty() && into >= pieces.front().size()) {
      into -= pieces.front().size();
      pieces = pieces.subspan(1);
    }
  }
  return 0;
}

int write_all(int fd, std::string_view bytes) { return write_all(fd, std::span(&bytes, 1)); }

std::optional<std::string> read_all(int fd, std::uint64_t limit) {
  struct stat status {};
  if (fstat(fd, &status) != 0) return std::nullopt;
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  std::string bytes;
  // One byte more than the size shows the end without a second look at files that did not grow.
  if (size <= limit) bytes.resize(static_cast<std::size_t>(size) + 1);
  std::size_t filled = 0;
  while (filled <= limit && size <= limit) {
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
    filled += static_cast<std::size_t>(got);
  }
  errno = EFBIG;
  return std::nullopt;
}

std::optional<std::vector<FolderEntry>> entries_of(int folder, const std::string& path) {
  Descriptor opened = open_at(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!opened.open()) return std::nullopt;
  DIR* stream = fdopendir(opened.get());
  if (stream == nullptr) return std::nullopt;
  const int fd = opened.release();
  std::vector<FolderEntry> entries;
  errno = 0;
  while (const dirent* entry = readdir(stream)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({std::string(name), type_of(fd, *entry)});
    errno = 0;
  }
  const int error = errno;
  closedir(stream);
  if (error != 0) {
    errno = error;
    return std::nullopt;
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace kokai

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "generator/files/publication.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

/// A hidden sibling that no other writer of this or another process uses.
std::string sibling_of(const std::string& name) {
  static std::atomic<unsigned> next{0};
  return '.' + name + ".kokai-" + std::to_string(getpid()) + '-' + std::to_string(next++);
}

int write_new(int folder, const std::string& name, mode_t mode, std::string_view bytes) {
  Descriptor file = open_at(folder, name, O_WRONLY | O_CREAT | O_EXCL, mode);
  if (!file.open()) return errno;
  if (const int error = write_all(file.get(), bytes); error != 0) return error;
  if (fsync(file.get()) != 0) return errno;
  return file.close();
}

fs::path resolved(const std::string& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) whole = fs::path(path).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

}  // namespace

Status write_file_whole(const std::string& path, std::string_view bytes) {
  const fs::path whole = path;
  const std::string parent = whole.has_parent_path() ? whole.parent_path().string() : ".";
  const std::string name = whole.filename().string();
  const Descriptor folder = open_at(AT_FDCWD, parent, O_RDONLY | O_DIRECTORY);
  if (!folder.open()) return system_failure("write", path, errno);
  struct stat status {};
  const bool replaces = fstatat(folder.get(), name.c_str(), &status, 0) == 0;
  const std::string sibling = sibling_of(name);
  int error = write_new(folder.get(), sibling, replaces ? status.st_mode & 0777 : 0666, bytes);
  if (error == 0 && renameat(folder.get(), sibling.c_str(), folder.get(), name.c_str()) != 0)
    error = errno;
  if (error == 0) {
    fsync(folder.get());
    return Done{};
  }
  if (error != EEXIST) unlinkat(folder.get(), sibling.c_str(), 0);
  return system_failure("write", path, error);
}

Status make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return system_failure("create", path, error.value());
  return Done{};
}

bool lies_inside(const std::string& inner, const std::string& outer) {
  const fs::path in = resolved(inner);
  const fs::path out = resolved(outer);
  return std::mismatch(out.begin(), out.end(), in.begin(), in.end()).first == out.end();
}

}  // namespace kokai

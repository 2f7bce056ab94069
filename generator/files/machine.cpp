#include "generator/files/machine.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <sys/statvfs.h>
#include <unistd.h>

namespace kokai {

namespace fs = std::filesystem;

fs::path nearest_folder(const fs::path& path) {
  std::error_code error;
  fs::path at = fs::weakly_canonical(fs::absolute(path, error), error);
  while (!fs::is_directory(at, error) && at.has_relative_path()) at = at.parent_path();
  return at;
}

fs::path program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
}

Result<std::uint64_t> free_bytes(const std::string& folder) {
  struct statvfs status {};
  if (statvfs(folder.c_str(), &status) != 0) return system_failure("read", folder, errno);
  return std::uint64_t{status.f_bavail} * status.f_frsize;
}

Result<bool> swaps_in_one_step(const std::string& folder) {
  std::string first = folder + "/.kokai-try-XXXXXX";
  std::string second = first;
  if (mkdtemp(first.data()) == nullptr) return system_failure("write", folder, errno);
  if (mkdtemp(second.data()) == nullptr) {
    const int error = errno;
    rmdir(first.c_str());
    return system_failure("write", folder, error);
  }
  const bool swapped =
      renameat2(AT_FDCWD, first.c_str(), AT_FDCWD, second.c_str(), RENAME_EXCHANGE) == 0;
  rmdir(first.c_str());
  rmdir(second.c_str());
  return swapped;
}

}  // namespace kokai

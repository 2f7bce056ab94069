#include "generator/files/carry_over.h"

#include <cerrno>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "generator/files/manifest.h"

namespace kokai {
namespace {

constexpr std::size_t kAtOnce = std::size_t{1} << 20;

/// Errors that say only: the place is taken by a file of the new site.
bool is_taken(int error) { return error == EEXIST || error == ENOTDIR || error == EISDIR; }

int create_folder(int from, int to, const std::string& path) {
  struct stat status {};
  if (fstatat(from, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return errno;
  return mkdirat(to, path.c_str(), status.st_mode & 07777) == 0 ? 0 : errno;
}

int create_folders_above(int from, int to, const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const int error = create_folder(from, to, path.substr(0, slash));
    if (error != 0 && error != EEXIST) return error;
  }
  return 0;
}

}  // namespace

int copy_file(int from, int to, const std::string& path) {
  const Descriptor source = open_at(from, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  struct stat status {};
  if (!source.open() || fstat(source.get(), &status) != 0) return errno;
  Descriptor target = open_at(to, path, O_WRONLY | O_CREAT | O_EXCL, status.st_mode & 07777);
  if (!target.open()) return errno;
  for (;;) {
    const ssize_t sent = sendfile(target.get(), source.get(), nullptr, kAtOnce);
    if (sent == 0) return target.close();
    if (sent < 0 && errno != EINTR) return errno;
  }
}

namespace {

int carry_file(int from, int to, const std::string& path) {
  if (const int error = create_folders_above(from, to, path); error != 0) return error;
  if (linkat(from, path.c_str(), to, path.c_str(), 0) == 0) return 0;
  return is_taken(errno) ? errno : copy_file(from, to, path);
}

int carry_empty_folder(int from, int to, const std::string& path) {
  const int error = create_folders_above(from, to, path);
  return error != 0 ? error : create_folder(from, to, path);
}

}  // namespace

int carry_over(int from, int to, const std::unordered_set<std::string>& ours, std::string& where) {
  std::vector<std::string> folders{""};
  while (!folders.empty()) {
    where = std::move(folders.back());
    folders.pop_back();
    const std::string prefix = where.empty() ? "" : where + '/';
    const auto entries = entries_of(from, where.empty() ? "." : where);
    if (!entries) return errno;
    if (entries->empty() && !where.empty()) {
      const int error = carry_empty_folder(from, to, where);
      if (error != 0 && !is_taken(error)) return error;
    }
    for (const FolderEntry& entry : *entries) {
      std::string path = prefix + entry.name;
      if (entry.type == DT_DIR) {
        folders.push_back(std::move(path));
      } else if (path != kManifestName && ours.count(path) == 0) {
        const int error = carry_file(from, to, path);
        where = path;
        if (error != 0 && !is_taken(error)) return error;
      }
    }
  }
  return 0;
}

}  // namespace kokai

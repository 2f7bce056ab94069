#include "generator/files/source_tree.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <dirent.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "generator/files/plain_path.h"

namespace kokai {
namespace {

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

bool has_hidden_part(std::string_view path) {
  return is_hidden(path) || path.find("/.") != std::string_view::npos;
}

/// Opens a path that may hold links, but only such as stay below `root` (EXDEV otherwise): the
/// kernel walks it, so there is no moment between looking and opening. Kernels without openat2
/// follow no link at all (ELOOP).
Descriptor open_below(int root, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  long fd = -1;
  do {
    fd = syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
  } while (fd < 0 && (errno == EINTR || errno == EAGAIN));
  if (fd >= 0 || (errno != ENOSYS && errno != EPERM)) return Descriptor(static_cast<int>(fd));

  Descriptor at = open_at(root, ".", O_PATH | O_DIRECTORY);
  std::size_t first = 0;
  for (std::size_t slash = path.find('/'); at.open() && slash != std::string::npos;
       slash = path.find('/', first)) {
    at = open_at(at.get(), path.substr(first, slash - first), O_PATH | O_DIRECTORY | O_NOFOLLOW);
    first = slash + 1;
  }
  return at.open() ? open_at(at.get(), path.substr(first), flags | O_NOFOLLOW) : Descriptor();
}

bool leads_out(int error) { return error == EXDEV || error == ELOOP; }

class DiskTree : public SourceTree {
 public:
  explicit DiskTree(std::string root)
      : root_(std::move(root)),
        folder_(open_at(AT_FDCWD, root_, O_RDONLY | O_DIRECTORY)),
        error_(errno) {}

  std::string name() const override { return root_; }

  Result<std::vector<SourceEntry>> list() const override {
    if (!folder_.open()) return system_failure("list", root_, error_);
    std::vector<SourceEntry> files;
    std::vector<std::string> folders{""};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      const auto entries = entries_of(folder_.get(), folder.empty() ? "." : folder);
      if (!entries) return system_failure("list", shown(folder), errno);
      for (const FolderEntry& entry : *entries) {
        if (is_hidden(entry.name)) continue;
        std::string path = folder.empty() ? entry.name : folder + '/' + entry.name;
        if (entry.type == DT_DIR) {
          folders.push_back(std::move(path));
        } else {
          files.push_back(looked_at(std::move(path), entry.type));
        }
      }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceEntry& a, const SourceEntry& b) { return a.path < b.path; });
    return files;
  }

  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    if (!folder_.open()) return system_failure("read", shown(path), error_);
    if (!is_plain_path(path)) return system_failure("read-outside", shown(path), EXDEV);
    // O_NONBLOCK: a FIFO somebody left in the folder must not stop the build.
    const Descriptor file = open_below(folder_.get(), path, O_RDONLY | O_NONBLOCK);
    if (!file.open())
      return system_failure(leads_out(errno) ? "read-outside" : "read", shown(path), errno);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) return system_failure("read", shown(path), errno);
    if (!S_ISREG(status.st_mode)) {
      return system_failure("read", shown(path), S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    }
    std::optional<std::string> bytes = read_all(file.get(), limit);
    if (!bytes)
      return system_failure(errno == EFBIG ? "read-too-large" : "read", shown(path), errno);
    return std::move(*bytes);
  }

 private:
  std::string shown(const std::string& path) const {
    if (path.empty()) return root_;
    return root_.ends_with('/') ? root_ + path : root_ + '/' + path;
  }

  SourceEntry looked_at(std::string path, unsigned char type) const {
    SourceEntry entry;
    struct stat status {};
    if (type == DT_LNK) {
      const Descriptor target = open_below(folder_.get(), path, O_PATH);
      entry.leads_out = !target.open() && leads_out(errno);
      entry.regular = target.open() && fstat(target.get(), &status) == 0 && S_ISREG(status.st_mode);
    } else {
      entry.regular = fstatat(folder_.get(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                      S_ISREG(status.st_mode);
    }
    if (entry.regular) entry.bytes = static_cast<std::uint64_t>(status.st_size);
    entry.path = std::move(path);
    return entry;
  }

  std::string root_;
  Descriptor folder_;
  int error_;  ///< why folder_ is not open
};

}  // namespace

std::unique_ptr<SourceTree> disk_tree(std::string root) {
  return std::make_unique<DiskTree>(std::move(root));
}

Result<std::string> read_named_file(const std::string& path, std::uint64_t limit) {
  std::error_code error;
  const std::filesystem::path file = std::filesystem::canonical(path, error);
  if (error) return system_failure("read", path, error.value());
  return disk_tree(file.parent_path().string())->read(file.filename().string(), limit);
}

Result<std::vector<SourceEntry>> MemoryTree::list() const {
  std::vector<SourceEntry> entries;
  for (const auto& [path, bytes] : files) {
    if (!has_hidden_part(path)) entries.push_back({.path = path, .bytes = bytes.size()});
  }
  return entries;
}

Result<std::string> MemoryTree::read(const std::string& path, std::uint64_t limit) const {
  const auto found = files.find(path);
  if (found == files.end()) return system_failure("read", path, ENOENT);
  if (found->second.size() > limit) return system_failure("read-too-large", path, EFBIG);
  return found->second;
}

}  // namespace kokai

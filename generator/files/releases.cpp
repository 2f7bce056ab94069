#include "generator/files/releases.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/output_lock.h"
#include "generator/files/remove_tree.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr const char* kMark = ".kokai-releases";
constexpr const char* kLock = ".kokai-publish-lock";
constexpr const char* kFolder = "releases";
constexpr const char* kCurrent = "current";
constexpr const char* kNextCurrent = ".kokai-current";
constexpr const char* kIncoming = "releases/.incoming";
constexpr const char* kRemoving = "releases/.removing";
constexpr std::size_t kNumberDigits = 6;
constexpr std::size_t kHashDigits = 8;

/// The number of a release; 0 for names that are none of ours.
unsigned number_of(const std::string& name) {
  const std::size_t end = name.find('-');
  if (end == std::string::npos || end < kNumberDigits) return 0;
  return whole_number<unsigned>(name.substr(0, end)).value_or(0);
}

std::string path_of(const std::string& name) { return std::string(kFolder) + '/' + name; }

/// Where `current` leads, when that is a release; an errno of 0 and "" when there is no link.
Result<std::string> read_current(int folder, const std::string& shown) {
  char target[PATH_MAX];
  const ssize_t length = readlinkat(folder, kCurrent, target, sizeof target);
  if (length < 0 && errno == ENOENT) return std::string();
  const std::string path = length > 0 ? std::string(target, static_cast<std::size_t>(length)) : "";
  const std::string before = path_of("");
  if (!path.starts_with(before) || number_of(path.substr(before.size())) == 0) {
    return Failure{"release-foreign", shown, kCurrent};
  }
  return path.substr(before.size());
}

bool is_ours(int folder) { return faccessat(folder, kMark, F_OK, AT_SYMLINK_NOFOLLOW) == 0; }

Result<ReleaseList> read_list(int folder, const std::string& shown) {
  ReleaseList list;
  const auto entries = entries_of(folder, kFolder);
  if (!entries && errno != ENOENT) return system_failure("list", shown + '/' + kFolder, errno);
  for (const FolderEntry& entry : entries.value_or(std::vector<FolderEntry>())) {
    if (entry.type == DT_DIR && number_of(entry.name) != 0) list.names.push_back(entry.name);
  }
  std::stable_sort(
      list.names.begin(), list.names.end(),
      [](const std::string& a, const std::string& b) { return number_of(a) < number_of(b); });
  Result<std::string> current = read_current(folder, shown);
  if (!current) return current.failure();
  list.current = std::move(current).value();
  return list;
}

/// A folder that is not ours may be taken when it is empty.
Status take_folder(int folder, const std::string& shown) {
  if (is_ours(folder)) return Done{};
  const auto entries = entries_of(folder, ".");
  if (!entries) return system_failure("list", shown, errno);
  for (const FolderEntry& entry : *entries) {
    if (entry.name != kLock) return Failure{"release-foreign", shown, entry.name};
  }
  Descriptor mark = open_at(folder, kMark, O_WRONLY | O_CREAT, 0644);
  if (!mark.open()) return system_failure("write", shown, errno);
  const int error = write_all(mark.get(), "kokai-releases 1\n");
  return error == 0 ? Status(Done{}) : system_failure("write", shown, error);
}

class ReleasesOnDisk : public Releases {
 public:
  ReleasesOnDisk(std::string shown, Descriptor folder, OutputLock lock, ReleaseList list)
      : shown_(std::move(shown)),
        folder_(std::move(folder)),
        lock_(std::move(lock)),
        list_(std::move(list)) {}

  ~ReleasesOnDisk() override { remove_tree(folder_.get(), kIncoming); }

  const ReleaseList& list() const override { return list_; }

  Result<Descriptor> open_release(const std::string& name) const override {
    return opened(path_of(name));
  }

  Result<Descriptor> begin() override {
    if (int error = remove_tree(folder_.get(), kIncoming); error != 0) {
      return system_failure("remove", shown_ + '/' + kIncoming, error);
    }
    if (mkdirat(folder_.get(), kIncoming, 0777) != 0) {
      return system_failure("create", shown_ + '/' + kIncoming, errno);
    }
    return opened(kIncoming);
  }

  Status finish(const std::string& name) override {
    const Result<Descriptor> incoming = opened(kIncoming);
    if (!incoming) return incoming.failure();
    if (syncfs(incoming.value().get()) != 0) return system_failure("write", shown_, errno);
    if (renameat2(folder_.get(), kIncoming, folder_.get(), path_of(name).c_str(),
                  RENAME_NOREPLACE) != 0) {
      return system_failure("rename", shown_ + '/' + path_of(name), errno);
    }
    list_.names.push_back(name);
    if (const Result<Descriptor> above = opened(kFolder); above.ok()) fsync(above.value().get());
    return switch_to(name);
  }

  Status switch_to(const std::string& name) override {
    const int folder = folder_.get();
    unlinkat(folder, kNextCurrent, 0);  // of a process that was killed
    if (symlinkat(path_of(name).c_str(), folder, kNextCurrent) != 0 ||
        renameat(folder, kNextCurrent, folder, kCurrent) != 0) {
      return system_failure("rename", shown_ + '/' + kCurrent, errno);
    }
    list_.current = name;
    fsync(folder);
    return Done{};
  }

  Result<std::vector<std::string>> keep_newest(std::size_t keep) override {
    std::vector<std::string> removed;
    std::vector<std::string>& names = list_.names;
    for (std::size_t i = 0; i < names.size() && names.size() - removed.size() > keep; ++i) {
      if (names[i] == list_.current) continue;
      // Away from its name first: what stands under a release's name is always whole.
      int error = remove_tree(folder_.get(), kRemoving);
      if (error == 0 &&
          renameat(folder_.get(), path_of(names[i]).c_str(), folder_.get(), kRemoving) != 0) {
        error = errno;
      }
      if (error == 0) error = remove_tree(folder_.get(), kRemoving);
      if (error != 0) return system_failure("remove", shown_ + '/' + path_of(names[i]), error);
      removed.push_back(names[i]);
    }
    std::erase_if(names, [&](const std::string& name) {
      return std::find(removed.begin(), removed.end(), name) != removed.end();
    });
    return removed;
  }

 private:
  Result<Descriptor> opened(const std::string& path) const {
    Descriptor folder = open_at(folder_.get(), path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!folder.open()) return system_failure("read", shown_ + '/' + path, errno);
    return folder;
  }

  std::string shown_;
  Descriptor folder_;
  OutputLock lock_;
  ReleaseList list_;
};

Status clear_leftovers(int folder, const std::string& shown) {
  for (const char* name : {kIncoming, kRemoving}) {
    const int error = remove_tree(folder, name);
    if (error != 0 && error != ENOENT) return system_failure("remove", shown + '/' + name, error);
  }
  if (mkdirat(folder, kFolder, 0777) == 0 || errno == EEXIST) return Done{};
  return system_failure("create", shown + '/' + kFolder, errno);
}

}  // namespace

Result<ReleaseList> list_releases(const std::string& folder) {
  const Descriptor opened = open_at(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY);
  if (!opened.open()) return system_failure("read", folder, errno);
  if (!is_ours(opened.get())) return Failure{"release-foreign", folder, ""};
  return read_list(opened.get(), folder);
}

std::string next_release_name(const ReleaseList& list, const std::string& date,
                              const std::string& digits) {
  const unsigned last = list.names.empty() ? 0 : number_of(list.names.back());
  std::string number = std::to_string(last + 1);
  if (number.size() < kNumberDigits) number.insert(0, kNumberDigits - number.size(), '0');
  return number + '-' + date + '-' + digits.substr(0, kHashDigits);
}

Result<std::unique_ptr<Releases>> Releases::open(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return system_failure("create", folder, error.value());
  Descriptor opened = open_at(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY);
  if (!opened.open()) return system_failure("read", folder, errno);
  Result<OutputLock> lock = OutputLock::take(opened.get(), kLock, folder);
  if (!lock) {
    Failure failure = lock.failure();
    if (failure.doing == "publish-locked") failure.doing = "release-locked";
    return failure;
  }
  if (Status taken = take_folder(opened.get(), folder); !taken) return taken.failure();
  if (Status cleared = clear_leftovers(opened.get(), folder); !cleared) return cleared.failure();
  Result<ReleaseList> list = read_list(opened.get(), folder);
  if (!list) return list.failure();
  return std::unique_ptr<Releases>(std::make_unique<ReleasesOnDisk>(
      folder, std::move(opened), std::move(lock).value(), std::move(list).value()));
}

}  // namespace kokai

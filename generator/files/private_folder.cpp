#include "generator/files/private_folder.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/child.h"
#include "generator/files/descriptor.h"
#include "generator/files/machine.h"
#include "generator/files/publication.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOthers = 077;
constexpr std::uint64_t kLargestSecret = 64 << 10;

bool is_in_git(const fs::path& from) {
  std::error_code error;
  for (fs::path at = from;; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) return true;
    if (!at.has_relative_path()) return false;
  }
}

/// Is the file under git and not ignored?
bool may_be_committed(const fs::path& file) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, error), error);
  const fs::path folder = nearest_folder(whole.parent_path());
  if (!is_in_git(folder)) return false;
  const std::string words[] = {"git", "-C", folder.string(), "check-ignore",
                               "-q",  "--", whole.string()};
  const std::optional<ChildEnd> git = run_child(words, 0);
  return !git || git->status != 0;
}

int write_new(const std::string& path, std::string_view bytes) {
  Descriptor file = open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (!file.open()) return errno;
  int error = write_all(file.get(), bytes);
  if (error == 0 && fsync(file.get()) != 0) error = errno;
  if (error == 0) error = file.close();
  if (error != 0) unlink(path.c_str());
  return error;
}

}  // namespace

Status judge_private_folder(const std::string& path, std::span<const std::string> published) {
  for (const std::string& folder : published) {
    if (lies_inside(path, folder)) return Failure{"private-published", path, folder};
  }
  struct stat there {};
  if (stat(path.c_str(), &there) == 0) {
    if (!S_ISDIR(there.st_mode)) return system_failure("private-make", path, ENOTDIR);
    if ((there.st_mode & kOthers) != 0) return Failure{"private-open", path, "chmod 700 " + path};
  } else if (errno != ENOENT) {
    return system_failure("private-make", path, errno);
  }
  // Asked of a file inside: a rule "private/" speaks of folders, and this one may not be there yet.
  if (may_be_committed(fs::path(path) / "x")) {
    return Failure{"private-in-git", path, ".gitignore"};
  }
  return Done{};
}

Status make_private_folder(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  if (fs::is_directory(whole, error)) return Done{};
  if (whole.has_relative_path()) {
    if (Status above = make_private_folder(whole.parent_path().string()); !above.ok()) return above;
  }
  if (mkdir(whole.c_str(), 0700) == 0 || errno == EEXIST) return Done{};
  return system_failure("private-make", path, errno);
}

Status judge_secret_file(const std::string& path, std::span<const std::string> published) {
  for (const std::string& folder : published) {
    if (lies_inside(path, folder)) return Failure{"key-published", path, folder};
  }
  if (may_be_committed(path)) return Failure{"key-in-git", path, ".gitignore"};
  return Done{};
}

Status write_secret_file(const std::string& path, std::string_view bytes) {
  std::error_code unknown;
  const std::string folder = fs::absolute(path, unknown).parent_path().string();
  if (Status made = make_private_folder(folder); !made.ok()) return made;
  const int error = write_new(path, bytes);
  if (error == EEXIST) return Failure{"key-exists", path, ""};
  return error == 0 ? Status(Done{}) : system_failure("write", path, error);
}

Result<std::string> read_secret_file(const std::string& path) {
  const Descriptor file = open_at(AT_FDCWD, path, O_RDONLY | O_NONBLOCK);
  struct stat status {};
  if (!file.open() || fstat(file.get(), &status) != 0) return system_failure("read", path, errno);
  if ((status.st_mode & kOthers) != 0) return Failure{"key-open", path, "chmod 600 " + path};
  std::optional<std::string> bytes = read_all(file.get(), kLargestSecret);
  if (!bytes) return system_failure("read", path, errno);
  return std::move(*bytes);
}

}  // namespace kokai

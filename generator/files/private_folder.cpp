#include "generator/files/private_folder.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/child.h"
#include "generator/files/publication.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOthers = 077;

/// The folder itself, or the nearest one above it that exists.
fs::path nearest_existing(const fs::path& path) {
  std::error_code error;
  fs::path at = fs::weakly_canonical(fs::absolute(path, error), error);
  while (!fs::exists(at, error) && at.has_relative_path()) at = at.parent_path();
  return at;
}

bool is_in_git(const fs::path& from) {
  std::error_code error;
  for (fs::path at = from;; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) return true;
    if (!at.has_relative_path()) return false;
  }
}

/// Asked of a file inside: a rule "private/" speaks of folders, and this one may not be there yet.
bool git_ignores(const fs::path& folder, const std::string& path) {
  std::error_code error;
  const fs::path inside = fs::weakly_canonical(fs::absolute(path, error), error) / "x";
  const std::string words[] = {"git", "-C", folder.string(), "check-ignore",
                               "-q",  "--", inside.string()};
  const std::optional<ChildEnd> git = run_child(words, 0);
  return git && git->status == 0;
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
  const fs::path nearest = nearest_existing(path);
  if (is_in_git(nearest) && !git_ignores(nearest, path)) {
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

}  // namespace kokai

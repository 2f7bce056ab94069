#include "generator/files/staging_sink.h"

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "generator/files/manifest.h"
#include "generator/files/plain_path.h"

namespace kokai {
namespace {

constexpr mode_t kFolderMode = 0777;  // what umask leaves of it
constexpr mode_t kFileMode = 0666;
constexpr std::size_t kRun = 256;  // files and folders that stay close together on the disk

void require_artifact_path(const std::string& path) {
  const bool has_control =
      std::any_of(path.begin(), path.end(), [](char c) { return c >= 0 && c < ' '; });
  if (!is_plain_path(path) || has_control || path == kManifestName) {
    throw std::logic_error("not a path for an artifact: " + path);
  }
}

}  // namespace

std::size_t size_of(const Pieces& pieces) {
  std::size_t size = 0;
  for (const std::string_view piece : pieces) size += piece.size();
  return size;
}

std::string_view whole_of(const Pieces& pieces, std::string& room) {
  if (pieces.size() == 1) return pieces[0];
  room.clear();
  for (const std::string_view piece : pieces) room += piece;
  return room;
}

Status ArtifactSink::write_again(const std::string& path, const std::string&,
                                 const Pieces& pieces) {
  return write(path, pieces);
}

Status MemorySink::write(const std::string& path, const Pieces& pieces) {
  require_artifact_path(path);
  std::string room;
  const std::string_view bytes = whole_of(pieces, room);
  const std::lock_guard lock(mutex_);
  if (!files.emplace(path, bytes).second) {
    throw std::logic_error("written twice: " + path);
  }
  return Done{};
}

Status StagingSink::write(const std::string& path, const Pieces& pieces) {
  Result<Descriptor> file = create(path);
  if (!file.ok()) return file.failure();
  if (const int error = write_all(file.value().get(), pieces); error != 0) {
    return refuse(path, error);
  }
  if (const int error = file.value().close(); error != 0) return refuse(path, error);
  return Done{};
}

Status StagingSink::write_again(const std::string& path, const std::string& first,
                                const Pieces& pieces) {
  require_artifact_path(path);
  if (const int error = create_folder_of(path); error != 0) return refuse(path, error);
  // Not every disk has links, nor always one more.
  if (linkat(folder_, first.c_str(), folder_, path.c_str(), 0) != 0) return write(path, pieces);
  const std::lock_guard lock(mutex_);
  paths_.push_back(path);
  return Done{};
}

Result<Descriptor> StagingSink::create(const std::string& path) {
  require_artifact_path(path);
  if (const int error = create_folder_of(path); error != 0) return refuse(path, error);
  Descriptor file = open_at(folder_, path, O_RDWR | O_CREAT | O_EXCL, kFileMode);
  if (!file.open() && errno == EEXIST) throw std::logic_error("written twice: " + path);
  if (!file.open()) return refuse(path, errno);
  const std::lock_guard lock(mutex_);
  paths_.push_back(path);
  return file;
}

Result<Descriptor> StagingSink::scratch() {
  Descriptor file = open_at(folder_, ".", O_RDWR | O_TMPFILE, 0600);
  if (file.open()) return file;
  // A file system that knows no nameless files.
  const std::string name = ".kokai-scratch";
  file = open_at(folder_, name, O_RDWR | O_CREAT | O_EXCL, 0600);
  if (!file.open() || unlinkat(folder_, name.c_str(), 0) != 0) return refuse(name, errno);
  return file;
}

int StagingSink::create_folder_of(const std::string& path) {
  const std::size_t last = path.rfind('/');
  if (last == std::string::npos) return 0;
  const std::lock_guard lock(mutex_);
  if (folders_.count(path.substr(0, last)) != 0) return 0;
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (folders_.count(folder) != 0) continue;
    if (const int error = create_folder(folder); error != 0) return error;
    folders_.insert(folder);
  }
  return 0;
}

// ext4 lets an inode rest for half a minute after its file was removed, and looks for a free one
// from the folder's block group on: in the groups of a site that was just replaced each new file
// would step over thousands. A folder made in the top folder gets a group by its name's hash. So
// each folder at the top, and each after a run of files, is made there under a name never used
// before.
int StagingSink::create_folder(const std::string& folder) {
  const std::size_t made = paths_.size() + folders_.size();
  const bool at_top = folder.find('/') == std::string::npos;
  if (!at_top && made < next_run_) {
    return mkdirat(folder_, folder.c_str(), kFolderMode) == 0 || errno == EEXIST ? 0 : errno;
  }
  next_run_ = made + kRun;
  const std::string fresh = ".new-" + std::to_string(getpid()) + '-' + std::to_string(made);
  if (mkdirat(folder_, fresh.c_str(), kFolderMode) != 0) return errno;
  return renameat(folder_, fresh.c_str(), folder_, folder.c_str()) == 0 ? 0 : errno;
}

Failure StagingSink::refuse(const std::string& path, int error) {
  Failure failure = system_failure("write", shown_ + '/' + path, error);
  const std::lock_guard lock(mutex_);
  if (!refused_) refused_ = failure;
  return failure;
}

std::vector<std::string> StagingSink::paths() const {
  std::vector<std::string> sorted = paths_;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace kokai

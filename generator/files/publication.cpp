#include "generator/files/publication.h"

#include <cerrno>
#include <filesystem>
#include <unordered_set>

#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/carry_over.h"
#include "generator/files/descriptor.h"
#include "generator/files/manifest.h"
#include "generator/files/output_lock.h"
#include "generator/files/remove_tree.h"
#include "generator/files/site_place.h"
#include "generator/files/staging_sink.h"
#include "generator/files/swap.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

/// What stands at the output's name must be nothing, or a folder that can be renamed.
Status check_kind(const SitePlace& place) {
  struct statx status {};
  const int asked =
      statx(place.parent.get(), place.site.c_str(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &status);
  if (asked != 0 && errno == ENOENT) return Done{};
  if (asked != 0) return system_failure("publish", place.output, errno);
  if (!S_ISDIR(status.stx_mode)) return Failure{"publish-not-a-folder", place.output, ""};
  if ((status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0)
    return Failure{"publish-mount-point", place.output, ""};
  return Done{};
}

/// What is left of builds that died. A staging folder is never whole, and a site set aside is old,
/// unless there is no other.
Status clear_leftovers(const SitePlace& place) {
  const int folder = place.parent.get();
  if (const int error = undo_half_swap(folder, place.site, place.aside()); error != 0) {
    return system_failure("publish", place.output, error);
  }
  for (const std::string& name : {place.aside(), place.staging()}) {
    if (const int error = remove_tree(folder, name); error != 0) {
      return system_failure("remove", (fs::path(place.output).parent_path() / name).string(),
                            error);
    }
  }
  return Done{};
}

bool may_stand_in_empty_output(const std::string& name) {
  return name == "README.md" || name.starts_with('.');
}

Status check_ownership(const SitePlace& place) {
  const Descriptor site =
      open_at(place.parent.get(), place.site, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!site.open()) {
    if (errno == ENOENT) return Done{};
    return system_failure("publish", place.output, errno);
  }
  if (published_paths(site.get())) return Done{};
  const auto entries = entries_of(site.get(), ".");
  if (!entries) return system_failure("list", place.output, errno);
  for (const FolderEntry& entry : *entries) {
    if (!may_stand_in_empty_output(entry.name))
      return Failure{"publish-foreign", place.output, entry.name};
  }
  return Done{};
}

/// Tells ext4 that the folders in this one have nothing to do with each other, so that it spreads
/// them over the disk. Where they all lie together, making a file right after a site was removed
/// costs 200 us instead of 20: inodes freed in the last half minute are passed over one by one.
/// File systems that know no such mark refuse it; that is no fault.
void spread_folders(int folder) {
  int flags = 0;
  if (ioctl(folder, FS_IOC_GETFLAGS, &flags) != 0) return;
  flags |= FS_TOPDIR_FL;
  ioctl(folder, FS_IOC_SETFLAGS, &flags);
}

class DiskPublication : public Publication {
 public:
  DiskPublication(SitePlace place, OutputLock lock, Descriptor staging)
      : place_(std::move(place)),
        lock_(std::move(lock)),
        staging_(std::move(staging)),
        sink_(staging_.get(), place_.output) {}

  ~DiskPublication() override {
    if (!committed_) remove_tree(place_.parent.get(), place_.staging());
  }

  ArtifactSink& sink() override { return sink_; }
  LargeFiles& large_files() override { return sink_; }

  Status commit() override {
    if (sink_.refused()) return *sink_.refused();
    if (Status status = take_old_along(); !status) return status;
    if (Status status = write_manifest(); !status) return status;
    if (syncfs(staging_.get()) != 0) return system_failure("write", place_.output, errno);
    const int folder = place_.parent.get();
    const int error = swap_in(folder, place_.staging(), place_.site, place_.aside());
    if (error != 0) return system_failure("rename", place_.output, error);
    committed_ = true;
    // The new site stands. An old one that cannot be removed now is removed by the next build.
    fsync(folder);
    remove_tree(folder, place_.staging());
    remove_tree(folder, place_.aside());
    return Done{};
  }

 private:
  Status take_old_along() {
    const Descriptor site =
        open_at(place_.parent.get(), place_.site, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!site.open())
      return errno == ENOENT ? Status(Done{}) : system_failure("publish", place_.output, errno);
    struct stat status {};
    if (fstat(site.get(), &status) == 0) {
      // The folder's rights are the administrator's. Its owner can be given by root only; that is
      // no fault.
      if (fchown(staging_.get(), status.st_uid, status.st_gid) != 0) errno = 0;
      fchmod(staging_.get(), status.st_mode & 07777);
    }
    std::string where;
    const auto ours = published_paths(site.get()).value_or(std::unordered_set<std::string>());
    const int error = carry_over(site.get(), staging_.get(), ours, where);
    if (error != 0) return system_failure("write", place_.output + '/' + where, error);
    return Done{};
  }

  Status write_manifest() {
    const std::string path = place_.output + '/' + kManifestName;
    Descriptor file = open_at(staging_.get(), kManifestName, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (!file.open()) return system_failure("write", path, errno);
    int error = write_all(file.get(), manifest_text(sink_.paths()));
    if (error == 0) error = file.close();
    return error == 0 ? Status(Done{}) : system_failure("write", path, error);
  }

  SitePlace place_;
  OutputLock lock_;
  Descriptor staging_;
  StagingSink sink_;
  bool committed_ = false;
};

}  // namespace

Result<std::unique_ptr<Publication>> Publication::open(const std::string& output) {
  Result<SitePlace> found = place_of_site(output);
  if (!found) return found.failure();
  SitePlace& place = found.value();
  Result<OutputLock> lock = OutputLock::take(place.parent.get(), place.lock(), output);
  if (!lock) return lock.failure();
  if (Status status = clear_leftovers(place); !status) return status.failure();
  if (Status status = check_kind(place); !status) return status.failure();
  if (Status status = check_ownership(place); !status) return status.failure();
  if (mkdirat(place.parent.get(), place.staging().c_str(), 0777) != 0)
    return system_failure("write", output, errno);
  Descriptor staging =
      open_at(place.parent.get(), place.staging(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!staging.open()) return system_failure("write", output, errno);
  spread_folders(staging.get());
  return std::unique_ptr<Publication>(std::make_unique<DiskPublication>(
      std::move(place), std::move(lock).value(), std::move(staging)));
}

}  // namespace kokai

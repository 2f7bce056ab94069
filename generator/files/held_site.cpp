#include "generator/files/held_site.h"

#include <cerrno>

#include <stdio.h>
#include <unistd.h>

#include "generator/files/output_lock.h"
#include "generator/files/site_place.h"

namespace kokai {
namespace {

class HeldSiteOnDisk : public HeldSite {
 public:
  HeldSiteOnDisk(SitePlace place, OutputLock lock, Descriptor folder)
      : place_(std::move(place)), lock_(std::move(lock)), folder_(std::move(folder)) {}

  int folder() const override { return folder_.get(); }

  std::optional<std::unordered_set<std::string>> written() const override {
    return published_paths(folder_.get());
  }

  Status write(const std::string& path, std::string_view bytes) override {
    const std::string sibling = place_.written();
    const int error = write_sibling(sibling, bytes);
    if (error == 0 &&
        renameat(place_.parent.get(), sibling.c_str(), folder_.get(), path.c_str()) == 0) {
      return Done{};
    }
    const int reason = error != 0 ? error : errno;
    unlinkat(place_.parent.get(), sibling.c_str(), 0);
    return system_failure("write", place_.output + '/' + path, reason);
  }

 private:
  int write_sibling(const std::string& name, std::string_view bytes) {
    Descriptor file =
        open_at(place_.parent.get(), name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0666);
    if (!file.open()) return errno;
    if (const int error = write_all(file.get(), bytes); error != 0) return error;
    return fsync(file.get()) != 0 ? errno : file.close();
  }

  SitePlace place_;
  OutputLock lock_;
  Descriptor folder_;
};

}  // namespace

Result<std::unique_ptr<HeldSite>> HeldSite::take(const std::string& output) {
  // A mistyped name is told before anything is made.
  if (!open_at(AT_FDCWD, output, O_RDONLY | O_DIRECTORY).open()) {
    return system_failure("read", output, errno);
  }
  Result<SitePlace> found = place_of_site(output);
  if (!found) return found.failure();
  SitePlace& place = found.value();
  Result<OutputLock> lock = OutputLock::take(place.parent.get(), place.lock(), output);
  if (!lock) return lock.failure();
  Descriptor folder = open_at(place.parent.get(), place.site, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!folder.open()) return system_failure("read", output, errno);
  return std::unique_ptr<HeldSite>(std::make_unique<HeldSiteOnDisk>(
      std::move(place), std::move(lock).value(), std::move(folder)));
}

}  // namespace kokai

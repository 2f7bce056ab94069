// Disks that are full or read-only, as small mounted file systems. Only root may mount.

#include <cerrno>
#include <cstring>
#include <string>

#include <gmock/gmock.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "generator/files/publication.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

/// A tmpfs of 1 MiB on a folder, unmounted at the end. Not mounted where that is not allowed.
class SmallDisk {
 public:
  explicit SmallDisk(std::string at) : at_(std::move(at)) {
    std::filesystem::create_directory(at_);
    mounted_ = mount("tmpfs", at_.c_str(), "tmpfs", 0, "size=1m") == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) umount2(at_.c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }
  bool make_read_only() const {
    return mount("tmpfs", at_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=1m") == 0;
  }

 private:
  std::string at_;
  bool mounted_ = false;
};

TEST(RefusingDisk, AFullDiskIsAFailureWithItsPathAndTheOldSiteStays) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "disk");
  if (!disk.mounted()) GTEST_SKIP() << "no right to mount a small disk: " << std::strerror(errno);
  const std::string output = folder / "disk/output";
  {
    auto publication = Publication::open(output);
    ASSERT_TRUE(publication.value()->sink().write("index.html", "old").ok());
    ASSERT_TRUE(publication.value()->commit().ok());
  }
  {
    auto publication = Publication::open(output);
    Status status = Done{};
    for (int i = 0; status && i < 100; ++i) {
      status = publication.value()->sink().write("p/" + std::to_string(i), std::string(50000, 'x'));
    }
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.failure().doing, "write");
    EXPECT_EQ(status.failure().system, "No space left on device");
    EXPECT_THAT(status.failure().path, testing::StartsWith(output + "/p/"));
    EXPECT_FALSE(publication.value()->commit().ok()) << "a site with a hole must not be published";
  }
  EXPECT_EQ(bytes_of(output + "/index.html"), "old");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "disk"), {}), 1);

  const Status file =
      write_file_whole(folder / "disk/output/index.html", std::string(2000000, 'y'));
  EXPECT_EQ(file.failure().system, "No space left on device");
  EXPECT_EQ(bytes_of(output + "/index.html"), "old");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(output), {}), 2);
}

TEST(RefusingDisk, AReadOnlyDiskIsAFailureWithItsPath) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "disk");
  if (!disk.mounted() || !disk.make_read_only()) {
    GTEST_SKIP() << "no right to mount a small disk: " << std::strerror(errno);
  }
  const auto publication = Publication::open(folder / "disk/output");
  ASSERT_FALSE(publication.ok());
  EXPECT_EQ(publication.failure().path, folder / "disk/output");
  EXPECT_EQ(publication.failure().system, "Read-only file system");
  EXPECT_EQ(write_file_whole(folder / "disk/x", "y").failure().system, "Read-only file system");
}

TEST(RefusingDisk, AMountedOutputFolderIsRefusedBeforeAnyWork) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "output");
  if (!disk.mounted()) GTEST_SKIP() << "no right to mount a small disk: " << std::strerror(errno);
  EXPECT_EQ(Publication::open(folder / "output").failure().doing, "publish-mount-point");
}

}  // namespace
}  // namespace kokai

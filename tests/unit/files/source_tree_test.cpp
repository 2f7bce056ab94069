#include "generator/files/source_tree.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using testing::ElementsAre;

std::vector<std::string> paths(const SourceTree& tree) {
  std::vector<std::string> out;
  const auto entries = tree.list();
  if (!entries) return {"FAILED " + entries.failure().path};
  for (const SourceEntry& entry : entries.value()) {
    out.push_back(entry.path + (entry.leads_out ? " (out)" : "") +
                  (entry.regular ? "" : " (no file)"));
  }
  return out;
}

TEST(DiskTree, ListsSortedByBytesWithoutHiddenNames) {
  const ScratchFolder folder;
  for (const char* name :
       {"b.md", "a/z.md", "a.md", "a-b/c.md", ".hidden", "a/.git/x", "あ/い.md", "B.md"}) {
    folder.write(name, "x");
  }
  EXPECT_THAT(paths(*disk_tree(folder.path())),
              ElementsAre("B.md", "a-b/c.md", "a.md", "a/z.md", "b.md", "あ/い.md"));
}

TEST(DiskTree, ReadsAFileWholeAndRefusesOneByteMore) {
  const ScratchFolder folder;
  const std::string bytes("a\0b\xFF", 4);
  folder.write("x/y.md", bytes);
  const auto tree = disk_tree(folder.path());
  EXPECT_EQ(tree->list().value()[0].bytes, 4U);
  EXPECT_EQ(tree->read("x/y.md", 4).value(), bytes);
  EXPECT_EQ(tree->read("x/y.md", 3).failure().doing, "read-too-large");
  EXPECT_EQ(tree->read("x/none.md", 4).failure().path, folder / "x/none.md");
}

TEST(DiskTree, ReadsFilesWhoseSizeIsNotKnownBefore) {
  EXPECT_THAT(disk_tree("/proc/self")->read("status", 1 << 20).value(),
              testing::HasSubstr("Name:"));
  EXPECT_EQ(disk_tree("/proc/self")->read("status", 10).failure().doing, "read-too-large");
}

TEST(DiskTree, FollowsLinksInsideAndNeverOneThatLeadsOut) {
  const ScratchFolder folder;
  folder.write("secret", "s");
  folder.write("tree/real/a.md", "inside");
  const auto link = [&](const char* target, const char* name) {
    std::filesystem::create_symlink(target, folder.path() / "tree" / name);
  };
  link("real/a.md", "inside.md");
  link("../secret", "out.md");
  link("/etc/passwd", "passwd.md");
  link("real/../../secret", "sly.md");
  link("..", "up");
  link("real", "folder");
  link("nowhere", "dangling.md");
  link("loop.md", "loop.md");
  const auto tree = disk_tree(folder / "tree");
  EXPECT_THAT(paths(*tree), ElementsAre("dangling.md (no file)", "folder (no file)", "inside.md",
                                        "loop.md (out) (no file)", "out.md (out) (no file)",
                                        "passwd.md (out) (no file)", "real/a.md",
                                        "sly.md (out) (no file)", "up (out) (no file)"));
  EXPECT_EQ(tree->read("inside.md", 100).value(), "inside");
  for (const char* name : {"out.md", "passwd.md", "sly.md", "up/secret", "../secret",
                           "real/../../secret", "/etc/passwd", "real/./a.md", "real//a.md", ""}) {
    const auto bytes = tree->read(name, 100);
    ASSERT_FALSE(bytes.ok()) << name;
    EXPECT_EQ(bytes.failure().doing, "read-outside") << name;
  }
}

TEST(DiskTree, IsNotHeldUpByPipesAndReadsNoFolder) {
  const ScratchFolder folder;
  ASSERT_EQ(mkfifo((folder / "pipe.md").c_str(), 0600), 0);
  std::filesystem::create_directory(folder.path() / "empty");
  const auto tree = disk_tree(folder.path());
  EXPECT_THAT(paths(*tree), ElementsAre("pipe.md (no file)"));
  EXPECT_FALSE(tree->read("pipe.md", 10).ok());
  EXPECT_FALSE(tree->read("empty", 10).ok());
}

TEST(DiskTree, SaysWhichFolderIsMissing) {
  const ScratchFolder folder;
  const auto listed = disk_tree(folder / "none")->list();
  ASSERT_FALSE(listed.ok());
  EXPECT_EQ(listed.failure().path, folder / "none");
  EXPECT_EQ(listed.failure().system, "No such file or directory");
  EXPECT_FALSE(disk_tree(folder / "none")->read("a", 1).ok());
}

TEST(DiskTree, ListsAFolderOfAnyDepthWithoutRecursion) {
  const ScratchFolder folder;
  std::string path;
  for (int i = 0; i < 200; ++i) path += "d/";
  folder.write(path + "a.md", "x");
  EXPECT_THAT(paths(*disk_tree(folder.path())), ElementsAre(path + "a.md"));
  EXPECT_EQ(disk_tree(folder.path())->read(path + "a.md", 1).value(), "x");
}

TEST(MemoryTree, BehavesLikeADisk) {
  MemoryTree tree;
  tree.files = {{"b.md", "bb"}, {"a/.x/c", ""}, {".h", ""}, {"a.md", ""}};
  EXPECT_THAT(paths(tree), ElementsAre("a.md", "b.md"));
  EXPECT_EQ(tree.list().value()[1].bytes, 2U);
  EXPECT_EQ(tree.read("b.md", 2).value(), "bb");
  EXPECT_EQ(tree.read("b.md", 1).failure().doing, "read-too-large");
  EXPECT_EQ(tree.read("c.md", 1).failure().system, "No such file or directory");
}

}  // namespace
}  // namespace kokai

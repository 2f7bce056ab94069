#include <gmock/gmock.h>

#include "generator/files/publication.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

TEST(WriteFileWhole, ReplacesTheFileAndLeavesNothingBeside) {
  const ScratchFolder folder;
  folder.write("a.md", "old");
  std::filesystem::permissions(folder / "a.md", std::filesystem::perms(0600));
  ASSERT_TRUE(write_file_whole(folder / "a.md", "new").ok());
  EXPECT_THAT(files_below(folder.path()), testing::ElementsAre(testing::Pair("a.md", "new")));
  EXPECT_EQ(std::filesystem::status(folder / "a.md").permissions(), std::filesystem::perms(0600));
}

TEST(WriteFileWhole, RefusesAMissingFolderAndAFolderOfThatName) {
  const ScratchFolder folder;
  folder.write("b/c", "x");
  EXPECT_EQ(write_file_whole(folder / "none/a.md", "x").failure().path, folder / "none/a.md");
  EXPECT_FALSE(write_file_whole(folder / "b", "x").ok());
  EXPECT_THAT(files_below(folder.path()), testing::ElementsAre(testing::Pair("b/c", "x")));
}

TEST(MakeFolder, CreatesThoseAboveAndIsContentWithWhatIsThere) {
  const ScratchFolder folder;
  EXPECT_TRUE(make_folder(folder / "a/b/c").ok());
  EXPECT_TRUE(make_folder(folder / "a/b/c").ok());
  folder.write("file", "x");
  EXPECT_FALSE(make_folder(folder / "file/d").ok());
}

TEST(LiesInside, ResolvesLinksAndDots) {
  const ScratchFolder folder;
  std::filesystem::create_directories(folder.path() / "content/a");
  std::filesystem::create_symlink("content", folder.path() / "link");
  const struct {
    std::string inner, outer;
    bool inside;
  } kCases[] = {
      {folder / "content", folder / "content", true},
      {folder / "content/", folder / "content", true},
      {folder / "content/a/output", folder / "content", true},
      {folder / "link/output", folder / "content", true},
      {folder / "content/../output", folder / "content", false},
      {folder / "content-2", folder / "content", false},
      {folder / "output", folder / "content", false},
      {folder / "content", folder / "content/a", false},
      {folder / "none/x", folder / "none", true},
      {"/etc", "/", true},
  };
  for (const auto& [inner, outer, inside] : kCases)
    EXPECT_EQ(lies_inside(inner, outer), inside) << inner << ' ' << outer;
}

}  // namespace
}  // namespace kokai

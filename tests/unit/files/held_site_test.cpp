#include "generator/files/held_site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "generator/files/descriptor.h"
#include "generator/files/folder_files.h"
#include "generator/files/private_folder.h"
#include "generator/files/publication.h"
#include "generator/files/random_access.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Field;
using testing::UnorderedElementsAre;

std::string site_in(const ScratchFolder& folder) {
  const std::string output = folder / "output";
  auto publication = Publication::open(output);
  EXPECT_TRUE(publication.value()->sink().write("index.html", "a").ok());
  EXPECT_TRUE(publication.value()->commit().ok());
  return output;
}

TEST(HeldSite, KnowsWhatKokaiWroteAndKeepsBuildsAway) {
  const ScratchFolder folder;
  const std::string output = site_in(folder);
  {
    const auto held = HeldSite::take(output);
    ASSERT_TRUE(held.ok());
    EXPECT_THAT(*held.value()->written(), UnorderedElementsAre("index.html"));
    EXPECT_EQ(Publication::open(output).failure().doing, "publish-locked");
    EXPECT_EQ(HeldSite::take(output).failure().doing, "publish-locked");
  }
  EXPECT_TRUE(Publication::open(output).ok());
}

TEST(HeldSite, WritesFilesWholeAndLeavesNothingBeside) {
  const ScratchFolder folder;
  const std::string output = site_in(folder);
  {
    const auto held = HeldSite::take(output);
    EXPECT_TRUE(held.value()->write("index.html", "b").ok());
    EXPECT_TRUE(held.value()->write("new.txt", "c").ok());
    EXPECT_EQ(held.value()->write("no/folder.txt", "d").failure().doing, "write");
  }
  EXPECT_EQ(bytes_of(output + "/index.html"), "b");
  EXPECT_EQ(files_below(folder.path()).size(), 3U);  // with the manifest
}

TEST(HeldSite, IsRefusedWhereThereIsNoFolderAndMakesNone) {
  const ScratchFolder folder;
  EXPECT_EQ(HeldSite::take(folder / "a/b").failure().doing, "read");
  EXPECT_TRUE(files_below(folder.path()).empty());
  EXPECT_FALSE(std::filesystem::exists(folder / "a"));
}

TEST(FilesInFolder, AreAllSortedByBytesWithHiddenNamesAndLinksMarked) {
  const ScratchFolder folder;
  folder.write("b/あ.txt", "");
  folder.write("b-c.txt", "");
  folder.write(".hidden/x", "");
  std::filesystem::create_symlink("b", folder / "link");
  const Descriptor opened = open_at(AT_FDCWD, folder.path().string(), O_RDONLY | O_DIRECTORY);
  const auto files = files_in_folder(opened.get(), "shown");
  ASSERT_TRUE(files.ok());
  const auto is = [](const char* path, bool regular) {
    return testing::AllOf(Field(&FolderFile::path, Eq(path)), Field(&FolderFile::regular, regular));
  };
  EXPECT_THAT(files.value(), ElementsAre(is(".hidden/x", true), is("b-c.txt", true),
                                         is("b/あ.txt", true), is("link", false)));
}

TEST(SecretFile, IsItsOwnersAloneAndNeverReplaced) {
  const ScratchFolder folder;
  ASSERT_TRUE(write_secret_file(folder / "k", "secret").ok());
  struct stat status {};
  ASSERT_EQ(stat((folder / "k").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  EXPECT_EQ(write_secret_file(folder / "k", "other").failure().doing, "key-exists");
  EXPECT_EQ(read_secret_file(folder / "k").value(), "secret");
  chmod((folder / "k").c_str(), 0640);
  EXPECT_EQ(read_secret_file(folder / "k").failure().doing, "key-open");
}

TEST(FileBytes, AreTheFilesFromAnyPlaceAndNotBeyondItsEnd) {
  const ScratchFolder folder;
  std::string bytes(200'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 / 5);
  folder.write("f", bytes);
  const Descriptor file = open_at(AT_FDCWD, folder / "f", O_RDONLY);
  FileBytes from(file.get(), bytes.size());
  MemoryBytes memory(bytes);
  for (const auto& [at, count] : std::vector<std::pair<std::size_t, std::size_t>>{
           {0, 1}, {65'530, 20}, {199'999, 1}, {3, 150'000}, {100'000, 0}, {200'000, 0}}) {
    std::string got(count, 'x');
    ASSERT_TRUE(from.read(at, got.data(), count)) << at;
    EXPECT_EQ(got, bytes.substr(at, count)) << at;
    ASSERT_TRUE(memory.read(at, got.data(), count)) << at;
    EXPECT_EQ(got, bytes.substr(at, count)) << at;
  }
  std::string room(2, ' ');
  EXPECT_FALSE(from.read(199'999, room.data(), 2));
  EXPECT_FALSE(memory.read(199'999, room.data(), 2));
}

}  // namespace
}  // namespace kokai

// One small site, held against what was looked at and approved. KOKAI_UPDATE_GOLDEN=1 writes it
// anew.

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

const std::string kFolder = std::string(KOKAI_SOURCE_DIR) + "/tests/golden/site/";

Files read_folder(const std::string& folder) {
  Files files;
  const auto disk = disk_tree(folder);
  const auto listed = disk->list();
  if (!listed.ok()) return files;
  for (const SourceEntry& entry : listed.value()) {
    files[entry.path] = disk->read(entry.path, 1u << 22).value();
  }
  return files;
}

/// Without the hashes in "kokai.css?v=1a2b3c4d".
std::string without_hashes(const std::string& text) {
  constexpr std::size_t kHashSize = 8;
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find("?v="); at != std::string::npos; at = text.find("?v=", from)) {
    out += text.substr(from, at - from);
    from = at + 3 + kHashSize;
  }
  return out + text.substr(from);
}

/// Style sheets and scripts are the theme's own files; their hashes in addresses change with every
/// edit.
Files drawn_without_assets() {
  Files files;
  for (auto& [path, text] : draw_content(read_folder(kFolder + "content"))) {
    if (path.rfind("assets/", 0) == 0) continue;
    files[path] = without_hashes(text);
  }
  return files;
}

void write_expected(const Files& files) {
  std::filesystem::remove_all(kFolder + "expected");
  for (const auto& [path, text] : files) {
    const std::filesystem::path file = kFolder + "expected/" + path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
}

std::string first_difference(const std::string& drawn, const std::string& expected) {
  std::size_t at = 0;
  while (at < drawn.size() && at < expected.size() && drawn[at] == expected[at]) ++at;
  const std::size_t from = at < 80 ? 0 : at - 80;
  return "drawn:    …" + drawn.substr(from, 200) + "\nexpected: …" + expected.substr(from, 200);
}

TEST(GoldenSite, IsDrawnAsApproved) {
  const Files drawn = drawn_without_assets();
  if (std::getenv("KOKAI_UPDATE_GOLDEN") != nullptr) write_expected(drawn);
  const Files expected = read_folder(kFolder + "expected");
  for (const auto& [path, text] : drawn) {
    ASSERT_EQ(expected.count(path), 1u) << path << " is new";
    EXPECT_TRUE(expected.at(path) == text) << path << "\n"
                                           << first_difference(text, expected.at(path));
  }
  for (const auto& [path, text] : expected) EXPECT_EQ(drawn.count(path), 1u) << path << " is gone";
}

TEST(GoldenSite, IsTheSameWhenDrawnTwice) {
  EXPECT_TRUE(drawn_without_assets() == drawn_without_assets());
}

TEST(GoldenSite, IsTheSameWhenManyThreadsShareTheTheme) {
  const ReadSite site = read_site(read_folder(kFolder + "content"));
  const auto theme = default_theme();
  const Files alone = draw(site, *theme);
  std::array<Files, 4> together;
  std::vector<std::thread> threads;
  for (Files& files : together) {
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) files = draw(site, *theme);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Files& files : together) EXPECT_TRUE(files == alone);
}

}  // namespace
}  // namespace kokai

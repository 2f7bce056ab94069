// The pages of changes as a reader walks them: which version leads to which, and how often.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/files/source_tree.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Key;
using testing::Not;

constexpr char kRows[] =
    "# 変更箇所\n### 2025-04-01 I 1. "
    "①事務の名称\n**変更前**\n\n旧い名\n\n**変更後**\n\n新しい名\n\n"
    "**提出時期**\n\n事後\n";

std::string version(const std::string& date, const std::string& name, const std::string& rows) {
  const std::string status = date.empty() ? "素案\n" : "公表\npublished: " + date + "\n";
  return "---\nform: 基礎項目評価書\nnumber: \"12\"\ntitle: 児童手当の支給に関する事務\n"
         "authority: みほん市長\nstatus: " +
         status + "---\n# I 関連情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n" +
         name + "\n" + rows;
}

/// The site of one assessment: file name to document.
std::map<std::string, std::string> site_of(const std::map<std::string, std::string>& versions) {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: みほん\npublisher: みほん市\n";
  tree.files["999016-mihon/municipality.yaml"] =
      "code: \"999016\"\nname: みほん市\nprefecture: みほん県\n";
  for (const auto& [file, document] : versions) {
    tree.files["999016-mihon/012-jido/" + file] = document;
  }
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(tree, options, sink);
  EXPECT_TRUE(outcome.ok() && outcome.value().published);
  return sink.files;
}

std::size_t links_to(const std::string& page, const std::string& address) {
  const std::string link = "href=\"../../../999016/12/" + address + "index.html\"";
  std::size_t count = 0;
  for (std::size_t at = page.find(link); at != page.npos; at = page.find(link, at + 1)) ++count;
  return count;
}

TEST(VersionLinks, OfTwoVersionsTheOneStepIsLinkedOnceAboveTheRows) {
  auto site = site_of({{"2024-04-01.md", version("2024-04-01", "旧い名", "")},
                       {"2025-04-01.md", version("2025-04-01", "新しい名", kRows)}});
  const std::string& page = site["999016/12/changes/index.html"];
  EXPECT_EQ(links_to(page, "changes/2025-04-01/"), 1U);
  EXPECT_THAT(page, HasSubstr(">前の版との違い</a>"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"steps\"")));
  EXPECT_THAT(site, Not(Contains(Key("999016/12/changes/compare/index.html"))));
  const std::string& step = site["999016/12/changes/2025-04-01/index.html"];
  EXPECT_THAT(step, Not(HasSubstr("class=\"turn")));
  EXPECT_THAT(step, Not(HasSubstr("changes/compare/")));
}

TEST(VersionLinks, WithoutRowsTheStepStandsInTheListAlone) {
  auto site = site_of({{"2024-04-01.md", version("2024-04-01", "旧い名", "")},
                       {"2025-04-01.md", version("2025-04-01", "新しい名", "")}});
  const std::string& page = site["999016/12/changes/index.html"];
  EXPECT_EQ(links_to(page, "changes/2025-04-01/"), 1U);
  EXPECT_THAT(page, HasSubstr("id=\"steps\""));
}

TEST(VersionLinks, ADraftBesideOnePublishedVersionIsNotItsVersionBefore) {
  auto site = site_of({{"2025-04-01.md", version("2025-04-01", "旧い名", kRows)},
                       {"draft.md", version("", "新しい名", "")}});
  const std::string& page = site["999016/12/changes/index.html"];
  EXPECT_EQ(links_to(page, "changes/draft/"), 1U);
  EXPECT_THAT(page, Not(HasSubstr(">前の版との違い</a>")));
  EXPECT_THAT(page, HasSubstr("令和7年4月1日公表の版からの違い"));
}

TEST(VersionLinks, OfThreeVersionsAnyTwoCanBeComparedAndStepsLeadToEachOther) {
  auto site = site_of({{"2023-04-01.md", version("2023-04-01", "古い名", "")},
                       {"2024-04-01.md", version("2024-04-01", "旧い名", "")},
                       {"2025-04-01.md", version("2025-04-01", "新しい名", "")}});
  const std::string& page = site["999016/12/changes/index.html"];
  EXPECT_EQ(links_to(page, "changes/compare/"), 1U);
  EXPECT_EQ(links_to(page, "changes/2024-04-01/"), 1U);
  EXPECT_EQ(links_to(page, "changes/2025-04-01/"), 1U);
  EXPECT_THAT(
      site["999016/12/changes/2024-04-01/index.html"],
      HasSubstr("rel=\"next\" href=\"../../../../999016/12/changes/2025-04-01/index.html\""));
  EXPECT_THAT(
      site["999016/12/changes/2025-04-01/index.html"],
      HasSubstr("rel=\"prev\" href=\"../../../../999016/12/changes/2024-04-01/index.html\""));
}

}  // namespace
}  // namespace kokai

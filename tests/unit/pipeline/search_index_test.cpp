#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/pipeline/pipeline.h"
#include "generator/rendering/search/read_index.h"

namespace kokai {
namespace {

using search::SearchDocument;
using search::SiteIndex;
using search::Standing;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string document(const std::string& number, const std::string& published,
                     const std::string& words) {
  std::string head = "---\nform: 基礎項目評価書\n";
  if (!number.empty()) head += "number: \"" + number + "\"\n";
  head += "title: 児童手当の支給に関する事務\nauthority: みほん市長\n";
  head += published.empty() ? "status: 素案\n" : "status: 公表\npublished: " + published + "\n";
  return head + "---\n# I 関連情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n" +
         words + "\n";
}

/// An assessment with two versions and a draft, one that is a draft only, and another city's.
MemoryTree content() {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: みほん\npublisher: みほん市\n";
  for (const std::string code : {"999016", "999024"}) {
    tree.files[code + "-mihon/municipality.yaml"] =
        "code: \"" + code + "\"\nname: みほん" + code + "市\nprefecture: みほん県\n";
  }
  tree.files["999016-mihon/012-jido/2024-04-01.md"] = document("12", "2024-04-01", "古い宛名番号");
  tree.files["999016-mihon/012-jido/2025-04-01.md"] = document("12", "2025-04-01", "今の宛名番号");
  tree.files["999016-mihon/012-jido/draft.md"] = document("12", "", "次の宛名番号");
  tree.files["999016-mihon/draft-hoiku/draft.md"] = document("", "", "保育の宛名番号");
  tree.files["999024-mihon/003-jido/2023-01-01.md"] = document("3", "2023-01-01", "隣の符号");
  return tree;
}

MemoryTree built(unsigned jobs, const MemoryTree& written = content()) {
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.jobs = jobs;
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(written, options, sink);
  EXPECT_TRUE(outcome.ok() && outcome.value().published);
  MemoryTree site;
  site.files = std::move(sink.files);
  return site;
}

TEST(SearchPage, OffersSuggestionsUnlessTheSiteTurnsThemOff) {
  EXPECT_NE(built(1).files.at("search/index.html").find("data-suggest=\"1\""), std::string::npos);
  MemoryTree quiet = content();
  quiet.files["site.yaml"] += "search_suggestions: false\n";
  EXPECT_EQ(built(1, quiet).files.at("search/index.html").find("data-suggest"), std::string::npos);
}

TEST(SearchIndex, HoldsEveryVersionAndSaysWhichIsCurrent) {
  const MemoryTree site = built(2);
  const auto index = SiteIndex::open(site);
  ASSERT_TRUE(index.ok());
  std::vector<std::string> addresses;
  std::vector<Standing> standings;
  for (const SearchDocument& one : index.value->manifest().documents) {
    addresses.push_back(one.address);
    standings.push_back(one.standing);
    EXPECT_TRUE(site.files.count(one.address + "index.html") != 0) << one.address;
  }
  EXPECT_THAT(addresses, ElementsAre("999016/12/2024-04-01/", "999016/12/", "999016/12/draft/",
                                     "999016/draft-hoiku/", "999024/3/"));
  EXPECT_THAT(standings, ElementsAre(Standing::kOlder, Standing::kCurrent, Standing::kDraftAhead,
                                     Standing::kCurrent, Standing::kCurrent));
  EXPECT_THAT(index.value->manifest().tasks, ElementsAre("児童手当の支給に関する事務"));
}

TEST(SearchIndex, APostingLeadsToThePieceThatHoldsTheWords) {
  const MemoryTree site = built(2);
  const auto index = SiteIndex::open(site);
  ASSERT_TRUE(index.ok());
  const search::Manifest& manifest = index.value->manifest();
  std::vector<std::uint32_t> documents;
  for (const std::uint32_t unit : index.value->postings({U'宛', U'名'}).value) {
    documents.push_back(manifest.document_of(unit));
    const auto piece = index.value->piece(documents.back(), manifest.piece_of(unit));
    ASSERT_TRUE(piece.ok());
    EXPECT_THAT(piece.value.entries.back().text, testing::HasSubstr("宛名番号"));
    EXPECT_EQ(piece.value.entries.back().id, "i-1-1");
  }
  EXPECT_THAT(documents, ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(index.value->postings({U'符', U'号'}).value, SizeIs(1));
  EXPECT_THAT(index.value->postings({U'番', U'人'}).value, IsEmpty());
}

TEST(SearchIndex, IsTheSameWhoeverReadsWhat) {
  const MemoryTree one = built(1);
  for (const unsigned jobs : {2U, 4U}) EXPECT_EQ(built(jobs).files, one.files);
}

TEST(SearchIndex, OfAnotherTextIsAnotherBuild) {
  const MemoryTree site = built(1);
  MemoryTree changed = content();
  std::string& text = changed.files["999024-mihon/003-jido/2023-01-01.md"];
  text.replace(text.find("隣"), std::string("隣").size(), "横");
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  MemorySink sink;
  ASSERT_TRUE(build_site(changed, options, sink).ok());
  MemoryTree other;
  other.files = std::move(sink.files);
  EXPECT_NE(SiteIndex::open(site).value->manifest().build,
            SiteIndex::open(other).value->manifest().build);
}

}  // namespace
}  // namespace kokai

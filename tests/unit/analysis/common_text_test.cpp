#include "generator/analysis/common_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/reading/reading.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char kShared[] =
    "情報の照会は、許可された職員だけが、決められた端末から行うこととしている。";
constexpr char kOwn[] =
    "みほん市では、窓口の端末を毎朝二人の職員が点検し、記録を課長へ渡している。";

std::uint64_t hash_of(std::string_view sentence) {
  SentenceReader reader;
  reader.start(sentence);
  reader.next();
  return reader.hash();
}

CommonText common_of(const std::vector<std::pair<std::uint32_t, std::string>>& files,
                     std::uint32_t needed = kManyMunicipalities) {
  SentenceTable table;
  for (const auto& [holder, text] : files) table.add(text, holder);
  return CommonText(table, needed);
}

TEST(CommonText, IsWhatTwoMunicipalitiesHold) {
  const CommonText common = common_of({{0, kShared}, {0, kOwn}, {1, kShared}});
  EXPECT_TRUE(common.holds(hash_of(kShared)));
  EXPECT_FALSE(common.holds(hash_of(kOwn)));
}

TEST(CommonText, OneMunicipalityDoesNotShareWithItself) {
  EXPECT_FALSE(common_of({{0, kShared}, {0, kShared}, {0, kShared}}).holds(hash_of(kShared)));
}

TEST(CommonText, OfOneMunicipalityIsWhatThreeDocumentsHold) {
  EXPECT_FALSE(common_of({{0, kOwn}, {1, kOwn}}, kManyDocuments).holds(hash_of(kOwn)));
  EXPECT_TRUE(common_of({{0, kOwn}, {1, kOwn}, {2, kOwn}}, kManyDocuments).holds(hash_of(kOwn)));
}

TEST(CommonText, HeadingsOptionsAndFrontmatterAreNoText) {
  const std::string file =
      std::string("---\ntitle: ") + kShared + "\n---\n# " + kShared + "\n- [x] " + kShared + "\n";
  EXPECT_FALSE(common_of({{0, file}, {1, file}}).holds(hash_of(kShared)));
}

TEST(CommonText, ListsAndTablesHoldSentencesLikeParagraphs) {
  const CommonText common = common_of(
      {{0, std::string("12. ") + kShared}, {1, std::string("| 措置 | ") + kShared + " |"}});
  EXPECT_TRUE(common.holds(hash_of(kShared)));
}

TEST(CommonText, WorkersTablesAreOneWhereverAMunicipalityWasRead) {
  SentenceTable one;
  SentenceTable other;
  one.add(kShared, 0);
  other.add(kShared, 0);
  other.add(kOwn, 1);
  one.merge(other);
  EXPECT_FALSE(CommonText(one, kManyMunicipalities).holds(hash_of(kShared)));
  SentenceTable third;
  third.add(kShared, 1);
  one.merge(third);
  EXPECT_TRUE(CommonText(one, kManyMunicipalities).holds(hash_of(kShared)));
}

TEST(CommonText, TablesGrowAndLoseNothing) {
  SentenceTable table;
  std::string file;
  for (int i = 0; i < 5000; ++i) file += "同じ文が" + std::to_string(i) + "回くり返される。\n";
  table.add(file, 0);
  table.add(file, 1);
  EXPECT_EQ(table.size(), 5000u);
  const CommonText common(table, kManyMunicipalities);
  for (int i = 0; i < 5000; ++i) {
    EXPECT_TRUE(common.holds(hash_of("同じ文が" + std::to_string(i) + "回くり返される")));
  }
}

/// A document with one item of this body.
Assessment written(const std::string& body) {
  const DocumentPlace place{
      "999016-mihon/012-mihon/2026-04-01.md", 0, "12", "mihon", false, Date{2026, 4, 1}};
  Findings findings;
  return *read_assessment(
      place,
      "---\nform: 重点項目評価書\nnumber: \"12\"\ntitle: みほん事務\n"
      "authority: みほん市長\nstatus: 公表\npublished: 2026-04-01\n---\n"
      "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ②事務の内容\n\n" +
          body + "\n",
      findings);
}

CommonPassages passages(const std::string& body) {
  return common_passages(written(body), common_of({{0, kShared}, {1, kShared}}));
}

TEST(CommonPassages, AParagraphOfCommonSentencesIsOne) {
  const CommonPassages found = passages(std::string("（1）") + kShared + "なお。\n\n" + kOwn);
  EXPECT_EQ(found.blocks.size(), 1u);
  EXPECT_EQ(found.sentences, 2u);
  EXPECT_EQ(found.common, 1u);
}

TEST(CommonPassages, AnOwnSentenceMakesTheParagraphTheCitysOwn) {
  EXPECT_THAT(passages(std::string(kShared) + "当市では行っていない。").blocks, IsEmpty());
}

TEST(CommonPassages, ItemsOfATightListAreMarkedThemselves) {
  const Assessment read = written(std::string("- ") + kShared + "\n- " + kOwn + "\n");
  const CommonPassages found = common_passages(read, common_of({{0, kShared}, {1, kShared}}));
  ASSERT_EQ(found.blocks.size(), 1u);
  EXPECT_EQ(read.tree.nodes[found.blocks[0]].kind, markdown::Kind::kItem);
}

TEST(CommonPassages, BodiesThatSayTheSameHaveOneNumber) {
  const CommonPassages one = passages(kOwn);
  const CommonPassages same = passages(std::string("**") + kOwn + "**");
  EXPECT_EQ(one.bodies, same.bodies);
  EXPECT_NE(one.bodies, passages(kShared).bodies);
}

}  // namespace
}  // namespace kokai

#include "generator/reading/glossary.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/import_glossary.h"
#include "generator/intake/term_reading.h"

namespace kokai {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const GlossaryImportOptions kOptions{"mihon", "みほん市の評価書", "in.txt"};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

ImportedGlossary imported(const std::string& bytes, Findings& findings,
                          const Glossary& there = {}) {
  std::optional<ImportedGlossary> glossary = import_glossary(bytes, kOptions, there, findings);
  EXPECT_TRUE(glossary.has_value());
  return glossary ? std::move(*glossary) : ImportedGlossary{};
}

/// "id term=reading" of each term.
std::vector<std::string> terms(const std::string& rows) {
  Findings findings;
  std::vector<std::string> out;
  for (const Term& term : imported("用語集\n" + rows, findings).added) {
    out.push_back(term.id + " " + term.term + "=" + term.reading);
  }
  return out;
}

std::vector<std::string> reasons(const ImportedGlossary& glossary) {
  std::vector<std::string> out;
  for (const LeftOut& one : glossary.report.left_out) out.push_back(one.reason + ": " + one.text);
  return out;
}

/// What was imported as the reader of the content reads it.
Glossary read_back(const ImportedGlossary& glossary) {
  Findings findings;
  Glossary read = read_glossary({{"glossary/mihon.yaml", glossary.yaml}}, findings);
  EXPECT_FALSE(findings.has_errors());
  EXPECT_EQ(read.terms.size(), glossary.added.size());
  return read;
}

TEST(WholeReading, IsTakenWhereTheTextTellsIt) {
  using intake::whole_reading;
  EXPECT_EQ(whole_reading("データセンター", ""), "データセンター");
  EXPECT_EQ(whole_reading("ID", "アイディー"), "アイディー");
  EXPECT_EQ(whole_reading("IDカード", "アイディー"), "アイディーカード");
  EXPECT_EQ(whole_reading("eラーニング", "イーラーニング"), "イーラーニング");
  EXPECT_EQ(whole_reading("水位", "すいい"), "すいい");
  EXPECT_EQ(whole_reading("雨水ます", "うすいます"), "うすいます");
}

TEST(WholeReading, IsNotGuessed) {
  using intake::whole_reading;
  EXPECT_EQ(whole_reading("水位", ""), "");
  EXPECT_EQ(whole_reading("川辺KS", "ケーエス"), "");
  EXPECT_EQ(whole_reading("水門システム", "ダブリュージーエス"), "");
  EXPECT_EQ(whole_reading("水の高さ", "みず"), "");
}

TEST(GlossaryImport, ReadsTermsWithReadingsInTheirCellBesideOrAbove) {
  EXPECT_THAT(terms("□ア行\tアイディー ID\t符号。\n\tアクア プラン Aqua Plan\t計画。\n"),
              ElementsAre("id ID=アイディー", "aqua-plan Aqua Plan=アクア プラン"));
  EXPECT_THAT(terms("すいい\t水位\t水の高さ。\n川\tかわ\t流れる水。\n"),
              ElementsAre("suii 水位=すいい", "kawa 川=かわ"));
  EXPECT_THAT(terms("カワ\n川\t流れる水。\n"), ElementsAre("kawa 川=カワ"));
  EXPECT_THAT(terms("池\t水のたまる所。\n"), ElementsAre("mihon-1 池="));
}

TEST(GlossaryImport, LosesNothingOfDirtyText) {
  const std::filesystem::path file =
      std::filesystem::path(KOKAI_SOURCE_DIR) / "tests/dirt/glossary/annex.txt";
  Findings findings;
  const ImportedGlossary glossary = imported(bytes_of(file), findings);
  EXPECT_EQ(glossary.report.lost, 0u);
  EXPECT_EQ(glossary.report.original_characters,
            glossary.report.written_characters + glossary.report.left_out_characters);
  EXPECT_THAT(reasons(glossary), Contains("no-definition: ケーエス 川辺KS"));
  EXPECT_THAT(reasons(glossary), Contains("no-definition: カワギシ"));
  EXPECT_THAT(reasons(glossary), Contains("reading-of-a-part: ダブリュージーエス"));
  EXPECT_THAT(reasons(glossary), Contains("page-furniture: 12 -"));
  std::vector<std::string> words;
  for (const Term& term : glossary.added) words.push_back(term.term);
  EXPECT_THAT(words, ElementsAre("IDカード", "雨水ます", "RSS (リアルサイトシステム)", "大雨警報",
                                 "水位", "センサー", "水門システム（WGS）"));
  EXPECT_EQ(glossary.added[3].definition, "強い雨が降りそうなときの知らせ。");
  EXPECT_THAT(glossary.added[6].aliases, ElementsAre("水門システム", "WGS"));
  ASSERT_EQ(glossary.known.size(), 1u);
  EXPECT_EQ(glossary.known[0].term, "水位");
  read_back(glossary);
}

TEST(GlossaryImport, TheSecondImportAddsNothing) {
  const std::string bytes = "用語集\nID\t符号。\n池（pond）\t水。\nカワ\t流れ。\n";
  Findings findings;
  const Glossary there = read_back(imported(bytes, findings));
  Findings again;
  const ImportedGlossary second = imported(bytes, again, there);
  EXPECT_THAT(second.added, IsEmpty());
  EXPECT_EQ(second.known.size(), 3u);
  EXPECT_EQ(second.yaml, "");
  EXPECT_EQ(second.report.lost, 0u);
}

TEST(GlossaryImport, IdsAreFreeOnes) {
  Glossary there;
  there.terms.emplace_back();
  there.terms[0].id = "kawa";
  there.terms[0].term = "河";
  Findings findings;
  const ImportedGlossary glossary =
      imported("用語集\nかわ\t川\t流れる水。\nかわ\t皮\t外がわ。\n", findings, there);
  ASSERT_EQ(glossary.added.size(), 2u);
  EXPECT_EQ(glossary.added[0].id, "kawa-2");
  EXPECT_EQ(glossary.added[1].id, "kawa-3");
}

TEST(GlossaryImport, TextWithoutGlossaryIsRefused) {
  Findings findings;
  EXPECT_FALSE(import_glossary("水辺の管理\n本文です。\n", kOptions, {}, findings).has_value());
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(findings.all()[0].message->id, "import/no-glossary");
}

/// The glossary of a real document. Runs where KOKAI_SEEDS names the folder.
TEST(GlossaryImport, ARealGlossaryIsReadWholly) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  std::filesystem::path path;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("004")) path = entry.path();
  }
  ASSERT_FALSE(path.empty());
  Findings findings;
  const ImportedGlossary glossary = imported(bytes_of(path), findings);
  EXPECT_EQ(glossary.report.lost, 0u);
  EXPECT_EQ(glossary.added.size(), 34u);
  std::size_t with_reading = 0;
  for (const Term& term : glossary.added) with_reading += term.reading.empty() ? 0 : 1;
  EXPECT_EQ(with_reading, 18u);
  const Glossary there = read_back(glossary);
  Findings again;
  EXPECT_THAT(imported(bytes_of(path), again, there).added, IsEmpty());
}

}  // namespace
}  // namespace kokai

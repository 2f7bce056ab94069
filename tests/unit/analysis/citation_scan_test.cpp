#include <random>

#include <gmock/gmock.h>

#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/citations/scan.h"

namespace kokai::citations {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> said(const std::vector<FoundCitation>& found) {
  std::vector<std::string> all;
  for (const FoundCitation& one : found) {
    std::string text(one.law.name.empty() ? known_laws()[one.law.law].name : one.law.name);
    text.append(" ").append(provision_text(one.from));
    if (one.to != one.from) text.append("-").append(provision_text(one.to));
    all.push_back(std::move(text));
  }
  return all;
}

std::vector<std::string> cited(std::string_view text) {
  CitationScanner scanner;
  return said(scanner.scan(text));
}

TEST(Citations, ALawIsOneUnderItsShortAndItsLongName) {
  EXPECT_THAT(cited("番号法第19条第8号による。"), ElementsAre("番号法 第19条第8号"));
  EXPECT_THAT(
      cited("行政手続における特定の個人を識別するための番号の利用等に関する法律(平成25年法律第27"
            "号)第１９条第８号"),
      ElementsAre("番号法 第19条第8号"));
  EXPECT_THAT(cited("番号法第十九条第八号"), ElementsAre("番号法 第19条第8号"));
}

TEST(Citations, ALawWithoutProvisionIsCitedAsAWhole) {
  EXPECT_THAT(cited("番号法の範囲で扱う。"), ElementsAre("番号法 "));
}

TEST(Citations, AListAndARangeAreCutIntoTheirMembers) {
  EXPECT_THAT(cited("住基法第7条、第9条の2並びに第12条第1項及び第3項"),
              ElementsAre("住民基本台帳法 第7条", "住民基本台帳法 第9条の2",
                          "住民基本台帳法 第12条第1項", "住民基本台帳法 第12条第3項"));
  EXPECT_THAT(cited("介護保険法第5条第1項から第3項まで"),
              ElementsAre("介護保険法 第5条第1項-第5条第3項"));
  EXPECT_THAT(cited("児童手当法第7条～第9条"), ElementsAre("児童手当法 第7条-第9条"));
}

TEST(Citations, TablesAreReadInTheirOldAndNewNumbers) {
  EXPECT_THAT(cited("番号法別表第一の16の項"), ElementsAre("番号法 別表第一 16の項"));
  EXPECT_THAT(
      cited("番号法第9条第1項及び別表第2の16の3項、17項"),
      ElementsAre("番号法 第9条第1項", "番号法 別表第二 16の3の項", "番号法 別表第二 17の項"));
  EXPECT_THAT(cited("番号法別表の24の項"), ElementsAre("番号法 別表 24の項"));
  EXPECT_THAT(cited("番号法別表24の項、44の項"),
              ElementsAre("番号法 別表 24の項", "番号法 別表 44の項"));
}

TEST(Citations, AnOrderOnATableIsNotTheTable) {
  EXPECT_THAT(cited("番号法別表第一の主務省令で定める事務を定める命令第24条"),
              ElementsAre("別表第一命令 第24条"));
  EXPECT_THAT(cited("番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表"),
              ElementsAre("利用特定個人情報提供命令 第2条の表"));
}

TEST(Citations, CaptionsBetweenArticleAndParagraphAreSkipped) {
  EXPECT_THAT(cited("地方税法第3条（見出し）第2項第1号イ"),
              ElementsAre("地方税法 第3条第2項第1号イ"));
}

TEST(Citations, ANameThatTheDocumentDefinesHoldsInItsLaterTexts) {
  CitationScanner scanner;
  EXPECT_THAT(said(scanner.scan("港の管理に関する法律（昭和60年法律第900号。以下「法」という。）")),
              ElementsAre("港の管理に関する法律 "));
  EXPECT_THAT(said(scanner.scan("法第4条。同法第5条。同条第2項。方法第4条。")),
              ElementsAre("港の管理に関する法律 第4条", "港の管理に関する法律 第5条",
                          "港の管理に関する法律 第5条第2項"));
}

TEST(Citations, ALineThatBeginsWithAnArticleBelongsToTheLawAboveIt) {
  EXPECT_THAT(cited("住民基本台帳法\n・第5条（備付け）\n・第7条"),
              ElementsAre("住民基本台帳法 ", "住民基本台帳法 第5条", "住民基本台帳法 第7条"));
}

TEST(Citations, AnOrdinanceIsNamedWithItsMunicipality) {
  EXPECT_THAT(cited("職員は潮見市船舶の登録及び検査に関する条例第4条、別表第1の2による。"),
              ElementsAre("潮見市船舶の登録及び検査に関する条例 第4条",
                          "潮見市船舶の登録及び検査に関する条例 別表第一 2の項"))
      << "the name begins where the municipality's does";
  EXPECT_THAT(cited("本市の条例や規則、関係法令を守る。"), IsEmpty());
}

TEST(Citations, NumbersAloneCiteToo) {
  EXPECT_THAT(cited("平成14年6月10日総務省告示第334号"), ElementsAre("平成14年総務省告示第334号 "));
  EXPECT_THAT(cited("昭和42年法律第81号"), ElementsAre("住民基本台帳法 "));
}

TEST(Citations, AnAmendingActSwallowsTheLawsInItsName) {
  EXPECT_THAT(cited("「予防接種法及び検疫法の一部を改正する法律（令和2年法律第75号）」"),
              ElementsAre("予防接種法及び検疫法の一部を改正する法律 "));
}

TEST(Citations, WhatOnlyLooksLikeOneIsNone) {
  for (const char* text : {"第２ ３（１）", "第1号様式", "第三者に渡さない。", "第1回",
                           "確認の方法第3項", "第3条に則し、扱う。", "第二別館", "第一欄",
                           "利用規約第9条", "別表を見る。", "法令に基づく。"}) {
    EXPECT_THAT(cited(text), IsEmpty()) << text;
  }
}

/// Pieces that begin, go on and break off in all orders.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"番号法",
                                                   "第",
                                                   "19",
                                                   "条",
                                                   "の",
                                                   "2",
                                                   "項",
                                                   "号",
                                                   "別表",
                                                   "第二",
                                                   "（",
                                                   "）",
                                                   "(",
                                                   ")",
                                                   "、",
                                                   "及び",
                                                   "から",
                                                   "まで",
                                                   "～",
                                                   "\n",
                                                   "・",
                                                   "法",
                                                   "法律",
                                                   "命令",
                                                   "みなと市",
                                                   "条例",
                                                   "規則",
                                                   "平成",
                                                   "25年",
                                                   "法律第27号",
                                                   "以下「法」という。",
                                                   "同",
                                                   "十九",
                                                   "附則",
                                                   "イ",
                                                   "\xE7",
                                                   "\xAC",
                                                   "\xE6\xB3",
                                                   "の一部を改正する法律",
                                                   "に基づく",
                                                   "の表",
                                                   "告示",
                                                   "章",
                                                   " ",
                                                   "　",
                                                   "あ"};
  std::string text;
  for (auto i = random() % 40; i > 0; --i) text += kPieces[random() % kPieces.size()];
  if (!text.empty() && random() % 3 == 0) text.resize(random() % text.size());
  return text;
}

TEST(Citations, PlacesLieInTheTextInOrderAndApart) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    // A copy of the exact size: reading behind it is seen by the sanitizer.
    const std::vector<char> bytes(text.begin(), text.end());
    CitationScanner scanner;
    std::size_t last = 0;
    for (const FoundCitation& one : scanner.scan({bytes.data(), bytes.size()})) {
      ASSERT_LE(last, one.at) << text;
      ASSERT_LT(one.at, one.end) << text;
      ASSERT_LE(one.end, text.size()) << text;
      last = one.end;
    }
  }
}

TEST(Citations, TimeGrowsWithTheText) {
  for (const char* piece :
       {"番号法第19条第8号、", "（（（（", "法律", "第19条、", "堺市及び", "条例"}) {
    std::string text = "住民基本台帳法";
    while (text.size() < 600'000) text += piece;
    CitationScanner scanner;
    scanner.scan(text);  // a quadratic one would take minutes
  }
}

}  // namespace
}  // namespace kokai::citations

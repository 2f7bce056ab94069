// Drawings, held against what was looked at and approved. KOKAI_UPDATE_GOLDEN=1 writes them anew.

#include "generator/rendering/figures.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

#include "generator/rendering/figure_text.h"
#include "generator/text/columns.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string golden(const std::string& name, const std::string& drawn) {
  const std::string path = std::string(KOKAI_SOURCE_DIR) + "/tests/golden/figures/" + name;
  if (std::getenv("KOKAI_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << drawn;
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string connections(const ConnectionFigure& figure) {
  const std::unique_ptr<Theme> theme = default_theme();
  std::string drawn;
  draw_connections(drawn, figure, loaded(*theme));
  return drawn;
}

TEST(Figures, ConnectionsAreDrawnAsApproved) {
  const std::string drawn =
      connections({"灯台管理システム",
                   {{"船舶台帳システム", {"潮見市"}},
                    {"港湾施設利用者情報総合管理連携サーバー", {"潮見市", "浜町"}}},
                   {{"庁内連携システム", {"潮見市"}}}});
  EXPECT_EQ(drawn, golden("connections.html", drawn));
}

TEST(Figures, ASystemWithoutConnectionsHasNoFigure) {
  EXPECT_EQ(connections({"灯台", {}, {}}), "");
}

TEST(Figures, ManyPartnersAreCappedAndCounted) {
  ConnectionFigure figure{"灯台管理システム", {}, {}};
  for (int i = 0; i < 50; ++i) figure.named.push_back({"システム" + std::to_string(i), {"潮見市"}});
  const std::string drawn = connections(figure);
  EXPECT_THAT(drawn, HasSubstr("システム11<"));
  EXPECT_THAT(drawn, Not(HasSubstr("システム12<")));
  EXPECT_THAT(drawn, HasSubstr("38"));
}

TEST(Figures, NamesAreEscapedAndNothingIsStyledInline) {
  const std::string drawn = connections({"<script>\"&", {{"<b>", {"'\""}}}, {}});
  EXPECT_THAT(drawn, Not(HasSubstr("<script")));
  EXPECT_THAT(drawn, Not(HasSubstr("<b>")));
  EXPECT_THAT(drawn, Not(HasSubstr("style=")));
}

TEST(FigureText, LinesBreakBetweenWordsOfOtherLetters) {
  EXPECT_THAT(wrap_columns("統合利用番号連携サーバー", 20, 3),
              ElementsAre("統合利用番号連携", "サーバー"));
  EXPECT_THAT(wrap_columns("灯台（港）", 6, 3), ElementsAre("灯台", "（港）"));
}

TEST(FigureText, NoLineBeginsWithWhatMustHang) {
  for (const std::string& line : wrap_columns("灯台カードー、港でッ。（と）", 8, 9)) {
    EXPECT_THAT(line.substr(0, 3), Not(testing::AnyOf("ー", "ッ", "、", "。", "）"))) << line;
  }
}

TEST(FigureText, WhatDoesNotFitIsCutWithAnEllipsis) {
  const std::vector<std::string> lines = wrap_columns(std::string(300, 'a') + "灯台", 10, 2);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_THAT(lines[1], testing::EndsWith("…"));
  for (const std::string& line : lines) EXPECT_LE(display_columns(line), 10u);
}

const std::string kFlowBody = R"(# I 基本情報

## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム

### システム1

### ①システムの名称

灯台管理システム

# II 特定個人情報ファイルの概要

## 3. 特定個人情報の入手・使用

### ①入手元

- [x] 本人又は本人の代理人

## 4. 特定個人情報ファイルの取扱いの委託

### 委託事項1

灯火の点検

### ③委託先名

株式会社とうだい

### ④再委託の有無

- [x] 再委託する
- [ ] 再委託しない

### ⑥再委託事項

夜間の見回り

### 委託事項2

灯台守の手配

### ③委託先名

株式会社とうだい

### ④再委託の有無

- [ ] 再委託する
- [x] 再委託しない
)";

TEST(Figures, TheFlowNamesBothEndsInThePictureAndInTheList) {
  const Files site = draw_content(content_with(kFlowBody));
  const std::string flow = piece(site.at(kPage), "id=\"flow\"", "</section>");
  const std::string list = piece(flow, "<dl class=\"flow\">", "</dl>");
  const std::string picture = piece(flow, "<svg", "</svg>");
  for (const char* name :
       {"灯台管理システム", "株式会社とうだい", "本人又は<wbr>本人の<wbr>代理人"}) {
    EXPECT_THAT(list, HasSubstr(name));
  }
  EXPECT_THAT(picture, HasSubstr("role=\"img\""));
  EXPECT_THAT(picture, HasSubstr("灯台管理"));
  EXPECT_LT(flow.size(), 3000u);
}

TEST(Figures, TheListSaysOfEachCompanyOnceWhatItMayGiveOn) {
  const Files site = draw_content(content_with(kFlowBody));
  const std::string list = piece(site.at(kPage), "<dl class=\"flow\">", "</dl>");
  EXPECT_THAT(list, HasSubstr("株式会社とうだい</a><small>再委託：する（夜間の見回り）</small>"
                              "<small>再委託：しない</small></dd>"));
}

TEST(Figures, ADocumentThatNamesNeitherEndHasNoFlow) {
  const Files site = draw_content(content_with("# I 基本情報\n"));
  EXPECT_EQ(site.at(kPage).find("id=\"flow\""), std::string::npos);
}

}  // namespace
}  // namespace kokai

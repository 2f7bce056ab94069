#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/line_cutting.h"
#include "generator/intake/original.h"
#include "generator/text/utf8.h"
#include "tests/unit/intake/imported.h"

namespace kokai {
namespace {

using intake::Original;
using intake::Range;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string words(std::string_view line) {
  const Original original(line);
  return original.words(original.line(1));
}

TEST(Tags, OnlyNamesOfHtmlAreTags) {
  EXPECT_EQ(words("<p style=\"color: 'red'\">水辺</p><選択肢><AWSにおける措置><br/>堤防"),
            "水辺 <選択肢><AWSにおける措置> 堤防");
  EXPECT_EQ(words("a <b とかく"), "a <b とかく");
  EXPECT_EQ(words("&lt;水辺&gt; &amp; &#12354; &unknown; &"), "<水辺> & あ &unknown; &");
}

TEST(Ledger, KnowsTheLineOfEachCharacter) {
  const Original original("一\n\n二三\n");
  EXPECT_EQ(original.lines(), 4U);
  EXPECT_EQ(original.line_of(original.line(3).first + 1), 3U);
}

std::string cut(std::string_view text) {
  return from_code_points(intake::cut_lines(to_code_points(text)));
}

TEST(LineCutting, FindsTheLinesThatExtractionJoined) {
  EXPECT_EQ(cut("次のとおり。 ・水門 ・堤防。・橋"), "次のとおり。\n・水門\n・堤防。\n・橋");
  EXPECT_EQ(cut("①水門 ②堤防 ③橋"), "①水門\n②堤防\n③橋");
  EXPECT_EQ(cut("根拠 1. 水門 2. 堤防"), "根拠\n1. 水門\n2. 堤防");
  EXPECT_EQ(cut("[○]水門 [○]堤防 [1] 橋"), "[○]水門\n[○]堤防\n[1] 橋");
  EXPECT_EQ(cut("守る。 <水辺における措置> 柵"), "守る。\n<水辺における措置> 柵");
}

TEST(LineCutting, LeavesNumbersInSentencesAlone) {
  EXPECT_EQ(cut("法 第3条 2 項"), "法 第3条 2 項");
  EXPECT_EQ(cut("「2. ③水門の数」と同じ"), "「2. ③水門の数」と同じ");
  EXPECT_EQ(cut("水門 ③ のとおり"), "水門 ③ のとおり");
}

TEST(Import, TurnsTextThatLooksLikeMarkupIntoText) {
  const Imported imported = import_text(
      juten("②事務の内容\t# 水門 1. 堤防 |橋| <script>alert(1)</script> *柵* [x] `a`\n"));
  EXPECT_THAT(imported.markdown(), HasSubstr("\\<script>"));
  EXPECT_THAT(imported.markdown(), HasSubstr("\\# 水門"));
  EXPECT_EQ(imported.document().report.lost, 0U);
}

TEST(Import, KeepsParagraphsListsAndTablesOfHtml) {
  const Imported imported =
      import_text(juten("②事務の内容\t<p>水門を守る。</p><ul><li>朝</li><li>夕</li></"
                        "ul><table><tr><td>月</td><td>人</td></tr><tr><td>四"
                        "</td><td>二</td></tr></table>\n"));
  EXPECT_THAT(imported.markdown(),
              HasSubstr("水門を守る。\n\n- 朝\n- 夕\n\n| 月 | 人 |\n| --- | --- |\n| 四 | 二 |"));
}

TEST(Import, LeavesOutATableThatStandsTwice) {
  const Imported imported =
      import_text(juten("③対象人数\t<table><tr><td>[1,000人未満]</td><td><選択肢></td></tr></"
                        "table>\t[1,000人未満]\t<選択肢>\n"
                        "[1,000人未満]\t<選択肢>\t\n2. "
                        "特定個人情報ファイルを取り扱う事務において使用するシステム\t\n"));
  EXPECT_THAT(marks_of(imported.item("③対象人数")), testing::Contains("x 1,000人未満"));
  std::vector<std::string> repeated;
  for (const LeftOut& one : imported.document().report.left_out) {
    if (one.reason == "repeated-table") repeated.push_back(one.text);
  }
  EXPECT_THAT(repeated, ElementsAre("[1,000人未満] <選択肢>", "[1,000人未満] <選択肢>"));
}

TEST(Import, WritesTheFormsWordsForALabelThatSaysTheOpposite) {
  const Imported imported =
      import_text(juten("III リスク対策 ※(7.②を除く。)\n\n3. 特定個人情報の使用\t\nリスク1: "
                        "目的を超えた紐付け、事務に必要な情報との紐付けが"
                        "行われるリスク\t\n"));
  EXPECT_THAT(imported.markdown(), HasSubstr("事務に必要のない情報との紐付け"));
  EXPECT_THAT(imported.ids(), testing::Contains("import/opposite-wording"));
  ASSERT_EQ(imported.document().report.wording.size(), 1U);
  EXPECT_EQ(imported.document().report.wording[0].item, "iii.1-3-r1");
}

TEST(Import, LeavesOutSlotsWithNothingInThem) {
  const Imported imported = import_text(
      juten("2. "
            "特定個人情報ファイルを取り扱う事務において使用するシステム\t\nシステム1\t\n①システムの"
            "名称\t水辺台帳\nシステム2\t\n"
            "①システムの名称\t\n③他のシステムとの接続\t[] 庁内連携システム\nシステム6～10\t\n"));
  EXPECT_THAT(imported.markdown(), HasSubstr("### システム1"));
  EXPECT_THAT(imported.markdown(), Not(HasSubstr("システム2")));
  EXPECT_EQ(imported.document().report.lost, 0U);
}

TEST(Import, WritesAPartForEachFileWithItsName) {
  const std::string part = "II 特定個人情報ファイルの概要\n\n1. 特定個人情報ファイル名\t\n";
  const Imported imported =
      import_text(juten(part + "水門ファイル\t\n\n" + part + "堤防ファイル\t\n"));
  EXPECT_THAT(imported.markdown(), HasSubstr("# II 特定個人情報ファイルの概要（水門ファイル）"));
  EXPECT_THAT(imported.markdown(), HasSubstr("# II 特定個人情報ファイルの概要（堤防ファイル）"));
}

TEST(Import, TellsThatAFigureIsLost) {
  const Imported imported = import_text(
      "特定個人情報保護評価書(全項目評価書)\n評価書番号\t評価書名\n1\t水辺\n\nI "
      "基本情報\n\n(別添1) 事務の内容\n\n(備考)\n流れ\n");
  EXPECT_THAT(imported.ids(), testing::Contains("import/figure-missing"));
}

TEST(Import, ReadsChangesWithTheirDatesAndSections) {
  const Imported imported =
      import_text(juten("(別添2)"
                        "変更箇所\n\n変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に"
                        "係る説明\n\tI. 基本情報\t\t\t\t\n"
                        "平成31年4月1日\t①事務の名称\tなし\t水辺\t事後\t軽い\n\t②事務の内容\t\t・朝"
                        " ・夕\t\t\n\n変更日\t項目\t変更前の記載"
                        "\t変更後の記載\t提出時期\t提出時期に係る説明\n"));
  const auto& changes = imported.document().draft.changes;
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].date, "2019-04-01");
  EXPECT_EQ(changes[0].section, "I. 基本情報");
  EXPECT_EQ(changes[0].timing, "事後");
  EXPECT_EQ(changes[1].date, "");
  EXPECT_EQ(changes[1].after, "・朝\\\n・夕");
}

}  // namespace
}  // namespace kokai

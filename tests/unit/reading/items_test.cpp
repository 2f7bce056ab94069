#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

struct Reading {
  Assessment assessment;
  std::vector<std::string> findings;
};

Reading read(std::string_view body, std::string_view form = "全項目評価書") {
  Findings findings;
  std::optional<Assessment> assessment =
      read_assessment(published_place(), document(body, form), findings);
  Reading result;
  if (assessment) result.assessment = std::move(*assessment);
  result.findings = told(findings);
  return result;
}

std::vector<std::string> ids(const Assessment& assessment) {
  std::vector<std::string> out;
  for (const Item& item : assessment.items) out.push_back(item.id);
  return out;
}

const Item& item(const Assessment& assessment, std::string_view id) {
  for (const Item& candidate : assessment.items) {
    if (candidate.id == id) return candidate;
  }
  throw std::runtime_error("no item " + std::string(id));
}

/// "label=x" for on, "?" for doubt, "-" for off.
std::vector<std::string> marks(const Item& item) {
  std::vector<std::string> out;
  for (const Mark& mark : item.marks) {
    const char state = mark.state == MarkState::kOn      ? 'x'
                       : mark.state == MarkState::kDoubt ? '?'
                                                         : '-';
    out.push_back(std::string(1, state) + mark.label + (mark.note.empty() ? "" : "/" + mark.note));
  }
  return out;
}

TEST(Items, HaveTheIdsOfTheForm) {
  const Reading r = read(
      "# 個人のプライバシー等の権利利益の保護の宣言\n宣言する。\n# I 基本情報\n## 1. "
      "特定個人情報ファイルを取り扱う事務\n"
      "### ①事務の名称\n児童手当\n### ②事務の内容 ※\n内容\n### ③対象人数\n- [x] 30万人以上\n"
      "## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム\n### システム1\n#### "
      "①システムの名称\n甲\n"
      "### システム2\n#### ①システムの名称\n乙\n## 3. 特定個人情報ファイル名\n児童手当ファイル\n");
  EXPECT_THAT(r.findings, IsEmpty());
  EXPECT_THAT(ids(r.assessment), ElementsAre("c-1", "i", "i-1", "i-1-1", "i-1-2", "i-1-3", "i-2",
                                             "i-2.1", "i-2.1-1", "i-2.2", "i-2.2-1", "i-3"));
  EXPECT_EQ(item(r.assessment, "i-2.2-1").text, "乙");
  EXPECT_EQ(item(r.assessment, "i-1-2").label, "②事務の内容");
  EXPECT_EQ(item(r.assessment, "i-1-2").heading, "②事務の内容 ※");
  EXPECT_THAT(
      path_of(r.assessment, 10),
      ElementsAre("I 基本情報", "2. 特定個人情報ファイルを取り扱う事務において使用するシステム",
                  "システム2"));
}

TEST(Items, OfPartsThatRepeatCarryTheFilesNumber) {
  const Reading r = read(
      "# II 特定個人情報ファイルの概要（甲ファイル）\n## 1. 特定個人情報ファイル名\n甲\n# II "
      "特定個人情報ファイルの概要（乙ファイル）\n"
      "## 4. 特定個人情報ファイルの取扱いの委託\n### 委託の有無\n- [x] 委託する\n- [ ] "
      "委託しない\n\n（2）件\n\n### 委託事項1\n"
      "印刷\n#### ①委託内容\n封入\n### 委託事項2\n運用\n#### ⑥委託先名\n丙株式会社\n");
  EXPECT_THAT(r.findings, IsEmpty());
  EXPECT_THAT(ids(r.assessment), ElementsAre("ii.1", "ii.1-1", "ii.2", "ii.2-4", "ii.2-4-1",
                                             "ii.2-4.1", "ii.2-4.1-1", "ii.2-4.2", "ii.2-4.2-6"));
  EXPECT_EQ(item(r.assessment, "ii.2-4.1").text, "印刷");
  EXPECT_EQ(item(r.assessment, "ii.2-4-1").count, 2);
  EXPECT_EQ(item(r.assessment, "ii.2-4-1").text, "");
  EXPECT_EQ(item(r.assessment, "ii.2").label, "II 特定個人情報ファイルの概要（乙ファイル）");
}

TEST(Items, WithLettersFollowTheirNumberedItemAtEitherLevel) {
  const Reading r = read(
      "# II 特定個人情報ファイルの概要\n## 2. 基本情報\n### ③対象となる本人の範囲\n住民\n### "
      "その必要性\n必要\n"
      "### ④記録される項目\n- [x] 100項目以上\n#### その妥当性\n妥当\n");
  EXPECT_THAT(ids(r.assessment),
              ElementsAre("ii.1", "ii.1-2", "ii.1-2-3", "ii.1-2-3-a", "ii.1-2-4", "ii.1-2-4-b"));
}

TEST(Items, OfRisksAreKnownByTheirNumber) {
  const Reading r = read(
      "# III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ※（7. リスク1⑨を除く。）\n## "
      "3. 特定個人情報の使用\n"
      "### "
      "リスク2：権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク\n"
      "#### ユーザ認証の管理\n- [x] 行っている\n#### 具体的な管理方法\n生体認証\n#### "
      "リスクへの対策は十分か\n- [x] 十分である\n"
      "### 特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置\nなし\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("iii.1", "iii.1-3", "iii.1-3-r2", "iii.1-3-r2-1",
                                             "iii.1-3-r2-1-a", "iii.1-3-r2-6", "iii.1-3-other"));
}

TEST(Items, OfAPartKeepWhatItsMarkLeavesOut) {
  const auto label = [](std::string_view heading) {
    return read(std::string("# ").append(heading).append("\n"), "重点項目評価書")
        .assessment.items.at(0)
        .label;
  };
  EXPECT_EQ(label("III リスク対策 ※（7. ②を除く。）"), "III リスク対策 ※（7. ②を除く。）");
  EXPECT_EQ(label("Ⅲ リスク対策※(7.②を除く。)"), "III リスク対策 ※(7.②を除く。)");
  EXPECT_EQ(label("III リスク対策（甲ファイル） ※（7. ②を除く。）"),
            "III リスク対策（甲ファイル） ※（7. ②を除く。）");
  EXPECT_EQ(label("III リスク対策 ※（甲ファイル）"), "III リスク対策（甲ファイル）");
  EXPECT_EQ(label("III リスク対策 ※"), "III リスク対策");
}

TEST(Items, WithFreeHeadingsLoseNothing) {
  const Reading r = read(
      "前置き\n\n# I 基本情報\n## 市の工夫\n本文\n### さらに\n細部\n## 3. "
      "特定個人情報ファイル名\n甲\n# 用語集\n## あ\n説明\n");
  EXPECT_THAT(r.findings, IsEmpty());
  EXPECT_THAT(ids(r.assessment), ElementsAre("x1", "i", "i-x1", "i-x1-x1", "i-3", "x2", "x2-x1"));
  EXPECT_EQ(item(r.assessment, "x1").text, "前置き");
  EXPECT_EQ(item(r.assessment, "i-x1-x1").text, "細部");
  ASSERT_EQ(r.assessment.attachments.size(), 2u);
  EXPECT_EQ(r.assessment.attachments[1].label, "用語集");
  EXPECT_EQ(r.assessment.attachments[1].text, "あ\n説明");
}

TEST(Items, BelowAFreeHeadingAreNotTakenForTheForms) {
  const Reading r = read(
      "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n甲\n## "
      "市の工夫\n### ②事務の内容\n別のこと\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-1", "i-1-1", "i-x1", "i-x1-x1"));
}

TEST(Items, OfRenumberedSectionsKeepTheirMeaning) {
  const Reading r = read(
      "# I 基本情報\n## 9. 特定個人情報ファイル名\n甲\n## 1. 個人番号の利用 ※\n### "
      "法令上の根拠\n法\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-3", "i-5", "i-5-1"));
  EXPECT_THAT(r.findings, ElementsAre("reading/other-numbers 10:4"));
}

TEST(Items, OfAGroupWhoseHeadingWasLeftOutBelongToIt) {
  const Reading r = read(
      "# I 基本情報\n## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム\n### "
      "①システムの名称\n甲\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-2", "i-2.1-1"));
}

TEST(Items, OfASectionUnderAWrongPartKeepTheirMeaning) {
  const Reading r =
      read("# I 基本情報\n## 3. 個人番号の利用\n### 法令上の根拠\n法\n", "基礎項目評価書");
  EXPECT_THAT(ids(r.assessment), ElementsAre("x1", "i-3", "i-3-1"));
}

TEST(Items, ThatAreNearTheFormsWordsAreWarnings) {
  const Reading r =
      read("# I 基本情報\n## 2. 特定個人情報フアイルを取り扱う事務において使用するシステム\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-2"));
  EXPECT_THAT(r.findings, ElementsAre("reading/near-heading 10:4"));
}

TEST(Items, ThatSayTheOppositeAreWarnings) {
  const Reading r = read(
      "# III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策\n## 3. 特定個人情報の使用\n"
      "### リスク1：目的を超えた紐付け、事務に必要な情報との紐付けが行われるリスク\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("iii.1", "iii.1-3", "iii.1-3-r1"));
  EXPECT_THAT(r.findings, ElementsAre("reading/opposite-wording 11:5"));
}

TEST(Items, WrittenTwiceKeepUniqueIds) {
  const Reading r =
      read("# I 基本情報\n## 3. 特定個人情報ファイル名\n甲\n## 3. 特定個人情報ファイル名\n乙\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-3", "i-3_2"));
  EXPECT_THAT(r.findings, ElementsAre("reading/duplicate-heading 12:4"));
}

TEST(Items, OfOneHeadingTenThousandTimesAreUniqueAndQuick) {
  std::string body = "# I 基本情報\n";
  for (int i = 0; i < 10'000; ++i) body += "## 3. 特定個人情報ファイル名\n";
  for (int i = 0; i < 10'000; ++i) body += "## 独自の見出し\n";
  const auto start = std::chrono::steady_clock::now();
  const Reading r = read(body);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  std::vector<std::string> all = ids(r.assessment);
  EXPECT_EQ(all.size(), 20'001u);
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
}

TEST(Tables, OfLabelsAreItems) {
  const Reading r = read(
      "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n\n| 項目 | 内容 |\n| --- | --- |\n| "
      "①事務の名称 | **児童**手当 |\n"
      "| 担当者の覚え | 自由 |\n| ②事務の内容 | 支給 |\n\n続き\n\n### ③対象人数\n- [x] "
      "30万人以上\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-1", "i-1-1", "i-1-x1", "i-1-2", "i-1-3"));
  EXPECT_EQ(item(r.assessment, "i-1").text, "");
  EXPECT_EQ(item(r.assessment, "i-1-1").text, "児童手当");
  EXPECT_EQ(item(r.assessment, "i-1-1").line, 14u);
  EXPECT_EQ(item(r.assessment, "i-1-x1").text, "自由");
  EXPECT_EQ(item(r.assessment, "i-1-2").text, "支給\n続き");
}

TEST(Tables, OfOtherThingsStayText) {
  const Reading r = read(
      "# I 基本情報\n## 3. 特定個人情報ファイル名\n\n| 名 | 数 |\n| --- | --- |\n| 甲 | 1 |\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("i", "i-3"));
  EXPECT_EQ(item(r.assessment, "i-3").text, "名\n数\n甲\n1");
}

Reading with_connections(std::string_view list) {
  return read(
      "# I 基本情報\n## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム\n### "
      "システム1\n#### ③他のシステムとの接続\n" +
      std::string(list));
}

TEST(Marks, AreInTheFormsOrderAndWhatNobodyWroteIsOff) {
  const Reading r =
      with_connections("- [x] その他（申請管理システム）\n- [?] 庁内連携システム\n\n補足\n");
  const Item& connections = item(r.assessment, "i-2.1-3");
  EXPECT_THAT(marks(connections),
              ElementsAre("-情報提供ネットワークシステム", "?庁内連携システム",
                          "-住民基本台帳ネットワークシステム", "-既存住民基本台帳システム",
                          "-宛名システム等", "-税務システム", "xその他/申請管理システム"));
  EXPECT_EQ(connections.text, "補足");
  EXPECT_EQ(connections.taken.size(), 1u);
  EXPECT_THAT(r.findings, ElementsAre("reading/unreadable-mark 14:1"));
}

TEST(Marks, WithAnUnknownOptionAreKeptAndTold) {
  const Reading r = with_connections("- [x] 給食管理システム\n- [ ] 税務システム\n");
  EXPECT_EQ(marks(item(r.assessment, "i-2.1-3")).back(), "x給食管理システム");
  EXPECT_THAT(r.findings, ElementsAre("reading/unknown-option 13:7"));
}

TEST(Marks, ThatNobodyDefinedAreDoubtfulNotGuessed) {
  const Reading r =
      with_connections("- [○] 庁内連携システム\n- [x] 税務システム\n- 宛名システム等\n");
  EXPECT_EQ(marks(item(r.assessment, "i-2.1-3"))[1], "?庁内連携システム");
  EXPECT_EQ(marks(item(r.assessment, "i-2.1-3"))[4], "?宛名システム等");
  EXPECT_THAT(r.findings, ElementsAre("reading/foreign-mark 13:1", "reading/foreign-mark 15:1"));
}

TEST(Marks, UnderGroupHeadingsOfAListAreFound) {
  const Reading r =
      with_connections("- 内部\n  - [x] 庁内連携システム\n- 外部\n  - [ ] 税務システム\n");
  EXPECT_EQ(marks(item(r.assessment, "i-2.1-3"))[1], "x庁内連携システム");
  EXPECT_THAT(r.findings, IsEmpty());
}

TEST(Marks, WithTwoChoicesInAOneOfAreTold) {
  const Reading r = read(
      "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ③対象人数\n- [x] 1,000人未満\n- "
      "[x] 30万人以上\n");
  EXPECT_THAT(r.findings, ElementsAre("reading/two-choices 11:5"));
  EXPECT_THAT(selected(item(r.assessment, "i-1-3")), ElementsAre("1,000人未満", "30万人以上"));
}

TEST(Marks, OfProvisionCarryTheirCounts) {
  const Reading r = read(
      "# II 特定個人情報ファイルの概要\n## 5. "
      "特定個人情報の提供・移転（委託に伴うものを除く。）\n### 提供・移転の有無\n"
      "- [x] 提供を行っている（60件）\n- [x] 移転を行っている（ ）件\n- [ ] 行っていない\n");
  const Item& provision = item(r.assessment, "ii.1-5-1");
  EXPECT_EQ(provision.marks.at(0).count, 60);
  EXPECT_EQ(provision.marks.at(1).count, -1);
  EXPECT_THAT(r.findings, ElementsAre("reading/count-without-number 11:5"));
}

TEST(Marks, UnderAFreeHeadingAreMarksWithoutAForm) {
  const Reading r = read("# 独自\n- [x] あり\n- [ ] なし\n\n* ただの箇条書き\n");
  EXPECT_THAT(marks(r.assessment.items.at(0)), ElementsAre("xあり", "-なし"));
}

TEST(Changes, AreReadWithTheirSectionsAndBlocks) {
  const Reading r = read(
      "# (別添3) 変更箇所\n前書き\n## I. 基本情報\n### 2016-10-31 ７. 所属長\n\n**変更前**\n\n課長 "
      "甲\n\n**変更後**\n\n課長\n\n"
      "- 補足\n\n**提出時期**\n\n事後\n\n**提出時期に係る説明**\n\n組織の変更\n\n### "
      "（変更日の記載なし） ②事務の内容\n\n**変更前**\n\n**変更後**\n\n"
      "追加\n\n## II. ファイルの概要\n### 平成32年4月1日 ⑤保有開始日\n本文だけ\n# 別紙1 "
      "提供先一覧\n一覧\n");
  ASSERT_EQ(r.assessment.changes.size(), 3u);
  const Change& first = r.assessment.changes[0];
  EXPECT_EQ(*first.date, (Date{2016, 10, 31}));
  EXPECT_EQ(first.section, "I. 基本情報");
  EXPECT_EQ(first.item, "７. 所属長");
  EXPECT_EQ(first.before, "課長 甲");
  EXPECT_EQ(first.after, "課長\n補足");
  EXPECT_EQ(first.timing, "事後");
  EXPECT_EQ(first.note, "組織の変更");
  EXPECT_FALSE(r.assessment.changes[1].date);
  EXPECT_EQ(r.assessment.changes[1].item, "②事務の内容");
  EXPECT_EQ(r.assessment.changes[1].before, "");
  EXPECT_EQ(r.assessment.changes[2].date_text, "平成32年4月1日");
  EXPECT_EQ(r.assessment.changes[2].section, "II. ファイルの概要");
  EXPECT_EQ(r.assessment.changes[2].note, "本文だけ");
  EXPECT_THAT(r.findings, ElementsAre("reading/change-date 41:5"));
  EXPECT_THAT(ids(r.assessment), ElementsAre("changes", "besshi-1"));
  EXPECT_EQ(item(r.assessment, "changes").text, "前書き");
  EXPECT_EQ(r.assessment.attachments.at(0).text, "一覧");
}

TEST(Changes, MayStandUnderAnAnnexWithoutNumber) {
  EXPECT_THAT(
      ids(read("# (別添) 変更箇所\n## 変更箇所\n### 2024-08-01 甲\n", "基礎項目評価書").assessment),
      ElementsAre("changes"));
}

TEST(Attachments, HoldAllTextBelowThem) {
  const Reading r = read(
      "# (別添2) 特定個人情報ファイル記録項目\n(1) 甲\n## 2. 基本情報\n- 氏名\n# IV "
      "その他のリスク対策\n## 1. 監査\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("betten-2", "betten-2-x1", "iv", "iv-1"));
  ASSERT_EQ(r.assessment.attachments.size(), 1u);
  EXPECT_EQ(r.assessment.attachments[0].text, "(1) 甲\n2. 基本情報\n氏名");
}

TEST(Attachments, OfOneNumberMayStandOnceForEachFile) {
  const Reading r = read(
      "# (別添1) 事務の内容（甲ファイル）\n甲\n# (別添1) 事務の内容（乙ファイル）\n乙\n# (別添2) "
      "特定個人情報ファイル記録項目\n丙\n# (別添2) 特定個人情報ファイル記録項目\n丁\n");
  EXPECT_THAT(ids(r.assessment), ElementsAre("betten-1", "betten-1_2", "betten-2", "betten-2_2"));
  ASSERT_EQ(r.assessment.attachments.size(), 4u);
  EXPECT_EQ(r.assessment.attachments[1].text, "乙");
  EXPECT_THAT(r.findings, IsEmpty());
}

TEST(Attachments, ThatAreThereOnceAreToldTheSecondTime) {
  EXPECT_THAT(read("# (別添3) 変更箇所\n# (別添3) 変更箇所\n").findings,
              ElementsAre("reading/duplicate-heading 10:3"));
  EXPECT_THAT(read("# 別紙1 提供先\n甲\n# 別紙1 提供先\n乙\n").findings,
              ElementsAre("reading/duplicate-heading 11:3"));
}

TEST(Bodies, TellRawHtmlControlCharactersAndDeepNesting) {
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += '>';
  const Reading r = read("# I 基本情報\n<b>太字</b>\n\n文\x01字\n\n" + deep + "\n");
  EXPECT_THAT(r.findings, ElementsAre("markdown/raw-html 10:1", "text/control-character 12:4",
                                      "markdown/too-deep 14:1"));
}

}  // namespace
}  // namespace kokai

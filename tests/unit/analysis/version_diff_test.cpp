#include "generator/analysis/version_diff.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/change_places.h"
#include "generator/analysis/change_table.h"
#include "generator/analysis/item_pairing.h"
#include "generator/analysis/row_diff.h"
#include "generator/analysis/version_steps.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Assessment read(std::string_view body, std::string_view form = "全項目評価書") {
  Findings findings;
  std::optional<Assessment> assessment =
      read_assessment(published_place(), document(body, form), findings);
  EXPECT_TRUE(assessment.has_value());
  return std::move(*assessment);
}

std::string system_block(int number, std::string_view name, std::string_view function) {
  return "### システム" + std::to_string(number) + "\n\n#### ①システムの名称\n\n" +
         std::string(name) + "\n\n#### ②システムの機能\n\n" + std::string(function) + "\n\n";
}

const std::string kSystems =
    "# I 基本情報\n\n## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム\n\n";

/// "+i-2.2-1", "-i-1-1", "~…" changed, "!…" rewritten; what is gone is named by its old id.
std::vector<std::string> told(const Assessment& before, const Assessment& after) {
  std::vector<std::string> out;
  for (const ItemChange& change : diff_versions(before, after).items) {
    const Item& item =
        change.after == kNoItem ? before.items[change.before] : after.items[change.after];
    out.push_back("+-~!"[static_cast<int>(change.kind)] + item.id);
  }
  return out;
}

TEST(VersionDiff, EqualVersionsDoNotDiffer) {
  const Assessment one = read(kSystems + system_block(1, "税システム", "税額を計算する。"));
  EXPECT_TRUE(diff_versions(one, one).empty());
}

TEST(VersionDiff, TellsWhatWasAddedRemovedChangedAndRewritten) {
  const std::string head = "# I 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n";
  const Assessment before =
      read(head +
           "### ①事務の名称\n\n児童手当の事務\n\n### ②事務の内容\n\n手当を支給する。\n\n"
           "## 3. 特定個人情報ファイル名\n\n手当ファイル\n\n## 8. 他の評価実施機関\n\nなし\n");
  const Assessment after =
      read(head +
           "### ①事務の名称\n\n児童手当等の事務\n\n### ②事務の内容\n\n\n\n"
           "### ③対象人数\n\n- [x] 1万人以上10万人未満\n\n"
           "## 3. 特定個人情報ファイル名\n\n受給者台帳\n\n## 8. 他の評価実施機関\n\nなし\n");
  EXPECT_THAT(told(before, after), ElementsAre("~i-1-1", "-i-1-2", "+i-1-3", "!i-3"));
}

TEST(VersionDiff, ASystemPutInBetweenMovesNoOther) {
  const Assessment before = read(kSystems + system_block(1, "税システム", "税額を計算する。") +
                                 system_block(2, "宛名システム", "宛名を管理する。"));
  const Assessment after = read(kSystems + system_block(1, "税システム", "税額を計算する。") +
                                system_block(2, "申請管理システム", "申請を受け付ける。") +
                                system_block(3, "宛名システム", "宛名と住所を管理する。"));
  EXPECT_THAT(told(before, after), ElementsAre("+i-2.2-1", "+i-2.2-2", "~i-2.3-2"));
}

TEST(VersionDiff, ASystemTakenAwayIsToldWhereItStood) {
  const Assessment before = read(kSystems + system_block(1, "税システム", "税額を計算する。") +
                                 system_block(2, "申請管理システム", "申請を受け付ける。") +
                                 system_block(3, "宛名システム", "宛名を管理する。"));
  const Assessment after = read(kSystems + system_block(1, "税システム", "税額を計算する。") +
                                system_block(2, "宛名システム", "宛名を管理する。"));
  EXPECT_THAT(told(before, after), ElementsAre("-i-2.2-1", "-i-2.2-2"));
}

TEST(VersionDiff, ARenamedSystemStaysTheSameSystem) {
  const Assessment before = read(kSystems + system_block(1, "総合福祉情報システム", "記録する。"));
  const Assessment after =
      read(kSystems + system_block(1, "総合福祉情報システム（標準準拠）", "記録する。"));
  EXPECT_THAT(told(before, after), ElementsAre("~i-2.1-1"));
}

TEST(VersionDiff, ChoicesAndCountsAreCompared) {
  const std::string head =
      "# II 特定個人情報ファイルの概要\n\n## 4. 特定個人情報ファイルの取扱いの委託\n\n### "
      "委託の有無\n\n";
  const Assessment before = read(head + "- [x] 委託する\n- [ ] 委託しない\n\n（2）件\n");
  const Assessment after = read(head + "- [x] 委託する\n- [ ] 委託しない\n\n（3）件\n");
  const VersionDiff diff = diff_versions(before, after);
  ASSERT_EQ(diff.items.size(), 1u);
  EXPECT_EQ(diff.items[0].before_words, "[○]委託する\n（2）件");
  EXPECT_EQ(diff.items[0].after_words, "[○]委託する\n（3）件");
}

TEST(VersionDiff, WidthAndBlanksAloneAreCountedNotListed) {
  const std::string head = "# I 基本情報\n\n## 3. 特定個人情報ファイル名\n\n";
  const VersionDiff diff = diff_versions(read(head + "ＡＢ ファイル"), read(head + "ABファイル"));
  EXPECT_TRUE(diff.items.empty());
  EXPECT_EQ(diff.spelling.size(), 1u);
}

TEST(VersionDiff, TwoFormsAreComparedByLabels) {
  const Assessment before = read(
      "# I 関連情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n### ①事務の名称\n\n児童手当\n",
      "基礎項目評価書");
  const Assessment after = read(
      "# I 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n### "
      "①事務の名称\n\n児童手当の支給\n");
  EXPECT_TRUE(diff_versions(before, after).other_form);
  EXPECT_THAT(told(before, after), ElementsAre("~i-1-1"));
}

TEST(VersionDiff, TheTableOfChangesItselfIsNotCompared) {
  EXPECT_TRUE(diff_versions(read("# I 基本情報\n"),
                            read("# I 基本情報\n\n# (別添3) 変更箇所\n\n前の版からの変更\n"))
                  .items.empty());
}

std::vector<std::string> places(const Assessment& assessment, std::string_view item,
                                std::string_view section = {}) {
  Change change;
  change.item = item;
  change.section = section;
  std::vector<std::string> ids;
  for (const std::uint32_t i : ChangePlaces(assessment).of(change)) {
    ids.push_back(assessment.items[i].id);
  }
  return ids;
}

Assessment sample() {
  const auto file = [](int number, const std::string& name) {
    return "# II 特定個人情報ファイルの概要\n\n## 1. 特定個人情報ファイル名\n\n" + name +
           "\n\n## 3. 特定個人情報の入手・使用\n\n### ②入手方法\n\n- [x] 紙\n\n### "
           "⑧使用方法\n\n照会する。\n\n"
           "#### 情報の突合\n\n宛名と突合する。\n\n## 4. 特定個人情報ファイルの取扱いの委託\n\n### "
           "委託の有無\n\n"
           "- [x] 委託する\n\n### 委託事項" +
           std::to_string(number) + "\n\n運用保守\n\n#### ①委託内容\n\n監視\n\n";
  };
  return read(kSystems + system_block(1, "税システム", "計算") +
              system_block(2, "宛名システム", "管理") + file(1, "住民基本台帳ファイル") +
              file(1, "本人確認情報ファイル") +
              "# V 開示請求、問合せ\n\n## 1. 特定個人情報の開示・訂正・利用停止請求\n\n### "
              "①請求先\n\n窓口\n\n"
              "### ②請求方法\n\n書面\n");
}

TEST(ChangePlaces, ReadsNumbersAndLabelsInEverySpelling) {
  const Assessment one = sample();
  EXPECT_THAT(places(one, "Ⅰ２システム２①"), ElementsAre("i-2.2-1"));
  EXPECT_THAT(places(one, "I 2. システム1 ②システムの機能"), ElementsAre("i-2.1-2"));
  EXPECT_THAT(places(one, "2. 使用するシステム システム2 ②システムの機能", "I. 基本情報"),
              ElementsAre("i-2.2-2"));
  EXPECT_THAT(places(one, "V-1-②"), ElementsAre("v-1-2"));
}

TEST(ChangePlaces, NamesOfFilesTellPartsApart) {
  const Assessment one = sample();
  EXPECT_THAT(places(one, "II ファイルの概要（本人確認情報ファイル） 3. ②入手方法"),
              ElementsAre("ii.2-3-2"));
  EXPECT_THAT(places(one, "II 3. ②入手方法"), IsEmpty());
}

TEST(ChangePlaces, AWrongCircledNumberIsPassedOverWhenTheWordsAreALabel) {
  EXPECT_THAT(places(sample(), "II（住民基本台帳ファイル） 3. ②使用方法"), ElementsAre("ii.1-3-8"));
}

TEST(ChangePlaces, LabelsMayFollowEachOther) {
  EXPECT_THAT(places(sample(), "II（住民基本台帳ファイル） 3. ⑧使用方法 情報の突合"),
              ElementsAre("ii.1-3-8-a"));
}

TEST(ChangePlaces, AListNamesSeveralPlaces) {
  EXPECT_THAT(places(sample(), "V 1. ①請求先、②請求方法"), ElementsAre("v-1-1", "v-1-2"));
  EXPECT_THAT(places(sample(), "I 2. システム1、システム2 ①システムの名称"),
              ElementsAre("i-2.1-1", "i-2.2-1"));
}

TEST(ChangePlaces, WhatStandsBeforeTheNumberedPartsIsAPlaceOfItsOwn) {
  const Assessment one = read("# 特記事項\n\n端末は窓口にない。\n\n" + kSystems);
  EXPECT_THAT(places(one, "特記事項"), ElementsAre("c-2"));
  EXPECT_THAT(places(one, "I 基本情報"), IsEmpty());
}

TEST(ChangePlaces, WhatCannotBeToldIsNotGuessed) {
  EXPECT_THAT(places(sample(), ""), IsEmpty());
  EXPECT_THAT(places(sample(), "I 9. ①"), IsEmpty());
  EXPECT_THAT(places(sample(), "全般"), IsEmpty());
  EXPECT_THAT(places(sample(), "II"), IsEmpty());
}

const std::string kContact =
    "# V 開示請求、問合せ\n\n## 1. 特定個人情報の開示・訂正・利用停止請求\n\n### ①請求先\n\n";

std::string row(std::string_view date, std::string_view item, std::string_view before,
                std::string_view after) {
  return "### " + std::string(date) + " " + std::string(item) + "\n\n**変更前**\n\n" +
         std::string(before) + "\n\n**変更後**\n\n" + std::string(after) +
         "\n\n**提出時期**\n\n事後\n\n";
}

const std::string kTable = "# (別添3) 変更箇所\n\n";

TableCheck check(const Assessment& before, const Assessment& after) {
  return check_table(before, after, diff_versions(before, after));
}

TEST(ChangeTable, ARowNamesTheDifferenceItLeadsTo) {
  const TableCheck found = check(read(kContact + "総務課\n"),
                                 read(kContact + "市民課\n\n" + kTable +
                                      row("2026-05-01", "V 1. ①請求先", "総務課", "市民課")));
  EXPECT_EQ(found.rows[0].state, RowState::kShown);
  EXPECT_EQ(found.unnamed, 0u);
}

TEST(ChangeTable, ADifferenceWithoutARowIsUnnamed) {
  const TableCheck found = check(read(kContact + "総務課\n"), read(kContact + "市民課\n"));
  EXPECT_EQ(found.unnamed, 1u);
}

TEST(ChangeTable, ARowWithoutADifferenceIsNotShown) {
  const TableCheck found = check(read(kContact + "市民課\n"),
                                 read(kContact + "市民課\n\n" + kTable +
                                      row("2026-05-01", "V 1. ①請求先", "総務課", "市民課")));
  EXPECT_EQ(found.rows[0].state, RowState::kNotShown);
}

TEST(ChangeTable, ARowThatNobodyCanPlaceIsNotCheckedRatherThanWrong) {
  const TableCheck found =
      check(read(kContact + "市民課\n"),
            read(kContact + "市民課\n\n" + kTable + row("2026-05-01", "記載の整理", "ア", "イ")));
  EXPECT_EQ(found.rows[0].state, RowState::kUnplaced);
  EXPECT_EQ(found.not_shown, 0u);
}

TEST(ChangeTable, RowsOfEarlierStepsAreLeftAlone) {
  const std::string old = row("2020-05-01", "V 1. ①請求先", "課", "係");
  const TableCheck by_date =
      check(read(kContact + "市民課\n"), read(kContact + "市民課\n\n" + kTable + old));
  EXPECT_EQ(by_date.rows[0].state, RowState::kEarlier);
  const std::string undated = row("（変更日の記載なし）", "V 1. ①請求先", "課", "係");
  const TableCheck by_table = check(read(kContact + "市民課\n\n" + kTable + undated),
                                    read(kContact + "市民課\n\n" + kTable + undated));
  EXPECT_EQ(by_table.rows[0].state, RowState::kEarlier);
}

TEST(ChangeTable, ARowIsFoundByItsTextWhenItsItemTellsNothing) {
  const TableCheck found = check(
      read(kContact + "総務部の情報公開の窓口\n"),
      read(kContact + "市民部の市民相談の窓口\n\n" + kTable +
           row("2026-05-01", "窓口の変更", "総務部の情報公開の窓口", "市民部の市民相談の窓口")));
  EXPECT_EQ(found.rows[0].state, RowState::kShown);
  EXPECT_EQ(found.unnamed, 0u);
}

TEST(VersionSteps, StaffAreToldOfBothKindsOfDisagreement) {
  const Assessment before = read(kContact + "総務課\n\n### ②請求方法\n\n書面\n");
  const Assessment after = read(kContact + "市民課\n\n### ②請求方法\n\n書面\n\n" + kTable +
                                row("2026-05-01", "V 1. ②請求方法", "口頭", "書面"));
  Findings findings;
  EXPECT_EQ(compare_versions({&before, &after}, findings).size(), 1u);
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  EXPECT_THAT(ids, ElementsAre("changes/not-in-text", "changes/not-in-table"));
}

ChangeKind kind_of(std::string_view before, std::string_view after) {
  Change change;
  change.before = before;
  change.after = after;
  return diff_row(change).kind;
}

TEST(RowDiff, KindFollowsWhatStoodThere) {
  EXPECT_EQ(kind_of("(記載なし)", "申請管理システム"), ChangeKind::kAdded);
  EXPECT_EQ(kind_of("", "申請管理システム"), ChangeKind::kAdded);
  EXPECT_EQ(kind_of("媒体の運搬", "（削除）"), ChangeKind::kRemoved);
  EXPECT_EQ(kind_of("委託する (6)件", "委託する (5)件"), ChangeKind::kChanged);
  EXPECT_EQ(kind_of("令和3年12月21日", "公表の日を書く予定"), ChangeKind::kRewritten);
}

TEST(RowDiff, NoneIsAnAnswer) {
  EXPECT_EQ(kind_of("なし", "令和6年に実施した"), ChangeKind::kRewritten);
}

}  // namespace
}  // namespace kokai

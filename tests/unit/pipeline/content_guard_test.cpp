#include "generator/pipeline/content_guard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/files/source_tree.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kCity = "999016-mihon/";
const std::string kRound = kCity + "rounds/2026-jimu/";

MemoryTree content() {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: みほん\npublisher: みほん市\n";
  tree.files[kCity + "municipality.yaml"] =
      "code: \"999016\"\nname: みほん市\nprefecture: みほん県\ncontact:\n  department: 市民課\n"
      "  phone: 000-000-1100\n";
  tree.files[kCity + "012-jimu/2026-04-01.md"] =
      "---\nform: 基礎項目評価書\nnumber: \"12\"\ntitle: 事務\nauthority: みほん市長\n"
      "status: 公表\npublished: 2026-04-01\n---\n# I 関連情報\n"
      "## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n事務\n";
  tree.files[kRound + "round.md"] =
      "---\ntitle: 意見\nassessment: \"12\"\nversion: 2026-04-01\n開始: 2026-01-05\n"
      "終了: 2026-02-05\nmethods:\n- kind: 電子メール\n  to: iken@mihon.example\n---\n趣旨です。\n";
  return tree;
}

/// "id path:line" of the guard's findings over the content.
std::vector<std::string> told(const MemoryTree& tree) {
  BuildOptions options;
  options.now = {2026, 5, 1};
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  Archive archive;
  const Result<BuildOutcome> outcome = check_content(tree, options, archive);
  EXPECT_TRUE(outcome.ok());
  std::vector<std::string> all;
  for (const Diagnostic& one : outcome.value().findings.all()) {
    const std::string id(one.message->id);
    if (!id.starts_with("guard/")) continue;
    all.push_back(id + " " + one.at.path.substr(one.at.path.find('/') + 1) + ":" +
                  std::to_string(one.at.line));
  }
  return all;
}

MemoryTree with_opinion(const std::string& text) {
  MemoryTree tree = content();
  tree.files[kRound + "opinions.csv"] =
      "番号,受付日,方法,項目,意見,公開区分,伏せた理由,回答\n1,2026-01-06,フォーム,," + text +
      ",公開,,\n";
  return tree;
}

TEST(ContentGuard, HasNothingToSayOfACitysOfficesAndOfWhatARoundAsksFor) {
  EXPECT_THAT(told(content()), IsEmpty());
  EXPECT_THAT(told(with_opinion("市民課（000-000-1100、iken@mihon.example）に名前を聞かれました")),
              IsEmpty());
}

TEST(ContentGuard, TellsWhatIsSureAsAnErrorAndWhatIsLikelyAsAWarningWithItsLine) {
  EXPECT_THAT(told(with_opinion("電話は090-1234-5678です")),
              ElementsAre("guard/personal-data rounds/2026-jimu/opinions.csv:2"));
  EXPECT_THAT(told(with_opinion("【氏名】雲母朔弥")),
              ElementsAre("guard/may-be-personal rounds/2026-jimu/opinions.csv:2"));
}

TEST(ContentGuard, LetsStandWhatStaffReviewedAndOnlyInTheFileTheyNamed) {
  MemoryTree tree = with_opinion("電話は090-1234-5678です");
  std::string& list = tree.files[kCity + "allow.yaml"];
  list = "- text: 090-1234-5678\n  kind: 電話番号\n  reason: 本人が載せるよう求めた\n";
  EXPECT_THAT(told(tree), IsEmpty());
  list += "  where: 012-jimu/2026-04-01.md\n";
  EXPECT_THAT(told(tree), ElementsAre("guard/personal-data rounds/2026-jimu/opinions.csv:2"));
}

TEST(ContentGuard, LooksThroughAnswersRoundsAndTheMunicipalitysOwnFile) {
  MemoryTree tree = content();
  tree.files[kRound + "round.md"] += "個人番号 123456789018\n";
  tree.files[kCity + "municipality.yaml"] += "# 個人番号 123456789018\n";
  tree.files[kCity + "012-jimu/2026-04-01.md"] += "個人番号 123456789018\n";
  EXPECT_THAT(told(tree),
              testing::UnorderedElementsAre("guard/personal-data rounds/2026-jimu/round.md:12",
                                            "guard/personal-data municipality.yaml:7",
                                            "guard/personal-data 012-jimu/2026-04-01.md:13"));
}

/// Staff decide on officials' names in an assessment that is published: told, never an error.
TEST(ContentGuard, WarnsOfAnOfficialsNameInTheChangesOfTheDepartment) {
  MemoryTree tree = content();
  tree.files[kCity + "012-jimu/2026-04-01.md"] +=
      "# (別添3) 変更箇所\n## I 関連情報\n### 2026-04-01 I 5. ②所属長\n**変更前**\n\n"
      "市民課長　山田 太郎\n\n**変更後**\n\n市民課長\n";
  EXPECT_THAT(told(tree), ElementsAre("guard/official-name 012-jimu/2026-04-01.md:15"));
}

}  // namespace
}  // namespace kokai

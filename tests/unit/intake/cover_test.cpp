#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/intake/imported.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::HasSubstr;

const std::string kTitle = "特定個人情報保護評価書(基礎項目評価書)\n";

const Frontmatter& front(const Imported& imported) { return imported.document().draft.front; }

TEST(Cover, ReadsItsBoxesInAnyOrderAndWidth) {
  const Imported imported = import_text(
      kTitle +
      "公表日\n令和６年３月２９日\n評価実施機関名\nみほん市教育委員会\n評価書番号　評価書名\n"
      "０４８　　就学の援助に関する事務\n［平成３１年１月　様式２］\n");
  EXPECT_EQ(front(imported).number, "48");
  EXPECT_EQ(front(imported).title, "就学の援助に関する事務");
  EXPECT_EQ(front(imported).authority, "みほん市教育委員会");
  EXPECT_EQ(front(imported).form_label, "平成31年1月 様式2");
  EXPECT_EQ(front(imported).published, (Date{2024, 3, 29}));
  EXPECT_EQ(front(imported).status, AssessmentStatus::kPublished);
  EXPECT_EQ(imported.document().report.lost, 0U);
}

TEST(Cover, NeverMakesUpANumber) {
  const Imported imported =
      import_text(kTitle + "評価書番号\t評価書名\n\t水辺の管理\n\nI 関連情報\n");
  EXPECT_EQ(front(imported).number, "");
  EXPECT_EQ(front(imported).title, "水辺の管理");
  EXPECT_THAT(imported.ids(), Contains("import/number-missing"));
}

TEST(Cover, WithoutADateIsADraft) {
  const Imported imported = import_text(kTitle + "評価書名\n水辺の管理\n公表日\n\nI 関連情報\n");
  EXPECT_EQ(front(imported).status, AssessmentStatus::kDraft);
  EXPECT_FALSE(front(imported).published);
}

TEST(Cover, GivesWayToWhatTheClerkSaysAndTheReportTells) {
  ImportOptions options;
  options.number = "9";
  options.title = "堤防の管理";
  options.published = "2022-05-01";
  const Imported imported = import_text(juten(""), options);
  EXPECT_EQ(front(imported).number, "9");
  EXPECT_EQ(front(imported).title, "堤防の管理");
  EXPECT_EQ(front(imported).published, (Date{2022, 5, 1}));
  EXPECT_EQ(imported.document().report.overridden.size(), 3U);
  EXPECT_EQ(imported.document().report.lost, 0U);
}

TEST(Cover, OfAnEndedTaskSaysSo) {
  const Imported imported = import_text(kTitle +
                                        "評価書番号\t評価書名\n3\t水辺の管理【令和6年3月31日 "
                                        "終了】\n\n公表日\n\n令和2年4月1日\n\nI 関連情報\n");
  EXPECT_EQ(front(imported).status, AssessmentStatus::kEnded);
  EXPECT_EQ(front(imported).ended, (Date{2024, 3, 31}));
}

TEST(Cover, OfTwoAssessmentsMakesTwoDocuments) {
  const Imported imported =
      import_text(juten("") + "\n" + kTitle + "評価書番号\t評価書名\n8\t堤防\n\nI 関連情報\n");
  ASSERT_EQ(imported.documents.size(), 2U);
  EXPECT_EQ(imported.documents[0].draft.front.number, "7");
  EXPECT_EQ(imported.documents[1].draft.front.number, "8");
}

TEST(Cover, ThatIsMissingNeedsATitle) {
  const std::string part =
      "III リスク対策 ※(7.②を除く。)\n\n1. 特定個人情報ファイル名\t\n水門ファイル\t\n3. "
      "特定個人情報の使用\t\n";
  EXPECT_THAT(import_text(part).ids(), Contains("import/title-missing"));
  ImportOptions options;
  options.title = "水門";
  const Imported imported = import_text(part, options);
  EXPECT_THAT(imported.ids(), Contains("import/form-guessed"));
  EXPECT_EQ(front(imported).form->key, "juten");
}

TEST(Cover, PageNumbersAndRunningTitlesAreFurniture) {
  const std::string running = "みほん市 特定個人情報保護評価書\n";
  const Imported imported =
      import_text(running + juten("②事務の内容\t水を守る\n") + running + "- 2 -\n3 / 9 ページ\n");
  EXPECT_THAT(imported.markdown(), testing::Not(HasSubstr("ページ")));
  EXPECT_THAT(imported.markdown(), testing::Not(HasSubstr("みほん市 特定")));
  EXPECT_EQ(imported.document().report.lost, 0U);
}

}  // namespace
}  // namespace kokai

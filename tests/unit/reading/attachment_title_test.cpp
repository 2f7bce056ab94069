#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

std::string label_of_only_attachment(std::string_view heading) {
  Findings findings;
  const std::string body = "# " + std::string(heading) + "\n\n一覧\n";
  const std::optional<Assessment> assessment =
      read_assessment(published_place(), document(body, "全項目評価書"), findings);
  return assessment && assessment->attachments.size() == 1 ? assessment->attachments[0].label : "";
}

TEST(AttachmentTitle, StaysBehindTheNumberOfTheAnnex) {
  EXPECT_EQ(label_of_only_attachment("別紙1 主な提供先"), "別紙1 主な提供先");
}

TEST(AttachmentTitle, InParenthesesFollowsTheFormsWording) {
  EXPECT_EQ(label_of_only_attachment("(別添1) 事務の内容（住民基本台帳ファイル）"),
            "(別添1) 事務の内容（住民基本台帳ファイル）");
}

TEST(AttachmentTitle, IsTheFormsWordingWhenNothingFollows) {
  EXPECT_EQ(label_of_only_attachment("別添1 事務の内容"), "(別添1) 事務の内容");
}

}  // namespace
}  // namespace kokai

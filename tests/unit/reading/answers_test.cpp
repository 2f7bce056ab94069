#include "generator/reading/answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::ElementsAre;

const std::string kPath = "999016-mihon/rounds/2026-mihon/answers/a01.md";
const std::string kWhole =
    "---\ntitle: 委託先の数\nopinions: [4, 1, 4]\nitems: [ii.1-4.1-3]\neffect: 一部反映\n---\n\n"
    "## 意見の概要\n\n委託先を減らしてほしい。\n\n- 多すぎる\n\n## 市の考え方\n\n見直しました。\n";

TEST(AnswerFile, IsReadWithBothParts) {
  Findings findings;
  const std::optional<Answer> answer = read_answer(kPath, kWhole, findings);
  ASSERT_TRUE(answer) << print_findings(findings, {});
  EXPECT_EQ(answer->id, "a01");
  EXPECT_THAT(answer->opinions, ElementsAre(1, 4));
  EXPECT_THAT(answer->items, ElementsAre("ii.1-4.1-3"));
  EXPECT_EQ(answer->effect, Effect::kPartly);
  EXPECT_EQ(answer->summary, "委託先を減らしてほしい。\n\n- 多すぎる");
  EXPECT_EQ(answer->view, "見直しました。");
  EXPECT_EQ(answer->summary_line, 9U);
}

TEST(AnswerFile, IsWrittenAsItIsRead) {
  Findings findings;
  const std::optional<Answer> answer = read_answer(kPath, kWhole, findings);
  ASSERT_TRUE(answer);
  const std::optional<Answer> again = read_answer(kPath, write_answer(*answer), findings);
  ASSERT_TRUE(again);
  EXPECT_EQ(write_answer(*again), write_answer(*answer));
  EXPECT_EQ(again->summary, answer->summary);
}

TEST(AnswerFile, TellsWhatIsMissingOrUnknown) {
  Findings findings;
  EXPECT_FALSE(read_answer(kPath,
                           "---\nopinions: [1, x]\neffect: 半分反映\nkind: 1\n---\n"
                           "前書き\n## 意見の概要\n\n## 結論\nはい\n",
                           findings));
  findings.sort();
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("answer/opinion-number", "answer/effect",
                                                 "yaml/unknown-key", "answer/heading",
                                                 "answer/heading", "answer/part-missing"));
}

TEST(AnswerFile, NeedsANameThatCanBeAnAddress) {
  Findings findings;
  EXPECT_FALSE(read_answer("x/answers/回答1.md", kWhole, findings));
  EXPECT_EQ(findings.all().at(0).message->id, "answer/file-name");
}

}  // namespace
}  // namespace kokai

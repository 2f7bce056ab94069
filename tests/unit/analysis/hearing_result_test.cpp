#include "generator/analysis/hearing_result.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/hearing.h"

namespace kokai {
namespace {

using testing::ElementsAre;

Round a_round() {
  Round round;
  round.period = {{2026, 1, 5}, {2026, 2, 5}};
  for (std::uint32_t n = 1; n <= 4; ++n) {
    Opinion opinion;
    opinion.number = n;
    opinion.disclosure = Disclosure::kWhole;
    round.hearing.opinions.push_back(opinion);
  }
  round.hearing.opinions[3].disclosure = Disclosure::kDuplicate;
  round.hearing.opinions[3].duplicate_of = 1;
  Answer late;
  late.id = "b";
  late.effect = Effect::kFuture;
  late.opinions = {1, 2};
  Answer early;
  early.id = "a";
  early.effect = Effect::kReflected;
  round.hearing.answers = {late, early};
  round.hearing.opinions[0].answers = {"a"};
  return round;
}

std::vector<std::string> ids(const Findings& findings) {
  std::vector<std::string> all;
  for (const Diagnostic& one : findings.all()) all.emplace_back(one.message->id);
  return all;
}

TEST(Hearing, IsJoinedWhicheverOfTheTwoWasWritten) {
  Round round = a_round();
  Findings findings;
  join_hearing(round, {2026, 1, 10}, findings);
  EXPECT_TRUE(findings.empty()) << "while it is open nothing is owed";
  EXPECT_EQ(round.hearing.answers[0].id, "a");
  EXPECT_THAT(round.hearing.answers[0].opinions, ElementsAre(1));
  EXPECT_THAT(round.hearing.opinions[0].answers, ElementsAre("a", "b"));
  EXPECT_THAT(round.hearing.opinions[1].answers, ElementsAre("b"));
}

TEST(Hearing, OwesAnAnswerToEachOpinionThatIsNoRepeat) {
  Round round = a_round();
  Findings closed;
  join_hearing(round, {2026, 3, 1}, closed);
  EXPECT_THAT(ids(closed), ElementsAre("result/answers-awaited"));

  round = a_round();
  round.published = Date{2026, 3, 1};
  Findings result;
  join_hearing(round, {2026, 3, 1}, result);
  EXPECT_THAT(ids(result), ElementsAre("result/unanswered"));
  EXPECT_EQ(result.all()[0].args, (std::vector<std::string>{"1", "3"}));
}

TEST(Hearing, IsCountedByMethodAndByWhatCameOfIt) {
  Round round = a_round();
  round.hearing.opinions[1].method = SendingKind::kFax;
  Findings findings;
  join_hearing(round, {2026, 1, 10}, findings);
  const HearingCounts counts = counts_of(round.hearing);
  EXPECT_EQ(counts.received, 4U);
  EXPECT_EQ(counts.by_method[static_cast<std::size_t>(SendingKind::kFax)], 1U);
  EXPECT_EQ(counts.by_disclosure[static_cast<std::size_t>(Disclosure::kDuplicate)], 1U);
  EXPECT_EQ(counts.by_effect[static_cast<std::size_t>(Effect::kReflected)], 1U);
  EXPECT_EQ(counts.by_effect[static_cast<std::size_t>(Effect::kFuture)], 2U);
}

TEST(Hearing, TellsHowManyOpinionsADocumentSpeaksOf) {
  EXPECT_EQ(opinions_told("意見なし"), 0U);
  EXPECT_EQ(opinions_told("特にご意見はありませんでした。"), 0U);
  EXPECT_EQ(opinions_told("－"), 0U);
  EXPECT_EQ(opinions_told("９人から２４件の意見があった。"), 24U);
  EXPECT_EQ(opinions_told("主な意見は3件、うち反映2件"), std::nullopt);
  EXPECT_EQ(opinions_told("委託先について意見があった。"), std::nullopt);
}

}  // namespace
}  // namespace kokai

#include "generator/analysis/rounds.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Date kNow = {2026, 11, 21};

ReadDocument document(const std::string& number, std::optional<Date> date,
                      std::string_view form = "zenkomoku") {
  ReadDocument read;
  read.place.folder_number = number;
  read.place.slug = "juki";
  read.place.draft = !date.has_value();
  read.place.path =
      (number.empty() ? "draft" : number) + "-juki/" + (date ? iso(*date) : "draft") + ".md";
  read.facts.path = read.place.path;
  read.facts.front.form = forms::find(form);
  read.facts.front.number = number;
  read.facts.front.published = date;
  read.facts.front.status = date ? AssessmentStatus::kPublished : AssessmentStatus::kHearing;
  return read;
}

Round round_about(const std::string& key, const Date& first, const Date& last) {
  Round round;
  round.id = "2026-juki";
  round.path = "rounds/2026-juki/round.md";
  round.assessment = key;
  round.period = {first, last};
  return round;
}

struct Joined {
  Archive archive;
  std::vector<std::string> told;
};

Joined join_with(std::vector<ReadDocument> documents, Round round) {
  Inventory inventory;
  inventory.municipalities.resize(1);
  inventory.rounds.push_back(std::move(round));
  Findings findings;
  Joined joined{join(std::move(inventory), std::move(documents), kNow, findings), {}};
  for (const Diagnostic& found : findings.all()) joined.told.emplace_back(found.message->id);
  return joined;
}

TEST(Rounds, FindTheDraftTheyAreAbout) {
  const Joined joined = join_with({document("12", Date{2025, 4, 1}), document("12", std::nullopt)},
                                  round_about("12", {2026, 11, 9}, {2026, 12, 11}));
  EXPECT_THAT(joined.told, IsEmpty());
  ASSERT_EQ(joined.archive.rounds.size(), 1u);
  EXPECT_EQ(joined.archive.rounds[0].record, 0u);
  EXPECT_EQ(joined.archive.rounds[0].drawn, -1);
  EXPECT_EQ(rounds_of(joined.archive, 0).size(), 1u);
}

TEST(Rounds, FindADraftWithoutANumberByItsFolder) {
  const Joined joined = join_with({document("", std::nullopt)},
                                  round_about("draft-juki", {2026, 11, 9}, {2026, 12, 11}));
  EXPECT_THAT(joined.told, IsEmpty());
  EXPECT_EQ(joined.archive.rounds.at(0).drawn, -1);
}

TEST(Rounds, FindTheVersionThatTheDraftHasBecome) {
  Round round = round_about("12", {2026, 1, 9}, {2026, 2, 11});
  round.version = Date{2026, 4, 1};
  const Joined joined =
      join_with({document("12", Date{2025, 4, 1}), document("12", Date{2026, 4, 1})}, round);
  EXPECT_THAT(joined.told, IsEmpty());
  EXPECT_EQ(joined.archive.rounds.at(0).drawn, 1);
}

TEST(Rounds, OfAnAssessmentThatIsNotThereAreErrorsAndLeftOut) {
  const Joined joined =
      join_with({document("12", std::nullopt)}, round_about("21", {2026, 11, 9}, {2026, 12, 11}));
  EXPECT_THAT(joined.told, ElementsAre("round/unknown-assessment"));
  EXPECT_THAT(joined.archive.rounds, IsEmpty());
}

TEST(Rounds, MayBeAnnouncedBeforeTheirDraftButNotBeginBeforeIt) {
  const std::vector<ReadDocument> old = {document("12", Date{2025, 4, 1}, "juten")};
  EXPECT_THAT(join_with(old, round_about("12", {2026, 11, 22}, {2026, 12, 31})).told,
              ElementsAre("round/draft-awaited"));
  EXPECT_THAT(join_with(old, round_about("12", {2026, 11, 21}, {2026, 12, 31})).told,
              ElementsAre("round/draft-missing"));
}

TEST(Rounds, OfThirtyDaysWithBothEndsNeedNoReason) {
  const std::vector<ReadDocument> draft = {document("12", std::nullopt)};
  EXPECT_THAT(join_with(draft, round_about("12", {2026, 11, 1}, {2026, 11, 30})).told, IsEmpty());
  EXPECT_THAT(join_with(draft, round_about("12", {2026, 11, 1}, {2026, 11, 29})).told,
              ElementsAre("round/period-too-short"));
  Round reasoned = round_about("12", {2026, 11, 1}, {2026, 11, 29});
  reasoned.shortening = "―";
  EXPECT_THAT(join_with(draft, reasoned).told, ElementsAre("round/period-too-short"));
  reasoned.shortening = "改正法の施行日までに公表するため";
  EXPECT_THAT(join_with(draft, reasoned).told, IsEmpty());
}

TEST(Rounds, OfOtherFormsMayBeShortSinceTheyAreVoluntary) {
  EXPECT_THAT(join_with({document("12", std::nullopt, "juten")},
                        round_about("12", {2026, 11, 1}, {2026, 11, 14}))
                  .told,
              IsEmpty());
}

TEST(Rounds, AreHeldAgainstThePeriodThatTheAssessmentTells) {
  ReadDocument draft = document("12", std::nullopt);
  draft.facts.hearing = Period{{2026, 11, 9}, {2026, 12, 11}};
  EXPECT_THAT(join_with({draft}, round_about("12", {2026, 11, 9}, {2026, 12, 11})).told, IsEmpty());
  EXPECT_THAT(join_with({draft}, round_about("12", {2026, 11, 9}, {2026, 12, 10})).told,
              ElementsAre("round/dates-differ"));
}

TEST(Rounds, OfAFullAssessmentThatWasPublishedAreMissedOnce) {
  const Joined joined =
      join_with({document("12", Date{2024, 4, 1}), document("12", Date{2025, 4, 1}),
                 document("13", Date{2025, 4, 1}, "kiso"), document("14", std::nullopt)},
                round_about("14", {2026, 11, 1}, {2026, 11, 30}));
  EXPECT_THAT(joined.told, ElementsAre("round/none-for-full-assessment"));
}

}  // namespace
}  // namespace kokai

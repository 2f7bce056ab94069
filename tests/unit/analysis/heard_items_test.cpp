#include "generator/analysis/heard_items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Opinion opinion(std::uint32_t number, std::vector<ItemMention> items,
                std::vector<std::string> answers, Disclosure disclosure = Disclosure::kWhole) {
  Opinion made;
  made.number = number;
  made.items = std::move(items);
  made.answers = std::move(answers);
  made.disclosure = disclosure;
  return made;
}

Answer answer(std::string id, std::vector<std::string> items, Effect effect) {
  Answer made;
  made.id = std::move(id);
  made.items = std::move(items);
  made.effect = effect;
  return made;
}

TEST(HeardItems, AreThoseOfTheOpinionAndThoseOfItsAnswers) {
  Hearing hearing;
  hearing.opinions = {opinion(1, {{"i-2"}}, {"a"}), opinion(2, {}, {"a"})};
  hearing.answers = {answer("a", {"i-1"}, Effect::kReflected)};
  const std::vector<HeardItem> items = heard_items(hearing);
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].id, "i-1");
  EXPECT_THAT(items[0].opinions, ElementsAre(1, 2));
  EXPECT_EQ(items[1].id, "i-2");
  EXPECT_THAT(items[1].opinions, ElementsAre(1));
  EXPECT_THAT(items[1].by_effect, ElementsAre(1, 0, 0, 0, 0));
}

TEST(HeardItems, TellWhatBecameOfTheItemAndNotOfAnotherOne) {
  Hearing hearing;
  hearing.opinions = {opinion(1, {{"i-1"}, {"i-2"}}, {"a", "b"})};
  hearing.answers = {answer("a", {"i-1"}, Effect::kReflected), answer("b", {}, Effect::kFuture)};
  const std::vector<HeardItem> items = heard_items(hearing);
  EXPECT_THAT(heard_item(items, "i-1")->by_effect, ElementsAre(1, 0, 0, 0, 0));
  EXPECT_THAT(heard_item(items, "i-1")->answers, ElementsAre(0));
  EXPECT_THAT(heard_item(items, "i-2")->by_effect, ElementsAre(1, 0, 0, 1, 0));
  EXPECT_THAT(heard_item(items, "i-2")->answers, ElementsAre(0, 1));
}

TEST(HeardItems, LeaveOutProposalsRepeatsAndWhatNobodyHasRead) {
  Hearing hearing;
  hearing.opinions = {opinion(1, {{"i-1", true}}, {}),
                      opinion(2, {{"i-2"}}, {}, Disclosure::kDuplicate),
                      opinion(3, {{"i-3"}}, {}, Disclosure::kUndecided)};
  EXPECT_THAT(heard_items(hearing), IsEmpty());
  EXPECT_EQ(heard_item({}, "i-1"), nullptr);
}

TEST(HeardItems, CountWhatIsWithheld) {
  Hearing hearing;
  hearing.opinions = {opinion(4, {{"i-1"}}, {"a"}, Disclosure::kWithheld)};
  hearing.answers = {answer("a", {}, Effect::kOther)};
  EXPECT_THAT(heard_item(heard_items(hearing), "i-1")->opinions, ElementsAre(4));
}

}  // namespace
}  // namespace kokai

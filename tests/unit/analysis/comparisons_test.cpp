#include "generator/analysis/comparisons.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Municipality city(std::string code, std::string name) {
  Municipality one;
  one.code = std::move(code);
  one.name = std::move(name);
  one.prefecture = "みほん県";
  return one;
}

const std::vector<Municipality> kCities = {city("999016", "みほん市"), city("999024", "たとえ町"),
                                           city("999032", "れい村")};

SurveyedFolder folder(std::uint32_t municipality, std::string key, std::string slug,
                      std::string title) {
  return {kCities[municipality].code + '/' + key,
          municipality,
          std::move(key),
          std::move(slug),
          std::move(title),
          "基礎項目評価書",
          kCities[municipality].name,
          {}};
}

SurveyedFolder resting_on(std::vector<std::uint16_t> law_items, SurveyedFolder folder) {
  folder.law_items = std::move(law_items);
  return folder;
}

std::vector<FolderGroup> groups_of(const std::vector<SurveyedFolder>& folders,
                                   const std::vector<ComparisonRule>& rules = {}) {
  Findings findings;
  return group_alike(folders, kCities, rules, findings);
}

TEST(TitleKey, TheSameTaskHasOneKey) {
  const std::string key = title_key("児童手当の支給に関する事務", kCities[0]);
  for (const char* title : {"児童手当支給事務", "みほん市 児童手当の支給に関する事務 全項目評価書",
                            "みほん県みほん市児童手当の支給に係る事務（令和8年1月以降）",
                            "児童手当の 支給に関する事務　重点項目評価書"}) {
    EXPECT_EQ(title_key(title, kCities[0]), key) << title;
  }
}

TEST(TitleKey, TasksThatAreNearAreTwo) {
  EXPECT_NE(title_key("児童扶養手当に関する事務", {}),
            title_key("特別児童扶養手当に関する事務", {}));
  EXPECT_NE(title_key("児童手当に関する事務", {}), title_key("児童扶養手当に関する事務", {}));
}

TEST(TitleKey, SpellingsOfOneWordAreOne) {
  EXPECT_EQ(title_key("子ども医療費助成事務", {}), title_key("こども医療費助成に関する事務", {}));
  EXPECT_EQ(title_key("障がい福祉に関する事務", {}), title_key("障害福祉事務", {}));
}

TEST(TitleKey, ATitleOfWeightlessWordsKeepsThem) { EXPECT_FALSE(title_key("の", {}).empty()); }

TEST(Comparisons, TwoCitiesMakeOneAndOneCityNone) {
  const auto groups = groups_of({folder(0, "1", "jido-teate", "児童手当に関する事務"),
                                 folder(0, "2", "kaigo", "介護保険に関する事務"),
                                 folder(0, "3", "kaigo", "介護保険事務"),
                                 folder(1, "7", "teate", "たとえ町 児童手当事務")});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_THAT(groups[0].folders, ElementsAre(0u, 3u));
  EXPECT_EQ(groups[0].id, "jido-teate");
  EXPECT_EQ(groups[0].title, "児童手当事務");
}

TEST(Comparisons, ATitleNamesNoCityAndNoForm) {
  const auto groups =
      groups_of({folder(0, "1", "a", "みほん県みほん市　児童手当に関する事務 基礎項目評価書"),
                 folder(1, "1", "a", "たとえ町 児童手当に関する事務")});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].title, "児童手当に関する事務");
}

TEST(Comparisons, GroupsOfOneSlugGetAddressesOfTheirOwn) {
  const auto groups =
      groups_of({folder(0, "1", "teate", "児童手当事務"), folder(0, "2", "teate", "敬老手当事務"),
                 folder(1, "1", "teate", "児童手当事務"), folder(1, "2", "teate", "敬老手当事務")});
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].id, "teate");
  EXPECT_EQ(groups[1].id, "teate-2");
}

TEST(Comparisons, NearTitlesThatRestOnTheSameLawItemsAreOne) {
  const auto groups =
      groups_of({resting_on({81}, folder(0, "1", "teate", "児童手当に関する事務")),
                 resting_on({81}, folder(1, "1", "teate", "児童手当・特例給付に関する事務"))});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_THAT(groups[0].folders, ElementsAre(0u, 1u));
}

TEST(Comparisons, OtherLawItemsOrNoneContradictATitleThatIsOnlyNear) {
  for (const std::vector<std::uint16_t>& theirs : {std::vector<std::uint16_t>{66}, {56, 66}, {}}) {
    EXPECT_THAT(groups_of({resting_on({56}, folder(0, "1", "a", "児童扶養手当事務")),
                           resting_on(theirs, folder(1, "1", "a", "特別児童扶養手当事務"))}),
                IsEmpty());
  }
}

TEST(Comparisons, LawItemsDoNotJoinTitlesThatAreFar) {
  EXPECT_THAT(groups_of({resting_on({24}, folder(0, "1", "a", "個人住民税の賦課に関する事務")),
                         resting_on({24}, folder(1, "1", "a", "収納管理事務"))}),
              IsEmpty());
}

TEST(Comparisons, TitlesOfWhichACityHasBothAreTwo) {
  const auto groups = groups_of({resting_on({44}, folder(0, "1", "a", "国民健康保険資格事務")),
                                 resting_on({44}, folder(0, "2", "b", "国民健康保険給付事務")),
                                 resting_on({44}, folder(1, "1", "a", "国民健康保険資格事務")),
                                 resting_on({44}, folder(1, "2", "b", "国民健康保険給付事務"))});
  EXPECT_EQ(groups.size(), 2u);
}

TEST(Comparisons, TheSameTitleIsOneWhateverItRestsOn) {
  EXPECT_EQ(groups_of({resting_on({24}, folder(0, "1", "a", "医療費助成事務")),
                       resting_on({56}, folder(1, "1", "a", "医療費助成事務"))})
                .size(),
            1u);
}

TEST(Comparisons, ARuleJoinsWhatTitlesDoNotAndPartsWhatTheyJoin) {
  const std::vector<ComparisonRule> rules = {
      {"kodomo", "こども医療費に関する事務", {"999016/1", "999024/7"}, "comparisons.yaml", 1},
      {"alone", "ひとつだけの事務", {"999032/9"}, "comparisons.yaml", 5}};
  const auto groups = groups_of(
      {folder(0, "1", "iryo", "乳幼児医療費事務"), folder(0, "2", "kaigo", "介護保険事務"),
       folder(1, "7", "iryo", "子育て医療証事務"),
       folder(2, "3", "iryo", "こども医療費に関する事務"), folder(2, "9", "kaigo", "介護保険事務")},
      rules);
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].id, "kodomo");
  EXPECT_THAT(groups[0].folders, ElementsAre(0u, 2u, 3u));
}

TEST(Comparisons, DocumentsThatAreNotThereOrNamedTwiceAreTold) {
  Findings findings;
  group_alike({folder(0, "1", "a", "児童手当事務")}, kCities,
              {{"one", "児童手当事務", {"999016/1", "999016/8"}, "comparisons.yaml", 1},
               {"two", "別の事務", {"999016/1"}, "comparisons.yaml", 4}},
              findings);
  std::vector<std::string> ids;
  for (const Diagnostic& each : findings.all()) ids.emplace_back(each.message->id);
  EXPECT_THAT(ids,
              testing::UnorderedElementsAre("comparisons/unknown-document", "comparisons/twice"));
}

TEST(FolderBook, KnowsTheAssessmentsBeforeAndAfterByNumber) {
  FolderBook book({folder(0, "10", "j", "十"), folder(0, "2", "b", "二"),
                   folder(0, "draft-x", "x", "案"), folder(1, "1", "a", "一")},
                  {});
  const FolderPlace two = book.place_of("999016/2/2025-04-01.md");
  EXPECT_EQ(two.previous, nullptr);
  ASSERT_NE(two.next, nullptr);
  EXPECT_EQ(two.next->key, "10");
  const FolderPlace ten = book.place_of("999016/10/draft.md");
  EXPECT_EQ(ten.next->key, "draft-x");
  EXPECT_EQ(book.place_of("999024/1/2025-04-01.md").previous, nullptr);
  EXPECT_EQ(book.place_of("elsewhere/1/2025-04-01.md").group, nullptr);
}

TEST(FolderBook, TheFirstOfEachFormLendTheirWordsToTheComparison) {
  std::vector<SurveyedFolder> folders;
  for (std::size_t i = 0; i < 2 * kLenders + 2; ++i) {
    const std::string key = std::string(i < 10 ? "0" : "") + std::to_string(i);
    folders.push_back(folder(static_cast<std::uint32_t>(i % 2), key, "jido", "児童手当"));
    if (i % 2 == 1) folders.back().form = "全項目評価書";
  }
  std::sort(folders.begin(), folders.end(),
            [](const SurveyedFolder& a, const SurveyedFolder& b) { return a.path < b.path; });
  std::vector<FolderGroup> groups = groups_of(folders);
  const FolderBook book(folders, std::move(groups));
  std::size_t lenders = 0;
  for (const SurveyedFolder& each : folders) {
    lenders += book.place_of(each.path + "/draft.md").lends_words ? 1U : 0U;
  }
  EXPECT_EQ(lenders, 2 * kLenders) << "the last of each form do not";
}

TEST(FolderBook, WhatNoOtherCityHasLendsNothing) {
  const FolderBook book({folder(0, "1", "a", "一")}, {});
  EXPECT_FALSE(book.place_of("999016/1/draft.md").lends_words);
}

}  // namespace
}  // namespace kokai

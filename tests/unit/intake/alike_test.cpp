#include "generator/intake/opinions/alike.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::Ne;

TEST(AlikeOpinions, StandTogetherByTheirWords) {
  const std::string_view texts[] = {
      "委託先の会社が多すぎるので、減らしてほしい。", "個人番号を紙に書くのをやめてほしい。",
      "委託先の会社が多すぎるから、減らしてほしいです。", "賛成です。", "賛成です！"};
  EXPECT_THAT(groups_alike(texts), ElementsAre(0, 1, 0, 3, 3));
}

TEST(AlikeOpinions, OfNothingAreNoTrouble) {
  const std::string_view texts[] = {"", "", "あ"};
  EXPECT_THAT(groups_alike(texts), ElementsAre(0, 0, 2));
}

/// All pairs, by sets of strings.
std::vector<std::string> runs_of(const std::string& text) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const std::string run = text.substr(i, 3);
    if (std::find(runs.begin(), runs.end(), run) == runs.end()) runs.push_back(run);
  }
  return runs;
}

TEST(AlikeOpinions, OfAllPairsFarAboveTheBoundNoneIsMissedAndNoneBelowIsJoined) {
  std::vector<std::string> texts;
  std::uint32_t state = 20261121;
  const auto draw = [&](std::uint32_t most) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8) % most;
  };
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int k = 0; k < 40; ++k) text += static_cast<char>('a' + draw(26));
    texts.push_back(text);
    text[draw(40)] = 'z';
    texts.push_back(text);
  }
  std::vector<std::string_view> views(texts.begin(), texts.end());
  const std::vector<std::size_t> groups = groups_alike(views);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      const std::vector<std::string> a = runs_of(texts[i]);
      const std::vector<std::string> b = runs_of(texts[j]);
      std::size_t common = 0;
      for (const std::string& run : a) common += std::count(b.begin(), b.end(), run);
      const double share =
          static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
      if (share >= 0.8) {
        EXPECT_EQ(groups[i], groups[j]) << texts[i] << ' ' << texts[j];
      }
      if (share < 0.1) {
        EXPECT_NE(groups[i], groups[j]);
      }
    }
  }
}

}  // namespace
}  // namespace kokai

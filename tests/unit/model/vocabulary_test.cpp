#include "generator/model/vocabulary.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace kokai {
namespace {

/// The names that are there twice, and the empty ones.
std::set<std::string_view> not_once(std::span<const Word> words, std::string_view Word::*name) {
  std::set<std::string_view> seen;
  std::set<std::string_view> wrong;
  for (const Word& word : words) {
    if ((word.*name).empty() || !seen.insert(word.*name).second) wrong.insert(word.*name);
  }
  return wrong;
}

bool is_lower_case(char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; }

TEST(Vocabulary, HasEachJapaneseWordOnce) {
  EXPECT_EQ(not_once(vocabulary(), &Word::japanese), std::set<std::string_view>());
  EXPECT_EQ(not_once(status_words(), &Word::japanese), std::set<std::string_view>());
}

TEST(Vocabulary, HasEachEnglishNameOnce) {
  EXPECT_EQ(not_once(vocabulary(), &Word::english), std::set<std::string_view>());
  EXPECT_EQ(not_once(status_words(), &Word::english), std::set<std::string_view>());
}

TEST(Vocabulary, HasNoStatusAmongTheTerms) {
  for (const Word& status : status_words()) {
    for (const Word& term : vocabulary()) EXPECT_NE(status.japanese, term.japanese);
  }
}

TEST(Vocabulary, GivesTheEnglishOfEachWord) {
  EXPECT_EQ(english("委託先"), "processor");
  EXPECT_EQ(english("終了"), "ended");
  EXPECT_EQ(english("評価"), "");
  EXPECT_EQ(english(""), "");
  for (const std::span<const Word> words : {vocabulary(), status_words()}) {
    for (const Word& word : words) EXPECT_EQ(english(word.japanese), word.english);
  }
}

TEST(Vocabulary, NamesThingsInLowerCaseApartFromNames) {
  for (const Word& word : vocabulary()) {
    if (word.english == "My Number") continue;
    EXPECT_TRUE(std::all_of(word.english.begin(), word.english.end(), is_lower_case))
        << word.english;
  }
}

}  // namespace
}  // namespace kokai

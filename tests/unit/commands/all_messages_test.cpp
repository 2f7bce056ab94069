#include "generator/commands/all_messages.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(AllMessages, HaveIdsOfTheirOwnInOneShape) {
  std::set<std::string_view> seen;
  for (const Message* message : all_messages()) {
    EXPECT_TRUE(seen.insert(message->id).second) << message->id << " stands twice";
    EXPECT_THAT(std::string(message->id), MatchesRegex("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*"));
  }
}

TEST(AllMessages, SayWhatWhyAndHowToMendInBothLanguages) {
  for (const Message* message : all_messages()) {
    for (const Bilingual& words : {message->what, message->why, message->fix}) {
      EXPECT_FALSE(words.ja.empty()) << message->id;
      EXPECT_FALSE(words.en.empty()) << message->id;
    }
  }
}

TEST(AllMessages, AreThoseOfEveryRoomThatHasSome) {
  const std::string table =
      text_of(fs::path(KOKAI_SOURCE_DIR) / "generator/commands/all_messages.cpp");
  for (const auto& room : fs::directory_iterator(fs::path(KOKAI_SOURCE_DIR) / "generator")) {
    if (!fs::exists(room.path() / "messages.h")) continue;
    EXPECT_THAT(table, HasSubstr(room.path().filename().string() + "_messages()"));
  }
}

TEST(AllMessages, NeverBlameNorBeg) {
  for (const Message* message : all_messages()) {
    for (const Bilingual& words : {message->what, message->why, message->fix}) {
      for (const char* word : {"nvalid", "please", "Please", "sorry", "Sorry"}) {
        EXPECT_THAT(std::string(words.en), Not(HasSubstr(word))) << message->id;
      }
    }
  }
}

}  // namespace
}  // namespace kokai

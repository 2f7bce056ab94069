#include "generator/commands/arguments.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "generator/commands/commands.h"

namespace kokai {
namespace {

constexpr Place kPlaces[] = {{{"ファイル", "FILE"}, {"元のファイル", "the original"}, true}};
constexpr Option kOptions[] = {
    {"--content", {"フォルダー", "DIR"}, {"原稿", "content"}, true},
    {"--code", {"番号", "CODE"}, {"団体コード", "the code"}, false, true},
    {"--dry-run", {"", ""}, {"何も書きません", "writes nothing"}},
};
const Command kCommand = {
    "import assessment", {"取り込みます。", "Imports."}, kPlaces, kOptions, {}, nullptr};

struct Parsed {
  std::optional<Arguments> arguments;
  std::string message;
  bool help = false;
};

Parsed parse(std::vector<std::string> words, Language language = Language::kEnglish) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  Parsed parsed;
  UsageError error;
  parsed.arguments = parse_arguments(kCommand, language, pointers, error, parsed.help);
  parsed.message = error.message;
  return parsed;
}

TEST(Arguments, TakesOptionsFlagsAndPlacesInAnyOrder) {
  const Parsed parsed = parse({"--code", "271403", "a b.txt", "--dry-run", "--content=x"});
  ASSERT_TRUE(parsed.arguments) << parsed.message;
  EXPECT_EQ(parsed.arguments->place(0), "a b.txt");
  EXPECT_EQ(parsed.arguments->get("--code"), "271403");
  EXPECT_EQ(parsed.arguments->get("--content"), "x");
  EXPECT_TRUE(parsed.arguments->flag("--dry-run"));
}

TEST(Arguments, KeepsValuesThatLookLikeLists) {
  const Parsed parsed = parse({"[a,b]", "--code", "[1,2]"});
  ASSERT_TRUE(parsed.arguments) << parsed.message;
  EXPECT_EQ(parsed.arguments->place(0), "[a,b]");
  EXPECT_EQ(parsed.arguments->get("--code"), "[1,2]");
}

TEST(Arguments, NamesTheNearestOptionForAnUnknownOne) {
  EXPECT_EQ(parse({"f", "--contnet", "x", "--code", "1"}).message,
            "There is no option --contnet. Did you mean --content?");
  EXPECT_EQ(parse({"f", "--contnet=x", "--code", "1"}, Language::kJapanese).message,
            "「--contnet」というオプションはありません。「--content」のことではありませんか。");
}

TEST(Arguments, SaysWhatIsMissing) {
  EXPECT_EQ(parse({"--code", "1"}).message, "Give FILE (the original).");
  EXPECT_EQ(parse({"f"}).message, "Give --code (the code).");
  EXPECT_EQ(parse({"f", "--code"}).message, "--code needs a value (CODE).");
}

TEST(Arguments, RefusesAnOptionGivenTwiceAndOnePlaceTooMany) {
  EXPECT_EQ(parse({"f", "--code", "1", "--code", "2"}).message,
            "--code is given more than once. Give it once.");
  EXPECT_EQ(parse({"f", "g", "--code", "1"}).message,
            "\"g\" is one argument too many. Quote values that hold blanks.");
}

TEST(Arguments, TakeAWordThatCannotBeAnOptionAsAPlace) {
  for (const std::string word : {"-語", "-\"個人 番号\"", "-a 語", "-", "-１", "-(", "-语=x"}) {
    const Parsed parsed = parse({"--code", "1", word});
    ASSERT_TRUE(parsed.arguments) << word << ": " << parsed.message;
    EXPECT_EQ(parsed.arguments->place(0), word);
  }
  EXPECT_EQ(parse({"-x", "--code", "1"}).message, "There is no option -x.");
  EXPECT_EQ(parse({"--c=a b", "--code", "1"}).message,
            "There is no option --c. Did you mean --content?");
}

TEST(Arguments, AreAllPlacesBehindTwoHyphens) {
  for (const std::string word : {"-x", "--content", "--help", "-h", "--", "--lang=fr"}) {
    const Parsed parsed = parse({"--code", "1", "--", word});
    ASSERT_TRUE(parsed.arguments) << word << ": " << parsed.message;
    EXPECT_FALSE(parsed.help) << word;
    EXPECT_EQ(parsed.arguments->place(0), word);
  }
  EXPECT_EQ(parse({"--code", "1", "f", "--", "g"}).message,
            "\"g\" is one argument too many. Quote values that hold blanks.");
  EXPECT_EQ(parse({"--code", "1", "--"}).message, "Give FILE (the original).");
}

TEST(Arguments, AreNotJudgedWhenHelpIsWanted) {
  const Parsed parsed = parse({"--nonsense", "-h"});
  EXPECT_TRUE(parsed.help);
  EXPECT_TRUE(parsed.message.empty());
}

TEST(Arguments, AreReadFromTheEnvironmentWhenTheOptionIsNotGiven) {
  setenv("KOKAI_CONTENT", "from environment", 1);
  setenv("KOKAI_CODE", "not for this one", 1);
  EXPECT_EQ(parse({"f", "--code", "1"}).arguments->get("--content"), "from environment");
  const Parsed by_hand = parse({"f", "--code", "1", "--content", "by hand"});
  EXPECT_EQ(by_hand.arguments->get("--content"), "by hand");
  EXPECT_EQ(by_hand.arguments->get("--code"), "1");
  unsetenv("KOKAI_CONTENT");
  unsetenv("KOKAI_CODE");
}

TEST(Arguments, MakeControlCharactersVisibleInMessages) {
  EXPECT_EQ(parse({"f", "--\x1b[2J", "--code", "1"}).message.find('\x1b'), std::string::npos);
}

TEST(NearestName, IsFoundForSlipsAndBeginnings) {
  constexpr std::string_view kNames[] = {"build", "check", "serve", "import assessment"};
  EXPECT_EQ(nearest_name("biuld", kNames), "build");
  EXPECT_EQ(nearest_name("chekc", kNames), "check");
  EXPECT_EQ(nearest_name("import", kNames), "import assessment");
  EXPECT_EQ(nearest_name("zzzzzz", kNames), "");
}

}  // namespace
}  // namespace kokai

#include "generator/commands/commands.h"

#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/run_command.h"

namespace kokai {
namespace {

using testing::HasSubstr;

TEST(Commands, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Command* command : commands()) {
    EXPECT_TRUE(names.insert(command->name).second) << command->name;
  }
}

TEST(Commands, ExplainEachOptionInBothLanguages) {
  for (const Command* command : commands()) {
    for (const Language language : {Language::kJapanese, Language::kEnglish}) {
      const std::string help = command_help(*command, language);
      EXPECT_THAT(help, HasSubstr(std::string(in(command->summary, language))));
      for (const Option& option : command->options) {
        EXPECT_THAT(help, HasSubstr(std::string(option.name)));
        EXPECT_FALSE(in(option.help, language).empty()) << option.name;
      }
    }
  }
}

TEST(Commands, AreAllListedWhenNothingIsAsked) {
  const Said said = run({});
  EXPECT_EQ(said.status, kFine);
  for (const Command* command : commands()) {
    EXPECT_THAT(said.out, HasSubstr(std::string(command->name)));
  }
}

TEST(Commands, ThatAreUnknownAreAUsageErrorOnStderr) {
  const Said said = run({"biuld", "--lang", "en"});
  EXPECT_EQ(said.status, kUsage);
  EXPECT_EQ(said.out, "");
  EXPECT_EQ(said.err,
            "error: There is no command \"biuld\".\nDid you mean \"kokai build\"?\n"
            "\"kokai help\" lists the commands.\n");
}

TEST(Commands, TakeTheLanguageBeforeOrAfterTheirName) {
  EXPECT_THAT(run({"--lang", "en", "build", "--help"}).out, HasSubstr("Usage: kokai build"));
  EXPECT_THAT(run({"build", "--help", "--lang=en"}).out, HasSubstr("Usage: kokai build"));
  EXPECT_THAT(run({"build", "--help"}).out, HasSubstr("使い方: kokai build"));
  EXPECT_EQ(run({"build", "--lang", "fr"}).status, kUsage);
}

TEST(Search, TakesAQueryThatBeginsWithAHyphen) {
  const std::string nowhere = "no-such-folder";
  for (const std::vector<std::string>& query : std::vector<std::vector<std::string>>{
           {"-委託 個人番号"}, {"--", "-VRS"}, {"--", "--help"}}) {
    std::vector<std::string> words = {"search", "--output", nowhere};
    words.insert(words.end(), query.begin(), query.end());
    const Said said = run(words);
    EXPECT_EQ(said.status, kRefused) << said.out;  // asked of an index that is not there
    EXPECT_THAT(said.err, HasSubstr(nowhere));
  }
  EXPECT_EQ(run({"search", "-VRS"}).status, kUsage);
  EXPECT_THAT(run({"search", "--help"}).out, HasSubstr("kokai search -- "));
}

TEST(Explain, KnowsEveryIdItListsAndTheNearestOfOneItDoesNot) {
  EXPECT_THAT(run({"explain"}).out, HasSubstr("build/no-documents"));
  EXPECT_EQ(run({"explain", "build/no-documents"}).status, kFine);
  const Said said = run({"explain", "build/no-document"});
  EXPECT_EQ(said.status, kUsage);
  EXPECT_THAT(said.err, HasSubstr("build/no-documents"));
}

TEST(Version, IsOneLineOrJson) {
  EXPECT_THAT(run({"version"}).out, testing::StartsWith("kokai "));
  EXPECT_THAT(run({"version", "--json"}).out, HasSubstr("\"schema\": 1"));
  EXPECT_EQ(run({"--version"}).out, run({"version"}).out);
}

}  // namespace
}  // namespace kokai

#include "generator/reading/glossary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kRight =
    "- id: chukan-server\n"
    "  term: 中間サーバー\n"
    "  reading: ちゅうかんサーバー\n"
    "  aliases: [中間サーバ]\n"
    "  definition: |\n"
    "    庁内と庁外の**間**に立つもの。\n"
    "  plain: あいだのコンピューターです。\n"
    "  sources: [みほん規則第1条]\n"
    "  see_also: [fugo]\n"
    "- id: fugo\n"
    "  term: 符号\n"
    "  reading: ふごう\n"
    "  definition: 番号の代わりに使うもの。\n";

/// "id line:column" of each finding over one file.
std::vector<std::string> faults(const std::string& bytes, Glossary* glossary = nullptr) {
  Findings findings;
  Glossary read = read_glossary({{"glossary/terms.yaml", bytes}}, findings);
  if (glossary != nullptr) *glossary = std::move(read);
  return told(findings);
}

std::string term(std::string_view id, std::string_view word, std::string_view more = {}) {
  return "- id: " + std::string(id) + "\n  term: " + std::string(word) +
         "\n  reading: あ\n  definition: 別の言葉で言うと、こうなる。\n" + std::string(more);
}

TEST(Glossary, ReadsEveryPartOfATerm) {
  Glossary glossary;
  EXPECT_THAT(faults(kRight, &glossary), IsEmpty());
  ASSERT_EQ(glossary.terms.size(), 2u);
  const Term& one = glossary.terms[0];
  EXPECT_EQ(one.id, "chukan-server");
  EXPECT_EQ(one.term, "中間サーバー");
  EXPECT_EQ(one.reading, "ちゅうかんさーばー");
  EXPECT_THAT(one.aliases, ElementsAre("中間サーバ"));
  EXPECT_EQ(one.definition, "庁内と庁外の**間**に立つもの。");
  EXPECT_EQ(one.plain, "あいだのコンピューターです。");
  EXPECT_THAT(one.sources, ElementsAre("みほん規則第1条"));
  EXPECT_THAT(one.see_also, ElementsAre("fugo"));
  EXPECT_EQ(one.path, "glossary/terms.yaml");
  EXPECT_EQ(one.line, 1u);
}

TEST(Glossary, StandsInTheOrderOfReadingsThoseWithoutLast) {
  Glossary glossary;
  faults(
      "- {id: c, term: 丙, definition: なし}\n"
      "- {id: b, term: 乙, reading: がく, definition: なし}\n"
      "- {id: a, term: 甲, reading: かき, definition: なし}\n",
      &glossary);
  ASSERT_EQ(glossary.terms.size(), 3u);
  EXPECT_EQ(glossary.terms[0].id + glossary.terms[1].id + glossary.terms[2].id, "abc");
}

TEST(Glossary, TermsWithoutReadingsStandInTheOrderOfTheirWords) {
  const auto unread = [](const std::string& id, const std::string& word) {
    return "- id: " + id + "\n  term: " + word + "\n  definition: 別の言葉で言うと、こうなる。\n";
  };
  Glossary glossary;
  faults(unread("imported-10", "灯台守の小屋") + unread("imported-9", "灯台守"), &glossary);
  ASSERT_EQ(glossary.terms.size(), 2u);
  EXPECT_EQ(glossary.terms[0].term, "灯台守");
}

TEST(Glossary, TellsWhatATermLacks) {
  EXPECT_THAT(faults("- term: 甲\n  reading: こう\n  definition: なし\n"),
              ElementsAre("yaml/missing-key 1:1"));
  EXPECT_THAT(faults("- id: a\n  reading: こう\n"),
              ElementsAre("yaml/missing-key 1:1", "yaml/missing-key 1:1"));
  EXPECT_THAT(faults("- id: a\n  term: 甲\n  definition: なし\n"),
              ElementsAre("glossary/no-reading 1:1"));
  EXPECT_THAT(faults("- id: A b\n  term: 甲\n  reading: こう\n  definition: なし\n"),
              ElementsAre("glossary/id 1:7"));
  EXPECT_THAT(faults("- id: a\n  term: 甲\n  reading: 甲\n  definition: なし\n"),
              ElementsAre("glossary/reading-not-kana 3:12"));
}

TEST(Glossary, TellsAWordThatTwoTermsClaimHoweverItIsSpelled) {
  EXPECT_THAT(faults(term("a", "ＩＴ") + term("b", "乙", "  aliases: [丙, it]\n")),
              ElementsAre("glossary/twice 9:18"));
  Glossary glossary;
  EXPECT_THAT(faults(term("a", "甲") + term("a", "乙"), &glossary),
              ElementsAre("glossary/twin-id 5:7"));
  EXPECT_EQ(glossary.terms.size(), 1u);
}

TEST(Glossary, TellsSeeAlsoThatLeadsNowhereOrToItself) {
  Glossary glossary;
  EXPECT_THAT(faults(term("kojin", "乙", "  see_also: [kojjin, kojin-bango]\n") +
                         term("kojin-bango", "甲", "  see_also: [kojin-bango]\n"),
                     &glossary),
              ElementsAre("glossary/see-also 5:14", "glossary/see-also 10:14"));
  EXPECT_THAT(glossary.terms[0].see_also, ElementsAre("kojin-bango"));
}

TEST(Glossary, TellsADefinitionThatSaysOnlyTheTerm) {
  EXPECT_THAT(faults("- id: a\n  term: 中間サーバー\n  reading: あ\n  aliases: [中間サーバ]\n"
                     "  definition: 中間サーバ（**中間サーバー**）のことをいう。\n"),
              ElementsAre("glossary/definition 5:15"));
}

TEST(Glossary, TellsWordsOfSignsAndWordsThatAreTooLongOrTooMany) {
  EXPECT_THAT(faults(term("a", "甲", "  aliases: [・, 乙]\n")),
              ElementsAre("glossary/no-letters 5:13"));
  std::string longest;
  for (std::size_t i = 0; i <= kLongestTerm; ++i) longest += "あ";
  EXPECT_THAT(faults(term("a", "甲", "  aliases: [" + longest + "]\n")),
              ElementsAre("glossary/too-long 5:12"));
  std::string many;
  for (std::size_t i = 0; i <= kMostWords; ++i) many += (i ? ", s" : "s") + std::to_string(i);
  EXPECT_THAT(faults(term("a", "甲", "  sources: [" + many + "]\n")),
              ElementsAre("glossary/too-many 5:12"));
}

TEST(Glossary, TellsOtherShapes) {
  EXPECT_THAT(faults("terms: []\n"), ElementsAre("yaml/wrong-type 1:1"));
  EXPECT_THAT(faults("- 甲\n"), ElementsAre("yaml/wrong-type 1:3"));
  EXPECT_THAT(faults(term("a", "甲", "  alias: [乙]\n")), ElementsAre("yaml/unknown-key 5:3"));
  EXPECT_THAT(faults(""), IsEmpty());
  EXPECT_THAT(faults("\xFF"), ElementsAre("text/invalid-utf8 1:1"));
}

}  // namespace
}  // namespace kokai

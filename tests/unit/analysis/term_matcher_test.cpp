#include "generator/analysis/term_matcher.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/glossary_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What is found, with the words around it: "[中間サーバー]と[副本]".
std::string marked(const std::vector<std::string>& words, std::string_view text) {
  std::vector<TermMatch> matches;
  TermMatcher(glossary_of(words)).find(text, matches);
  std::string out;
  std::size_t from = 0;
  for (const TermMatch& match : matches) {
    out.append(text.substr(from, match.at - from)) += '[';
    out.append(text.substr(match.at, match.size)) += ']';
    from = match.at + match.size;
  }
  return out.append(text.substr(from));
}

TEST(TermMatcher, TheLongestWordWins) {
  EXPECT_EQ(marked({"特定個人情報", "特定個人情報ファイル", "ファイル"},
                   "特定個人情報ファイルと特定個人情報。"),
            "[特定個人情報ファイル]と[特定個人情報]。");
  EXPECT_EQ(marked({"委託", "再委託"}, "再委託は委託"), "[再委託]は[委託]");
  EXPECT_EQ(marked({"甲乙", "乙丙丁"}, "甲乙丙丁"), "[甲乙]丙丁");
}

TEST(TermMatcher, NoWordIsCutOutOfALongerRunOfKatakana) {
  EXPECT_EQ(marked({"サーバ"}, "サーバー、サーバルーム、ﾌｧｲﾙサーバ"),
            "サーバー、サーバルーム、ﾌｧｲﾙサーバ");
  EXPECT_EQ(marked({"サーバ"}, "中間サーバと、サーバ・ルーム"), "中間[サーバ]と、[サーバ]・ルーム");
  EXPECT_EQ(marked({"中間サーバー"}, "中間サーバー連携"), "[中間サーバー]連携");
  EXPECT_EQ(marked({"中間サーバ"}, "中間サーバー"), "中間サーバー");
  EXPECT_EQ(marked({"システム連携", "システム"}, "宛名システムズ"), "宛名システムズ");
}

TEST(TermMatcher, NoWordIsCutOutOfALongerRunOfLettersAndDigits) {
  EXPECT_EQ(marked({"IT", "4情報"}, "ITU BIT IT2 14情報"), "ITU BIT IT2 14情報");
  EXPECT_EQ(marked({"IT", "4情報"}, "ITを、基本4情報 ｉｔ"), "[IT]を、基本[4情報] [ｉｔ]");
  EXPECT_EQ(marked({"AB"}, "ABーAB"), "[AB]ー[AB]");
}

TEST(TermMatcher, WidthsCaseAndBlanksMakeNoDifference) {
  EXPECT_EQ(marked({"LGWAN"}, "ＬＧＷＡＮとLgwan"), "[ＬＧＷＡＮ]と[Lgwan]");
  EXPECT_EQ(marked({"ガバメントクラウド"}, "ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞへ"), "[ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞ]へ");
  EXPECT_EQ(marked({"個人番号"}, "個人　番\n号 の"), "[個人　番\n号] の");
  EXPECT_EQ(marked({"Active Directory"}, "ActiveDirectory"), "[ActiveDirectory]");
  EXPECT_EQ(marked({"ガ"}, "カ\xE3\x82\x99"), "[カ\xE3\x82\x99]");
}

TEST(TermMatcher, AWordThatBeginsWithinACharacterIsNone) {
  EXPECT_EQ(marked({"(株"}, "㈱と(株)"), "㈱と[(株])");
  EXPECT_EQ(marked({"トル"}, "㍍、トル"), "㍍、[トル]");
  EXPECT_EQ(marked({"0情報"}, "⑩情報、0情報"), "⑩情報、[0情報]");
}

TEST(TermMatcher, AWordOfOneCharacterStandsAlone) {
  EXPECT_EQ(marked({"印"}, "印、（印）印鑑・印 押印"), "[印]、（[印]）印鑑・[印] 押印");
  EXPECT_EQ(marked({"印"}, "⑩印"), "⑩[印]");
}

TEST(TermMatcher, TheFirstOfTwoThatClaimAWordHasIt) {
  std::vector<TermMatch> matches;
  TermMatcher(glossary_of({"乙", "ＡＢ", "ab"})).find("AB", matches);
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(matches[0].term, 1u);
}

TEST(TermMatcher, WithoutWordsNothingIsFound) {
  EXPECT_EQ(marked({}, "個人番号"), "個人番号");
  EXPECT_EQ(marked({"　", ""}, "個人番号"), "個人番号");
  EXPECT_EQ(marked({"個人番号"}, ""), "");
  EXPECT_TRUE(TermMatcher().empty());
}

}  // namespace
}  // namespace kokai

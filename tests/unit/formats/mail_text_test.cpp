#include "generator/formats/mail_text.h"

#include <random>
#include <string>

#include <gmock/gmock.h>

#include "tests/unit/formats/mail_support.h"

namespace kokai::mail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Passages, AreTheWholeTextWhenNothingIsMarked) {
  EXPECT_THAT(parted("意見です。\n\n以上\n"), ElementsAre("b:意見です。\n\n以上\n"));
  EXPECT_THAT(parted(""), IsEmpty());
}

TEST(Passages, MarkQuotedLinesAndTheLineThatIntroducesThem) {
  for (const char* introduction : {
           "On Sat, 21 Nov 2026 at 19:24, City <a@b.example> wrote:\n",
           "On Sat, 21 Nov 2026 at 19:24, City <a@b.example>\nwrote:\n",
           "2026年11月21日(土) 19:24 みほん市 <a@b.example>:\n",
           "みほん市さんは書きました:\n",
           "(2026/11/21 19:24), City wrote:\n",
       }) {
    const std::string text = "賛成です。\n" + std::string(introduction);
    EXPECT_THAT(parted(text + "> 案\n＞ 案\n\nここは反対\n"),
                ElementsAre("b:賛成です。\n", "q:" + std::string(introduction) + "> 案\n＞ 案\n",
                            "b:\nここは反対\n"));
    EXPECT_THAT(parted(text + "\n案\n"),
                ElementsAre("b:賛成です。\n", "q:" + std::string(introduction) + "\n案\n"));
  }
}

TEST(Passages, MarkAllBehindAnOriginalMessage) {
  for (const char* divider :
       {"-----Original Message-----\n", "---------- Forwarded message ---------\n",
        "-----元のメッセージ-----\n", "差出人: みほん市\n送信日時: 2026年11月21日\n",
        "From: a\nSent: b\n", "送信者： a\n宛先： b\n日時： c\n"}) {
    EXPECT_THAT(parted("賛成\n" + std::string(divider) + "件名: x\n\n案\n"),
                ElementsAre("b:賛成\n", "q:" + std::string(divider) + "件名: x\n\n案\n"));
  }
}

TEST(Passages, LeaveWordsThatOnlyLookLikeThose) {
  for (const char* text :
       {"差出人: を明記すべきです。\n以上\n", "On the whole I agree.\n",
        "From: here it goes on\nand on\n", "--- 意見 ---\nはい\n", "He wrote:\nno date here\n"}) {
    EXPECT_THAT(parted(text), ElementsAre("b:" + std::string(text)));
  }
}

TEST(Passages, MarkASignatureBehindTwoDashes) {
  EXPECT_THAT(parted("賛成\n-- \nみほん花子\n"), ElementsAre("b:賛成\n", "s:-- \nみほん花子\n"));
  EXPECT_THAT(parted("賛成\n--\nみほん花子\n> 案\n"),
              ElementsAre("b:賛成\n", "s:--\nみほん花子\n", "q:> 案\n"));
}

TEST(Passages, MarkASignatureBetweenTwoDrawnLinesAtTheEnd) {
  for (const char* rule :
       {"──────", "━━━━━━", "======", "*****", "-----", "_____", "=-=-=-=-", "＊＊＊＊＊"}) {
    const std::string signature = std::string(rule) + "\nみほん花子\nみほん市1-1\n" + rule + "\n\n";
    EXPECT_THAT(parted("賛成\n\n" + signature), ElementsAre("b:賛成\n\n", "s:" + signature))
        << rule;
    EXPECT_THAT(parted("賛成\n" + signature + "-----Original Message-----\nx\n"),
                ElementsAre("b:賛成\n", "s:" + signature, "q:-----Original Message-----\nx\n"))
        << rule;
  }
}

TEST(Passages, TakeNoOpinionForASignature) {
  std::string many = "前文\n=====\n";
  for (int i = 0; i < 13; ++i) many += "意見\n";
  for (const std::string& text :
       {std::string("=====\n意見\n=====\n"), std::string("前文\n=====\n意見\n"),
        std::string("前文\n=====\n=====\n"), std::string("前文\n====\n意見\n====\n"),
        many + "=====\n", std::string("前文\n=====\n意見\n=====\n後文\n")}) {
    EXPECT_THAT(parted(text), ElementsAre("b:" + text));
  }
}

TEST(Passages, CoverAnyText) {
  static constexpr const char* kLines[] = {
      "> a", "--",          "-- ",       "=====",       "a",
      "",    "On 1 wrote:", "差出人: a", "送信日時: b", "a さんは書きました:"};
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t left = random() % 10; left > 0; --left) {
      text += kLines[random() % std::size(kLines)];
      if (left > 1 || random() % 2 == 0) text += '\n';
    }
    std::size_t at = 0;
    const std::vector<Passage> passages = passages_of(text);
    for (std::size_t i = 0; i < passages.size(); ++i) {
      ASSERT_EQ(passages[i].first, at);
      ASSERT_LT(passages[i].first, passages[i].last);
      ASSERT_TRUE(i == 0 || passages[i].kind != passages[i - 1].kind);
      at = passages[i].last;
    }
    ASSERT_EQ(at, text.size());
  }
}

TEST(TextOfHtml, WritesBlocksAsLinesAndLosesNoWord) {
  EXPECT_EQ(text_of_html("a <b>b</b>\n c<div>d</div>e"), "a b c\nd\ne\n");
  EXPECT_EQ(text_of_html("<ul><li>a<li>b</ul>c"), "a\nb\nc\n");
  EXPECT_EQ(text_of_html("漢字\n  かな<br><br>x"), "漢字かな\n\nx\n");
  EXPECT_EQ(text_of_html(""), "");
  EXPECT_EQ(text_of_html("&lt;script&gt;&#12354;&amp;lt;"), "<script>あ&lt;\n");
  EXPECT_EQ(text_of_html("<noscript>n</noscript><template>t</template><style>s</style>x"), "x\n");
}

TEST(TextOfHtml, EndsSoonAndWellOnHostileNesting) {
  for (const char* piece :
       {"<div>", "<div></b>", "<div><!--</div>-->", "<b><div></b>", "<table><td>",
        "<div><a x='</div>'>", "<font><p>", "<a><div>", "<svg><g>", "<select><div>"}) {
    std::string html;
    while (html.size() < 1'000'000) html += piece;
    const std::string text = text_of_html(html + "end");
    EXPECT_THAT(text, Not(HasSubstr("<div>"))) << piece;
  }
}

}  // namespace
}  // namespace kokai::mail

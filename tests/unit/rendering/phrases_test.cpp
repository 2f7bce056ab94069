#include "generator/rendering/phrases.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(Phrases, AHeadingMayBreakBehindParticlesAndKeepsTheFormsWordsWhole) {
  EXPECT_EQ(phrases("予防接種の実施に関する事務"), "予防接種の<wbr>実施に<wbr>関する<wbr>事務");
  EXPECT_EQ(phrases("全項目評価書"), "全項目評価書");
}

TEST(Phrases, KanaInsideAWordIsNoBreak) {
  EXPECT_EQ(phrases("取り扱う事務"), "取り扱う事務");
  EXPECT_EQ(phrases("問い合わせ先"), "問い合わせ先");
}

TEST(Phrases, BracketsStayWithWhatTheyHold) {
  EXPECT_EQ(phrases("提供・移転（委託を除く。）"), "提供・<wbr>移転<wbr>（委託を<wbr>除く。）");
}

TEST(Phrases, TextIsEscaped) {
  EXPECT_EQ(phrases("<b>&"), "&lt;b&gt;&amp;");
  EXPECT_EQ(phrases("庁内の\"台帳\"を使う事務"), "庁内の<wbr>&quot;台帳&quot;を<wbr>使う事務");
}

}  // namespace
}  // namespace kokai

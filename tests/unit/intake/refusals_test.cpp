#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/messages.h"
#include "tests/unit/intake/imported.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<std::string> refused(std::string_view text, const ImportOptions& options = {}) {
  const Imported imported = import_text(text, options);
  EXPECT_TRUE(imported.documents.empty());
  EXPECT_TRUE(imported.findings.has_errors());
  return imported.ids();
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Refusal, OfBytesThatAreNotUtf8) {
  EXPECT_THAT(refused("\x93\xC1\x92\xE8"), ElementsAre("import/not-utf8"));
}
TEST(Refusal, OfInvalidBytesInTheMiddle) {
  EXPECT_THAT(refused(juten("②事務の内容\t水\xFF門\n")), ElementsAre("import/not-utf8"));
}
TEST(Refusal, OfNothing) {
  EXPECT_THAT(refused(""), ElementsAre("import/empty"));
  EXPECT_THAT(refused(" \n\t\n　\n"), ElementsAre("import/empty"));
}
TEST(Refusal, OfNul) {
  using std::string_view_literals::operator""sv;
  EXPECT_THAT(refused(juten("②事務の内容\t水\0門\n"sv)), ElementsAre("import/destroyed-text"));
}
TEST(Refusal, OfPrivateAndReplacementCharacters) {
  EXPECT_THAT(refused(juten(repeated("\uE000", 20))), ElementsAre("import/destroyed-text"));
  EXPECT_THAT(refused(juten(repeated("\uFFFD", 20))), ElementsAre("import/destroyed-text"));
}
TEST(Refusal, OfCharactersThatTheImporterUsesItself) {
  EXPECT_THAT(refused(juten("\U000F0001")), ElementsAre("import/destroyed-text"));
}
TEST(Refusal, OfLettersWithoutSense) {
  EXPECT_THAT(refused(repeated("v5utP0 jNS(DZdwjNS) ", 9)), ElementsAre("import/destroyed-text"));
  EXPECT_THAT(refused(repeated("ç‰¹å®šå€‹äººæƒ…å ±", 9)), ElementsAre("import/destroyed-text"));
  EXPECT_THAT(refused(repeated("迚ｹ螳壼倶ｺｺ諠蝣ｱ", 9)), ElementsAre("import/destroyed-text"));
}
TEST(Refusal, OfSomethingElse) {
  EXPECT_THAT(refused("きのうの会議では、水門の話をしました。つぎの会議は来月です。よろしくお願いし"
                      "ます。みなさんでお越しください。\n"),
              ElementsAre("import/not-an-assessment"));
}
TEST(Refusal, OfTooMuch) {
  EXPECT_THAT(refused(std::string((64u << 20) + 1, 'a')), ElementsAre("import/too-large"));
}
TEST(Refusal, OfOptionsThatCannotBeUsed) {
  ImportOptions options;
  options.form = "様式9";
  options.number = "十";
  options.slug = "Ｍihon";
  options.status = "ほぼ公表";
  options.published = "令和0年4月1日";
  const Imported imported = import_text(juten(""), options);
  EXPECT_EQ(imported.ids(), std::vector<std::string>(5, "import/bad-option"));
}
TEST(Refusal, OfAPublishedStatusWithoutADate) {
  ImportOptions options;
  options.status = "公表";
  EXPECT_THAT(refused("特定個人情報保護評価書(基礎項目評価書)"
                      "\n評価書番号\t評価書名\n1\t水辺\n公表日\n\nI 関連情報\n",
                      options),
              ElementsAre("import/bad-option"));
}
TEST(Refusal, IsNotForAFewOddCharacters) {
  const Imported imported =
      import_text(juten("②事務の内容\t水\uE123門" + repeated("水辺の柵を守る。", 60) + "\n"));
  EXPECT_THAT(imported.ids(), Contains("import/odd-characters"));
  EXPECT_THAT(imported.markdown(), testing::HasSubstr("水\uE123門"));
}

TEST(Messages, AreSortedAndBilingual) {
  std::string_view before;
  for (const Message* message : intake_messages()) {
    EXPECT_LT(before, message->id);
    before = message->id;
    for (const Bilingual* words : {&message->what, &message->why, &message->fix}) {
      EXPECT_FALSE(words->ja.empty()) << message->id;
      EXPECT_FALSE(words->en.empty()) << message->id;
    }
  }
}

}  // namespace
}  // namespace kokai

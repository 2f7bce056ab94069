#include "generator/reading/rounds.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "generator/reading/write_round.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kPath = "999016-mihon/rounds/2026-mihon/round.md";

const std::string kWhole =
    "---\n"
    "title: みほんの事務 全項目評価書（案）への意見\n"
    "assessment: \"012\"\n"
    "version: 素案\n"
    "開始: 2026-11-09\n"
    "終了: 2026-12-11\n"
    "到着: 消印有効\n"
    "methods:\n"
    "- kind: フォーム\n"
    "  to: https://forms.mihon.example/12\n"
    "- kind: 窓口\n"
    "  office: 市民課\n"
    "  to: 本町1番地\n"
    "  note: 平日の8時30分から17時まで\n"
    "places: [市民課, 各支所]\n"
    "対象: どなたでも\n"
    "必要事項: [住所, 氏名]\n"
    "結果予定: 2027-01-29\n"
    "contact:\n"
    "  department: 市民課\n"
    "related:\n"
    "- title: 実施要領\n"
    "  url: https://www.mihon.example/yoryo\n"
    "---\n"
    "新しい**システム**に移るためのものです。\n";

std::optional<Round> read(const std::string& text, Findings& findings) {
  return read_round(kPath, text, findings);
}

std::string with(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), fresh);
}

TEST(RoundFile, IsReadWithAllThatACityAnnounces) {
  Findings findings;
  const std::optional<Round> round = read(kWhole, findings);
  ASSERT_TRUE(round) << print_findings(findings, {});
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(round->assessment, "12");
  EXPECT_FALSE(round->version);
  EXPECT_EQ(round->period, (Period{{2026, 11, 9}, {2026, 12, 11}}));
  EXPECT_EQ(round->arrival, "消印有効");
  ASSERT_EQ(round->methods.size(), 2u);
  EXPECT_EQ(way_of(*round, SendingKind::kCounter)->note, "平日の8時30分から17時まで");
  EXPECT_EQ(way_of(*round, SendingKind::kMail), nullptr);
  EXPECT_THAT(round->places, ElementsAre("市民課", "各支所"));
  EXPECT_EQ(round->result, (Date{2027, 1, 29}));
  EXPECT_EQ(round->related.at(0).title, "実施要領");
  EXPECT_EQ(round->purpose, "新しい**システム**に移るためのものです。");
}

TEST(RoundFile, NamesTheVersionThatTheDraftHasBecomeByItsDay) {
  Findings findings;
  const auto round = read(with(kWhole, "version: 素案", "version: 2027-03-01"), findings);
  ASSERT_TRUE(round);
  EXPECT_EQ(round->version, (Date{2027, 3, 1}));
}

TEST(RoundFile, TellsEveryMistakeAtOnceAndIsNotUsed) {
  Findings findings;
  std::string wrong = with(kWhole, "version: 素案", "version: 原案");
  wrong = with(wrong, "assessment: \"012\"", "assessment: 住基");
  wrong = with(wrong, "到着: 消印有効", "到着: 必着です");
  wrong = with(wrong, "終了: 2026-12-11", "終了: 2026-11-08");
  wrong = with(wrong, "https://forms.mihon.example/12", "javascript:alert(1)");
  wrong = with(wrong, "kind: 窓口", "kind: まどぐち");
  wrong = with(wrong, "対象:", "たいしょう:");
  EXPECT_FALSE(read(wrong, findings));
  EXPECT_THAT(told(findings),
              ElementsAre("round/word 3:13", "round/word 4:10", "round/ends-before-start 6:9",
                          "round/word 7:9", "round/address 10:7", "round/word 11:9",
                          "yaml/unknown-key 16:1"));
}

TEST(RoundFile, AsksForWhatNobodyCouldDoWithout) {
  Findings findings;
  EXPECT_FALSE(read("---\n対象: どなたでも\n---\n", findings));
  std::vector<std::string> keys;
  for (const Diagnostic& found : findings.all()) {
    EXPECT_EQ(found.message->id, "yaml/missing-key");
    keys.push_back(found.args.at(0));
  }
  EXPECT_THAT(keys, ElementsAre("title", "assessment", "version", "開始", "終了", "methods"));
}

TEST(RoundFile, TakesNoMailAddressThatCouldCarryMoreThanAnAddress) {
  for (const char* to : {"iken@mihon.example?bcc=x@y.example", "iken@mihon", "a b@mihon.example",
                         "@mihon.example", "iken@.example", "iken@mihon.example%0A"}) {
    Findings findings;
    const std::string way = std::string("kind: 電子メール\n  to: \"") + to + "\"";
    EXPECT_FALSE(
        read(with(kWhole, "kind: フォーム\n  to: https://forms.mihon.example/12", way), findings))
        << to;
    EXPECT_THAT(told(findings), ElementsAre("round/address 10:7")) << to;
  }
}

TEST(RoundFile, KeepsHtmlOfItsTextAsCharactersAndSaysSo) {
  Findings findings;
  EXPECT_TRUE(read(kWhole + "<script>alert(1)</script>\n", findings));
  EXPECT_THAT(told(findings), ElementsAre("markdown/raw-html 26:1"));
}

TEST(RoundFile, ReadsBackWhatIsWritten) {
  Findings findings;
  const std::optional<Round> round = read(kWhole, findings);
  ASSERT_TRUE(round);
  const std::string written = write_round(*round);
  const std::optional<Round> again = read(written, findings);
  ASSERT_TRUE(again) << written << print_findings(findings, {});
  EXPECT_EQ(write_round(*again), written);
  EXPECT_EQ(again->title, round->title);
  EXPECT_EQ(again->period, round->period);
  EXPECT_EQ(again->arrival, round->arrival);
  EXPECT_EQ(again->methods.size(), round->methods.size());
  EXPECT_EQ(again->required, round->required);
  EXPECT_EQ(again->result, round->result);
  EXPECT_EQ(again->contact.department, round->contact.department);
  EXPECT_EQ(again->related.at(0).url, round->related.at(0).url);
  EXPECT_EQ(again->purpose, round->purpose);
}

}  // namespace
}  // namespace kokai

#include "generator/pipeline/guarded_sink.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "generator/files/source_tree.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kNumber = "123456789018";  // the ordinance's example

/// What is told of one artifact; what was passed on in `behind`.
std::string told_of(const std::string& path, const std::vector<std::string>& pieces,
                    MemorySink& behind, const guard::Allowed& allowed = {}) {
  const guard::Guard guard(allowed);
  GuardedSink sink(behind, guard);
  const Pieces views(pieces.begin(), pieces.end());
  EXPECT_TRUE(sink.write(path, views).ok());
  Findings findings = sink.take_findings();
  return findings.all().empty() ? "" : print_findings(findings, {});
}

std::string told_of(const std::string& path, const std::string& bytes,
                    const guard::Allowed& allowed = {}) {
  MemorySink behind;
  const std::string told = told_of(path, {bytes}, behind, allowed);
  EXPECT_EQ(behind.files.at(path), bytes);
  return told;
}

TEST(GuardedSink, TellsThePlaceAndNeverWhatItFound) {
  const std::string told =
      told_of("a/index.html", "<p id=\"i-1-2\">個人番号は" + std::string(kNumber) + "です。</p>");
  EXPECT_THAT(told, AllOf(HasSubstr("a/index.html"), HasSubstr("#i-1-2"), HasSubstr("個人番号"),
                          Not(HasSubstr(kNumber)), Not(HasSubstr("1234"))));
}

TEST(GuardedSink, LooksAtTheTableOfAllRoundsPieceByPieceWithTheWholeGuard) {
  const std::vector<std::string> pieces = {"番号,意見\r\n", "1,よいと思います\r\n",
                                           "2,電話は090-1234-5678です\r\n"};
  for (const char* path : {"data/opinions.csv", "data/answers.json"}) {
    MemorySink behind;
    EXPECT_THAT(told_of(path, pieces, behind), AllOf(HasSubstr(path), HasSubstr("3")));
    EXPECT_EQ(behind.files.at(path), pieces[0] + pieces[1] + pieces[2]);
  }
  MemorySink behind;
  EXPECT_EQ(told_of("data/opinions.csv", {pieces[0], pieces[1]}, behind), "");
  EXPECT_EQ(told_of("data/systems.csv", pieces, behind), "");  // an office's number may stand
}

TEST(GuardedSink, ReadsEveryKindOfArtifactAsItsReadersDo) {
  for (const auto& [path, bytes] : std::vector<std::pair<std::string, std::string>>{
           {"a.html", "マイナンバー 1234<b>-5678-</b>9018"},
           {"a.html", "<img alt=\"マイナンバー 123456789018\">"},
           {"a.html", "マイナンバー 1234&#8211;5678&#x2013;9018"},
           {"data/a.json", "{\"x\":\"マイナンバー\\u0020１２３４５６７８９０１８\"}"},
           {"data/a.csv", "欄,値\nマイナンバー,123456789018\n"},
           {"feed.xml", "<summary>マイナンバー：123456789018</summary>"},
           {"search/p1.js", "x=\"マイナンバー123456789018\""},
           {"a.svg", "<text>マイナンバー<tspan>123456789018</tspan></text>"},
           {"robots.txt", "返信は taro@gmail.com"}}) {
    EXPECT_THAT(told_of(path, bytes), Not(IsEmpty())) << path << ": " << bytes;
  }
}

TEST(GuardedSink, FindsWhatTwoPiecesHoldTogether) {
  MemorySink behind;
  EXPECT_THAT(told_of("a.html", {"<p>個人番号 1234", "5678", "9018</p>"}, behind), Not(IsEmpty()));
  EXPECT_EQ(behind.files.at("a.html"), "<p>個人番号 123456789018</p>");
}

/// Longer than what is looked through without being kept in mind.
const std::string kFiller =
    "<p>ここには、読まれても何もない文章が、覚えておかれるほどの長さで書かれています。</p>";

TEST(GuardedSink, FindsWhatStandsAcrossAnyTwoPiecesAlsoWhenEachIsKnownToBeClean) {
  for (const std::string held :
       {"個人番号 1234 5678 9018 です", "マイナンバー<b title=\"x\">1234</b>5678<wbr>9018。",
        "返信先 taro@gmail.com まで", "氏名：<b>山田</b> 太郎 様",
        "個人番号 １２３４５６７８９０１８", "個人番号 一二三四五六七八九〇一八",
        "個人番号 12345678901&#56;", "taro&commat;gmail.com"}) {
    const std::string whole = kFiller + held + kFiller;
    for (std::size_t cut = kFiller.size(); cut <= kFiller.size() + held.size(); ++cut) {
      const std::string before = whole.substr(0, cut);
      const std::string behind = whole.substr(cut);
      for (const std::vector<std::string>& alone :
           {std::vector{before}, {behind}, {before, kFiller}, {kFiller, behind}}) {
        MemorySink sink;
        told_of("a.html", alone, sink);
      }
      MemorySink sink;
      EXPECT_THAT(told_of("a.html", {before, behind}, sink), Not(IsEmpty()))
          << before << '|' << behind;
    }
  }
}

/// What hits are made of, what may stand between, and long texts that are kept in mind.
std::string random_piece(std::mt19937_64& random) {
  static const std::vector<std::string> kParts = {"1",        "12",
                                                  "1234",     "5678",
                                                  "9018",     "123456789018",
                                                  "１２３４", "九〇",
                                                  "①",        "-",
                                                  " ",        "\n",
                                                  "\u200b",   "<b>",
                                                  "</b>",     "</p><p>",
                                                  "&nbsp;",   "&#49;",
                                                  "\\n",      "\\u0031",
                                                  "\",\"",    "個人番号",
                                                  "番号は",   "マイナンバー",
                                                  "免許証",   "住民票コード",
                                                  "氏名",     "名",
                                                  "：",       ":",
                                                  "山田太郎", "@",
                                                  "taro",     "gmail.com",
                                                  "、",       "。",
                                                  "の",       "x",
                                                  "&commat;", "{\"id\":",
                                                  "/laws/",   "\"}"};
  std::string piece = random() % 3 == 0 ? kFiller : "";
  for (std::size_t n = random() % 6; n > 0; --n) piece += kParts[random() % kParts.size()];
  if (random() % 8 == 0) piece += "個人番号 1234" + kParts[random() % kParts.size()] + "56789018";
  if (random() % 3 == 0) piece += kFiller;
  return piece;
}

TEST(GuardedSink, TellsOfAnyPiecesWhatAScanOfTheWholeIsSureOf) {
  std::mt19937_64 random(7);
  std::vector<std::string> known;
  int sure = 0;
  for (int i = 0; i < 20000; ++i) {
    std::vector<std::string> pieces;
    std::string whole;
    for (std::size_t n = 1 + random() % 4; n > 0; --n) {
      const bool again = !known.empty() && random() % 2 == 0;
      if (!again) known.push_back(random_piece(random));
      pieces.push_back(again ? known[random() % known.size()] : known.back());
      whole += pieces.back();
    }
    for (const char* path : {"a.html", "a.json"}) {
      bool is_sure = false;
      for (const guard::Hit& hit :
           guard::Guard().scan_statement(guard::readable_text(path, whole).text)) {
        is_sure |= hit.confidence == guard::Confidence::kSure;
      }
      sure += is_sure ? 1 : 0;
      MemorySink behind;
      ASSERT_EQ(!told_of(path, pieces, behind).empty(), is_sure)
          << path << ": " << testing::PrintToString(pieces);
    }
  }
  EXPECT_GT(sure, 2000);
}

TEST(GuardedSink, HoldsResidentsWordsToMoreThanACitysOwn) {
  for (const char* text : {"<p>電話は090-1234-5678です</p>", "<p>taro@mihon.example まで</p>",
                           "<p>控え 1234-5678-9018</p>", "<p>私は山田太郎と申します。</p>",
                           "<table><tr><th>氏名</th><td>山田太郎</td></tr></table>"}) {
    EXPECT_THAT(told_of("999016/12/index.html", text), IsEmpty()) << text;
    EXPECT_THAT(told_of("999016/rounds/a/index.html", text), Not(IsEmpty())) << text;
  }
}

TEST(GuardedSink, LetsPassWhatIsAllowedAndWhatPagesOfRoundsAreFullOf) {
  guard::Allowed allowed;
  allowed.add_office("000-000-1100");
  EXPECT_THAT(told_of("rounds/a/index.html", "<p>電話 000-000-1100</p>", allowed), IsEmpty());
  for (const char* text :
       {"<dt>書いていただくこと</dt><dd><span>住所</span><span>氏名</span><span>電話番号</span></"
        "dd>",
        "<h3>名前のこと</h3><p>名前を直して</p>", "<th>お名前</th><th>ご住所</th><th>電話番号</th>",
        "<p>氏名や住所は公表しません。</p>", "<h3>氏名</h3><p>書く欄を広げてほしい</p>",
        "<p>［氏名］［住所］［電話番号］</p>", "<p>「氏名」の欄をなくしてください。</p>",
        "<p>提出者 2人、意見 12件（2026年1月5日から2月5日まで）</p>"}) {
    EXPECT_THAT(told_of("rounds/a/index.html", text), IsEmpty()) << text;
  }
}

/// A site with a number and a mail address in one assessment each, and a clean third one.
MemoryTree content_with_private_data() {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: みほん\npublisher: みほん市\n";
  tree.files["999016-mihon/municipality.yaml"] =
      "code: \"999016\"\nname: みほん市\nprefecture: みほん県\n";
  const auto add = [&](const std::string& number, const std::string& text) {
    tree.files["999016-mihon/0" + number + "-jimu/2025-04-01.md"] =
        "---\nform: 基礎項目評価書\nnumber: \"" + number +
        "\"\ntitle: 事務\nauthority: みほん市長\nstatus: 公表\npublished: 2025-04-01\n---\n"
        "# I 関連情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n" +
        text + "\n";
  };
  add("12", "個人番号 1234 5678 9018 の事務");
  add("13", "ふつうの事務");
  add("14", "返信は taro@gmail.com へ");
  return tree;
}

std::vector<std::string> findings_with(unsigned jobs) {
  BuildOptions options;
  options.now = {2026, 4, 1};
  options.jobs = jobs;
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(content_with_private_data(), options, sink);
  EXPECT_TRUE(outcome.ok() && !outcome.value().published);
  std::vector<std::string> told;
  for (const Diagnostic& one : outcome.value().findings.all()) {
    if (one.message->severity == Severity::kError) {
      told.push_back(std::string(one.message->id) + " " + one.at.path + ":" +
                     std::to_string(one.at.line));
    }
  }
  return told;
}

TEST(GuardedSink, StopsThePublicationWithTheSameFindingsAtOneJobAndAtFour) {
  const std::vector<std::string> alone = findings_with(1);
  EXPECT_THAT(
      alone, testing::IsSupersetOf({"guard/personal-data 999016-mihon/012-jimu/2025-04-01.md:12",
                                    "guard/personal-data 999016-mihon/014-jimu/2025-04-01.md:12"}));
  EXPECT_EQ(findings_with(4), alone);
}

}  // namespace
}  // namespace kokai

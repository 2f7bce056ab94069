// The result of a round as it is published, from files to pages and data.

#include <algorithm>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"
#include "generator/files/source_tree.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {
namespace {

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

using Files = std::map<std::string, std::string>;

const std::string kRound = "999016/rounds/2026-jido/";
const std::string kPage = kRound + "index.html";
constexpr const char* kHead = "番号,受付日,方法,項目,意見,公開区分,伏せた理由,回答\n";

std::string version(const std::string& date, const std::string& name, const std::string& title) {
  return "---\nform: 重点項目評価書\nnumber: \"12\"\ntitle: " + title +
         "\nauthority: みほん市長\nstatus: 公表\npublished: " + date +
         "\n---\n# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ①事務の名称\n" + name +
         "\n### ②事務の内容\n支給する。\n";
}

std::string answer(const std::string& opinions, const std::string& items, const std::string& effect,
                   const std::string& view = "直しました。") {
  return "---\ntitle: 名前のこと\nopinions: [" + opinions + "]\nitems: [" + items +
         "]\neffect: " + effect + "\n---\n## 意見の概要\n分かりにくい。\n## 市の考え方\n" + view +
         "\n";
}

/// Two versions; the second came of a round of these opinions.
Files content_with(const std::string& opinions, const Files& answers) {
  Files files = {
      {"site.yaml", "title: みほん\npublisher: みほん市\n"},
      {"999016-mihon/municipality.yaml",
       "code: \"999016\"\nname: みほん市\nprefecture: みほん県\n"},
      {"999016-mihon/012-jido/2025-04-01.md", version("2025-04-01", "旧い名", "児童手当")},
      {"999016-mihon/012-jido/2026-04-01.md", version("2026-04-01", "新しい名", "児童手当")},
      {"999016-mihon/rounds/2026-jido/round.md",
       "---\ntitle: 児童手当への意見\nassessment: \"12\"\nversion: 2026-04-01\n開始: 2026-01-05\n"
       "終了: 2026-02-05\n結果公表: 2026-04-01\n提出者数: 2\nmethods:\n- kind: 電子メール\n"
       "  to: iken@mihon.example\n---\n趣旨です。\n"}};
  if (!opinions.empty()) files["999016-mihon/rounds/2026-jido/opinions.csv"] = kHead + opinions;
  for (const auto& [name, text] : answers) {
    files["999016-mihon/rounds/2026-jido/answers/" + name + ".md"] = text;
  }
  return files;
}

Files site_of(const Files& content, const Date& now = {2026, 5, 1}) {
  MemoryTree tree;
  tree.files = content;
  BuildOptions options;
  options.now = now;
  options.theme_override = KOKAI_SOURCE_DIR "/themes/default";
  MemorySink sink;
  const Result<BuildOutcome> outcome = build_site(tree, options, sink);
  EXPECT_TRUE(outcome.ok() && outcome.value().published)
      << print_findings(outcome.value().findings, {});
  return sink.files;
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

const Files kOne = {{"a", answer("1", "i-1-1", "反映")}};

TEST(Result, StandsAtTheRoundsAddressFromItsDayOn) {
  const Files content = content_with("1,2026-01-06,フォーム,i-1-1,名前を直して,公開,,\n", kOne);
  EXPECT_THAT(site_of(content).at(kPage),
              AllOf(HasSubstr(">結果公表<"), HasSubstr("2人から1件の意見が寄せられました。"),
                    HasSubstr("名前を直して"), HasSubstr("このうち1件で、評価書を直しました。")));
  const Files before = site_of(content, {2026, 3, 31});
  EXPECT_THAT(before.at(kPage), HasSubstr("募集終了・結果準備中"));
  EXPECT_THAT(before, Each(Pair(testing::_, Not(HasSubstr("名前を直して")))));
  EXPECT_EQ(before.count("data/rounds/999016/2026-jido.json"), 0u);
}

TEST(Result, ShowsAnOpinionAsTheCharactersItIsMadeOf) {
  const Files site = site_of(content_with(
      "1,2026-01-06,フォーム,,\"# 一\n**二** <script>x</script>\n[三](javascript:x)\",公開,,\n",
      kOne));
  EXPECT_THAT(site.at(kPage),
              HasSubstr("<p class=\"lines\"># 一\n**二** &lt;script&gt;x&lt;/script&gt;\n"
                        "[三](javascript:x)</p>"));
}

TEST(Result, HoldsNothingOfWhatIsNotPublished) {
  const Files site =
      site_of(content_with("1,2026-01-06,フォーム,i-1-1 ?i-1-2,よい,公開,,\n"
                           "2,2026-01-07,郵送,,ひみつの文,非公開,ほかの人のことのため,\n"
                           "3,2026-01-08,窓口,,くりかえしの文,重複 1,,\n"
                           "4,2026-01-09,窓口,,わたしは［氏名］です,一部公開,氏名のため,\n",
                           {{"a", answer("1, 2, 4", "i-1-1", "反映")}}));
  EXPECT_THAT(site, Each(Pair(testing::_, AllOf(Not(HasSubstr("ひみつの文")),
                                                Not(HasSubstr("くりかえしの文"))))));
  const std::string& page = site.at(kPage);
  EXPECT_THAT(
      page,
      AllOf(HasSubstr("この意見は載せていません。理由：ほかの人のことのため"),
            HasSubstr("意見1と同じ内容です"), HasSubstr("<span class=\"mask\">［氏名］</span>"),
            HasSubstr("伏せた理由：氏名のため"), HasSubstr("一部公開 1件、非公開 1件、重複 1件")));
  EXPECT_EQ(site.count(kRound + "items/i-1-1/index.html"), 1u);
  EXPECT_EQ(site.count(kRound + "items/i-1-2/index.html"), 0u);
  EXPECT_THAT(site.at("data/rounds/999016/2026-jido.json"), Not(HasSubstr("i-1-2")));
}

TEST(Result, LeadsToTheChangeThatAnOpinionCaused) {
  const Files site =
      site_of(content_with("1,2026-01-06,フォーム,i-1-1,名前を直して,公開,,\n", kOne));
  EXPECT_THAT(site.at(kPage),
              HasSubstr("href=\"../../../999016/12/changes/2026-04-01/index.html#i-1-1\">直した"));
  EXPECT_THAT(site.at("999016/12/changes/2026-04-01/index.html"), HasSubstr("id=\"i-1-1\""));
}

TEST(Result, ClaimsNoChangeWhereTheItemIsAsBefore) {
  const Files site = site_of(content_with("1,2026-01-06,フォーム,,よい,公開,,\n",
                                          {{"a", answer("1", "i-1-2", "既に記載")}}));
  EXPECT_THAT(site.at(kPage), Not(HasSubstr("直した箇所を見る")));
}

TEST(Result, IsLedToFromTheItemsOfTheVersionItIsAboutAlone) {
  const Files site =
      site_of(content_with("1,2026-01-06,フォーム,i-1-1,名前を直して,公開,,\n", kOne));
  const std::string link =
      "999016/rounds/2026-jido/items/i-1-1/index.html\">この項目に関わる意見 1件（反映 1）";
  EXPECT_THAT(site.at("999016/12/index.html"),
              AllOf(HasSubstr(link), HasSubstr("意見聴取の結果を公表しました。")));
  EXPECT_THAT(site.at("999016/12/2026-04-01/index.html"), HasSubstr(link));
  EXPECT_THAT(site.at("999016/12/2025-04-01/index.html"),
              AllOf(Not(HasSubstr("関わる意見")), Not(HasSubstr("意見聴取の結果"))));
  EXPECT_THAT(site.at(kRound + "items/i-1-1/index.html"),
              AllOf(HasSubstr("I-1-① 事務の名称"), HasSubstr("index.html#o1\">意見1</a>")));
}

TEST(Result, LeavesAssessmentsThatItIsNotAboutAsTheyAre) {
  Files content = content_with("1,2026-01-06,フォーム,i-1-1,よい,公開,,\n", kOne);
  std::string& other = content["999016-mihon/013-kaigo/2026-04-01.md"];
  other = version("2026-04-01", "新しい名", "介護保険");
  other.replace(other.find("\"12\""), 4, "\"13\"");
  const Files with = site_of(content);
  std::erase_if(content,
                [](const auto& file) { return file.first.find("rounds/") != file.first.npos; });
  const Files without = site_of(content);
  for (const std::string page : {"999016/13/index.html", "999016/13/print/index.html"}) {
    EXPECT_EQ(with.at(page), without.at(page));
  }
}

TEST(Result, ShowsAnOpinionOnceAlthoughTwoAnswersSpeakOfIt) {
  const Files site = site_of(
      content_with("1,2026-01-06,フォーム,,ふたつのこと,公開,,\n",
                   {{"a", answer("1", "i-1-1", "反映")}, {"b", answer("1", "", "今後の参考")}}));
  EXPECT_EQ(count(site.at(kPage), "ふたつのこと"), 1u);
  EXPECT_EQ(count(site.at(kPage), "id=\"o1\""), 1u);
  EXPECT_THAT(site.at(kPage), HasSubstr("意見1（先に載せています）"));
}

TEST(Result, OfNoOpinionsIsAFullPageWithOrWithoutATable) {
  for (const std::string& rows : {std::string(), std::string("\n")}) {
    const Files site = site_of(content_with(rows, {}));
    EXPECT_THAT(site.at(kPage),
                AllOf(HasSubstr("意見はありませんでした。"), HasSubstr("32日間"),
                      HasSubstr("趣旨です。"), HasSubstr("href=\"../../../999016/12/2026-04-01/"),
                      Not(HasSubstr("id=\"answers\"")), Not(HasSubstr("<svg"))));
    EXPECT_EQ(site.count("data/rounds/999016/2026-jido/opinions.csv"), 1u);
  }
}

TEST(Result, IsToldAtHomeAndByItsMunicipality) {
  const Files site = site_of(content_with("1,2026-01-06,フォーム,,よい,公開,,\n", kOne));
  for (const char* page : {"index.html", "999016/index.html"}) {
    EXPECT_THAT(site.at(page), AllOf(HasSubstr("結果を公表しました・意見 1件"),
                                     HasSubstr("999016/rounds/2026-jido/index.html")));
  }
}

TEST(Result, HasAListForEachEffectThatIsThere) {
  const Files site = site_of(
      content_with("1,2026-01-06,フォーム,,よい,公開,,\n2,2026-01-06,窓口,,だめ,公開,,\n",
                   {{"a", answer("1", "i-1-1", "反映")}, {"b", answer("2", "", "その他")}}));
  EXPECT_THAT(site.at(kRound + "effect/sonota/index.html"),
              AllOf(HasSubstr("index.html#o2\""), Not(HasSubstr("index.html#o1\""))));
  EXPECT_EQ(site.count(kRound + "effect/kisai/index.html"), 0u);
}

TEST(ResultData, DisarmsWhatASpreadsheetWouldRun) {
  const Files site =
      site_of(content_with("1,2026-01-06,フォーム,,\"=HYPERLINK(\"\"x\"\")\",公開,,\n", kOne));
  EXPECT_THAT(site.at("data/rounds/999016/2026-jido/opinions.csv"),
              HasSubstr(",\"'=HYPERLINK(\"\"x\"\")\","));
  EXPECT_THAT(site.at("data/rounds/999016/2026-jido.json"),
              AllOf(HasSubstr("\"text\":\"=HYPERLINK(\\\"x\\\")\""), HasSubstr("\"received\":1")));
  EXPECT_THAT(site.at("data/rounds.csv"), HasSubstr("結果公表"));
}

TEST(ResultData, OfAllRoundsIsTheRoundsTablesOneBehindTheOther) {
  Files files = content_with("1,2026-01-06,フォーム,,\"=よい\n\"\"本当に\"\"\",公開,,\n", kOne);
  for (const auto& [path, text] :
       content_with("1,2026-01-07,窓口,,伏せる,非公開,個人の事情,\n", kOne)) {
    const std::string one = "rounds/2026-jido/";
    const std::size_t at = path.find(one);
    if (at == std::string::npos) continue;
    files[path.substr(0, at) + "rounds/2025-mae/" + path.substr(at + one.size())] = text;
  }
  const Files site = site_of(files);
  const std::string before = site.at("data/rounds/999016/2025-mae/opinions.csv");
  const std::string after = site.at("data/rounds/999016/2026-jido/opinions.csv");
  const std::size_t head = before.find("\r\n") + 2;
  EXPECT_EQ(before.substr(0, head), after.substr(0, head));
  EXPECT_EQ(site.at("data/opinions.csv"), before + after.substr(head));
  EXPECT_THAT(site.at("data/opinions.json"),
              AllOf(HasSubstr("\"text\":\"=よい\\n\\\"本当に\\\"\""), HasSubstr("},{\"code\""),
                    Not(HasSubstr("伏せる"))));
  EXPECT_THAT(site.at("data/answers.csv"),
              HasSubstr("999016/12,児童手当,2025-mae,児童手当への意見,a,"));
}

TEST(ResultData, HoldsNoNumbersSideBySideThatLookLikeATelephone) {
  Files files;
  for (const auto& [path, text] : content_with("101,2025-01-06,フォーム,,よい,公開,,\n",
                                               {{"a", answer("101", "i-1-1", "反映")}})) {
    std::string other = path;
    if (const std::size_t at = other.find("2026-jido"); at != other.npos)
      other.replace(at, 9, "r008");
    files[other] = text;
  }
  EXPECT_EQ(site_of(files).count("data/rounds/999016/r008/opinions.csv"), 1u);
}

TEST(ResultData, OfAllRoundsIsAnEmptyTableWhereThereIsNoResult) {
  const Files site = site_of(content_with("", {}));
  const std::string alone = site.at("data/rounds/999016/2026-jido/opinions.csv");
  EXPECT_EQ(site.at("data/opinions.csv"), alone);
  EXPECT_EQ(site.at("data/opinions.json"), "{\"index\":\"opinions\",\"rows\":[]}\n");
}

TEST(ResultPages, AreNeverTooLargeAndHoldEachOpinionOnce) {
  std::string rows;
  std::string numbers;
  constexpr int kOpinions = 2000;
  for (int i = 1; i <= kOpinions; ++i) {
    const int length = i == 7 ? 90'000 : 300;
    std::string text;
    while (static_cast<int>(text.size()) < length) text += "意見のなかみ";
    rows += std::to_string(i) + ",2026-01-06,フォーム,i-1-1," + text + ",公開,,\n";
    numbers += (i == 1 ? "" : ", ") + std::to_string(i);
  }
  const Files site = site_of(content_with(rows, {{"a", answer(numbers, "i-1-1", "反映")}}));
  std::size_t pages = 0;
  std::vector<int> seen(kOpinions + 1, 0);
  for (const auto& [path, text] : site) {
    if (!path.starts_with(kRound)) continue;
    EXPECT_LT(text.size(), 150'000u) << path;
    pages += path.find("/opinions/") != path.npos ? 1 : 0;
    for (std::size_t at = text.find(" id=\"o"); at != text.npos;
         at = text.find(" id=\"o", at + 1)) {
      const int number = std::atoi(text.c_str() + at + 6);
      if (number > 0) ++seen[static_cast<std::size_t>(number)];
    }
  }
  EXPECT_GT(pages, 5u);
  EXPECT_EQ(std::count(seen.begin() + 1, seen.end(), 1), kOpinions);
  const std::regex address("\"page\":\"(999016/rounds/[^\"#]*index.html)#(o[0-9]+)\"");
  const std::string& data = site.at("data/rounds/999016/2026-jido.json");
  int checked = 0;
  for (std::sregex_iterator it(data.begin(), data.end(), address), end; it != end; ++it) {
    if (++checked % 97 != 0) continue;
    EXPECT_THAT(site.at((*it)[1]), HasSubstr("id=\"" + (*it)[2].str() + "\""));
  }
  EXPECT_EQ(checked, kOpinions);
}

}  // namespace
}  // namespace kokai

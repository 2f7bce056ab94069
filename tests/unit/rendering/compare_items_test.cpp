// Items of several cities side by side: what is equal once, what is near as its differences.

#include "generator/rendering/compare_items.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/common_text.h"
#include "generator/analysis/compared_facts.h"
#include "generator/analysis/compared_words.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using testing::HasSubstr;
using testing::Not;

struct City {
  std::string code, name;
};
const std::vector<City> kCities = {
    {"999016", "みほん市"}, {"999024", "たとえ町"}, {"999032", "れい村"}, {"999041", "あかし市"}};

/// The page of one item, of which each city says one of the texts.
std::string compared(const std::vector<std::string>& texts) {
  Files files = {{"site.yaml", "title: 見本\npublisher: みほん県\nlanguages: [ja]\n"}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string folder = kCities[i].code + "-c" + std::to_string(i);
    files[folder + "/municipality.yaml"] =
        "code: \"" + kCities[i].code + "\"\nname: " + kCities[i].name + "\nprefecture: みほん県\n";
    files[folder + "/001-a/2026-04-01.md"] =
        "---\nform: 基礎項目評価書\nnumber: \"1\"\ntitle: 事務\nauthority: 長\nstatus: 公表\n"
        "published: 2026-04-01\n---\n# I 関連情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n"
        "### ②事務の概要\n\n" +
        texts[i] + "\n";
  }
  ReadSite site = read_site(files);
  Comparison comparison{"jimu", "事務", {}};
  for (const auto& [ref, assessment] : site.documents) {
    AssessmentRecord& record = site.archive.records[ref.record];
    const std::string& city = site.archive.municipalities[record.municipality].name;
    record.now.compared = compared_facts(assessment, common_passages(assessment, {}), city);
    record.now.compared.words = compared_words(assessment, city);
    comparison.records.push_back(ref.record);
  }
  const auto theme = default_theme();
  const std::vector<FormGroup> groups = form_groups(site.archive, comparison);
  std::string html;
  for (const ComparedItem& item : compared_items(site.archive, loaded(*theme), groups.at(0))) {
    html += item.html;
  }
  return html;
}

constexpr char kText[] =
    "は、窓口で受け付けた申請を審査し、結果を通知する。記録は十日ごとに二人の職員が点検する。";

TEST(ComparedItems, OfCitiesThatDifferByTheirOwnNamesAreShownOnce) {
  const std::string html =
      compared({"みほん市" + std::string(kText), "たとえ町" + std::string(kText)});
  EXPECT_THAT(html, HasSubstr("2件とも同じ文"));
  EXPECT_THAT(html, HasSubstr("〔市区町村〕" + std::string(kText)));
  EXPECT_THAT(html, Not(HasSubstr("たとえ町は")));
}

TEST(ComparedItems, ThatAreNearShowTheirDifferencesAlone) {
  const std::string monthly =
      "れい村は、窓口で受け付けた申請を審査し、結果を通知する。記録は毎月、二人の職員が点検する。";
  const std::string html =
      compared({"みほん市" + std::string(kText), "たとえ町" + std::string(kText), monthly});
  EXPECT_THAT(html, HasSubstr("2件が同じ文"));
  EXPECT_THAT(html, HasSubstr("<del>十日ごとに</del><ins>毎月、</ins>"));
  const std::string shared = "窓口で受け付けた申請を審査し";
  EXPECT_EQ(html.find(shared), html.rfind(shared)) << "the text stands once";
}

TEST(ComparedItems, ThatAreFarKeepTheirText) {
  const std::string other = "地区の集会所を巡り、申出のあった世帯を訪ねて台帳に書き込む。";
  const std::string html = compared({"みほん市" + std::string(kText), other});
  EXPECT_THAT(html, HasSubstr(other));
  EXPECT_THAT(html, Not(HasSubstr("<del>")));
}

TEST(ComparedItems, OfWhichTheBeginningIsTheSameSaySo) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "申請を受け付けて審査する事務である。";
  const std::string html = compared({text + "甲。", text + "乙丙丁。"});
  EXPECT_THAT(html, HasSubstr("ここに示した部分は同じ文です"));
  EXPECT_THAT(html, HasSubstr("続きを読む"));
}

TEST(ComparedItems, ShowWordsOfAuthorsHarmless) {
  const std::string html =
      compared({"記録は&lt;b&gt;十日&lt;/b&gt;ごとに二人の職員が点検し、課長へ報告して保管する。",
                "記録は&lt;i&gt;九日&lt;/i&gt;ごとに二人の職員が点検し、課長へ報告して保管する。"});
  EXPECT_THAT(html, Not(HasSubstr("<i>")));
  EXPECT_THAT(html, HasSubstr("&lt;"));
}

}  // namespace
}  // namespace kokai

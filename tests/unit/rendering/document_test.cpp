#include <gmock/gmock.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;

std::string page_of(const std::string& body) { return draw_content(content_with(body)).at(kPage); }

constexpr const char* kTask = "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n";

TEST(AssessmentPage, ChosenDoubtfulAndOtherOptionsAreToldInWords) {
  const std::string page =
      page_of(std::string(kTask) +
              "### ③対象人数\n- [x] 1万人以上10万人未満\n- [?] 10万人以上30万人未満\n");
  EXPECT_THAT(
      page,
      HasSubstr("<p class=\"on\">選択あり</p><ul class=\"on\"><li>1万人以上10万人未満</li></ul>"));
  EXPECT_THAT(page, HasSubstr("<p class=\"du\">原本で確認が必要</p><ul "
                              "class=\"du\"><li>10万人以上30万人未満</li></ul>"));
  EXPECT_THAT(page,
              HasSubstr("<p class=\"off\">選択なし</p><ul class=\"off\"><li>1,000人未満</li>"));
}

TEST(AssessmentPage, AnItemCarriesItsNumberAsALinkToItself) {
  const std::string page = page_of(std::string(kTask) + "### ②事務の内容\n手当の支給\n");
  EXPECT_THAT(page, HasSubstr("id=\"i-1-2\"><a class=\"n\" href=\"#i-1-2\">I-1-②</a>"));
}

TEST(AssessmentPage, APrintedSheetNamesTheDocumentAtItsFoot) {
  EXPECT_THAT(page_of(kTask),
              HasSubstr("data-foot=\"みほん市・評価書 12・令和8年4月1日公表の版\""));
}

TEST(AssessmentPage, OnlyANumberThatIsToldAgainIsADitto) {
  const std::string page =
      page_of("# 個人のプライバシー等の権利利益の保護の宣言\n守る。\n# 特記事項\nなし\n");
  EXPECT_THAT(page, HasSubstr("<a class=\"n\" href=\"#c-1\">#</a>"));
  EXPECT_THAT(page, HasSubstr("<a class=\"n\" href=\"#c-2\">#</a>"));
}

TEST(AssessmentPage, AHeadingInOtherWordsIsShownBesideTheForms) {
  const std::string page = page_of(std::string(kTask) + "### ②事務の内用\n手当の支給\n");
  EXPECT_THAT(page, HasSubstr("原本の見出し：②事務の内用"));
  EXPECT_THAT(page, HasSubstr(">事務の<wbr>内容<"));
}

TEST(AssessmentPage, AHeadingInTheFormsWordsIsShownOnce) {
  EXPECT_THAT(page_of(std::string(kTask) + "### ②事務の内容\n手当の支給\n"),
              Not(HasSubstr("原本の見出し")));
}

TEST(AssessmentPage, AnItemWithoutTextSaysSo) {
  EXPECT_THAT(page_of(std::string(kTask) + "### ②事務の内容\n\n### ③対象人数\n"),
              HasSubstr("<p class=\"absent\">― 原本に記載なし</p>"));
}

TEST(AssessmentPage, TheCardTellsAFieldThatTheFormLacksFromAnEmptyOne) {
  const std::string page = page_of(std::string(kTask) + "### ②事務の内容\n手当の支給\n");
  EXPECT_THAT(page, HasSubstr("<dt>扱う会社</dt><dd><p class=\"absent\">― 原本に記載なし</p>"));
  EXPECT_THAT(
      page,
      HasSubstr("<dt>いつまで持つか</dt><dd><p class=\"absent\">― この様式にはない欄です</p>"));
}

TEST(AssessmentPage, BlocksOfAnAnswerAreLinesOfTheCard) {
  const std::string page = page_of(
      "# IV 開示請求、問合せ\n## 2. 特定個人情報ファイルの取扱いに関する問合せ\n### ①連絡先\n"
      "- 課税：市民税課 000-000-1110\n- 納付：納税課\n");
  EXPECT_THAT(page, HasSubstr("<p class=\"lines\">課税：市民税課 <span "
                              "class=\"nb\">000-000-1110</span>\n納付：納税課</p>"));
}

TEST(AssessmentPage, LinksInsideTheDocumentAreFragmentsOnly) {
  const std::string page =
      page_of(std::string(kTask) + "### ③対象人数\n- [?] 1万人以上10万人未満\n");
  const std::string form =
      piece(page, "<div class=\"form\">", "<section class=\"p\" id=\"versions\">");
  EXPECT_THAT(form, HasSubstr("href=\"#"));
  EXPECT_THAT(form, Not(HasSubstr("href=\"..")));
}

TEST(AssessmentPage, ALinkToAFileBesideTheSourceIsTextAndOneToAnItemStays) {
  const std::string page =
      page_of(std::string(kTask) +
              "### ②事務の内容\n[図](files/zu.png) [対象人数](#i-1-3) [ない](#i-9)\n"
              "### ③対象人数\n- [x] 1万人以上10万人未満\n");
  EXPECT_THAT(page, HasSubstr("<span>図</span>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#i-1-3\">対象人数</a>"));
  EXPECT_THAT(page, HasSubstr("<span>ない</span>"));
}

TEST(AssessmentPage, TheNumberOfDoubtfulPlacesStandsOnceAtTheTop) {
  const std::string page =
      page_of(std::string(kTask) + "### ③対象人数\n- [?] 1万人以上10万人未満\n");
  EXPECT_THAT(piece(page, "id=\"doubts\"", "</section>"), HasSubstr("href=\"#i-1-3\""));
}

TEST(AssessmentPage, AVersionHasItsOwnPageAndTheCurrentOneIsTheSameText) {
  const Files files =
      draw_content(content_with(std::string(kTask) + "### ②事務の内容\n手当の支給\n"));
  for (const char* path :
       {"999016/12/index.html", "999016/12/2026-04-01/index.html", "999016/12/print/index.html",
        "data/assessments/999016/12.json", "data/assessments/999016/12/2026-04-01.json"}) {
    EXPECT_THAT(files, Contains(Key(path)));
  }
  const auto form = [&](const char* path) {
    return piece(files.at(path), "<section class=\"card\"", "id=\"versions\"");
  };
  EXPECT_EQ(form("999016/12/index.html"), form("999016/12/2026-04-01/index.html"));
}

TEST(AssessmentPage, ADraftSaysSoAndIsKeptFromSearchers) {
  Files content = content_with("");
  content["999016-mihon/draft-juki/draft.md"] =
      "---\nform: 全項目評価書\ntitle: 住民基本台帳に関する事務\nauthority: みほん市長\nstatus: "
      "素案\n---\n" +
      std::string(kTask) + "### ②事務の内容\n記録する。\n";
  const Files files = draw_content(content);
  const std::string& page = files.at("999016/draft-juki/index.html");
  EXPECT_THAT(page, HasSubstr("<meta name=\"robots\" content=\"noindex\">"));
  EXPECT_THAT(page, HasSubstr("これは素案です。"));
  EXPECT_THAT(files.at(kPage), Not(HasSubstr("noindex")));
}

TEST(AssessmentPage, ChangesShowBeforeAfterAndWhenTheyWereSubmitted) {
  const std::string page = page_of(std::string(kTask) +
                                   "### ②事務の内容\n手当の支給\n# (別添2) 変更箇所\n### "
                                   "2026-03-01 ②事務の内容\n**変更前**\n\n支給\n\n**変更後**\n\n"
                                   "手当の支給\n\n**提出時期**\n\n事前\n");
  EXPECT_THAT(page, HasSubstr("<time datetime=\"2026-03-01\">2026-03-01</time></a>"));
  EXPECT_THAT(page, HasSubstr("<span class=\"tag on\">事前</span>"));
  EXPECT_THAT(page, HasSubstr("<p class=\"l\">変更前</p><p>支給</p>"));
}

TEST(AssessmentData, HoldsItemsAsThePagesShowThem) {
  const Files files = draw_content(
      content_with(std::string(kTask) +
                   "### ③対象人数\n- [x] 1万人以上10万人未満\n- [?] 10万人以上30万人未満\n"));
  const std::string& json = files.at("data/assessments/999016/12.json");
  EXPECT_THAT(json, HasSubstr("\"id\":\"i-1-3\""));
  EXPECT_THAT(json, HasSubstr("\"selected\":[\"1万人以上10万人未満\"]"));
  EXPECT_THAT(json, HasSubstr("\"unreadable\":[\"10万人以上30万人未満\"]"));
}

TEST(Catalogue, StartsWithAByteOrderMarkAndJapaneseNames) {
  const std::string csv = draw_content(content_with("")).at("data/assessments.csv");
  EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_THAT(csv, HasSubstr("団体コード,都道府県,"));
  EXPECT_THAT(
      csv, HasSubstr("999016,みほん県,みほん市,999016/12,12,児童手当に関する事務,重点項目評価書"));
}

TEST(Site, HasASitemapOnlyWhenItsAddressIsKnown) {
  Files content = content_with("");
  EXPECT_THAT(draw_content(content), Not(Contains(Key("sitemap.xml"))));
  content["site.yaml"] += "base_url: https://example.jp/pia/\n";
  const Files files = draw_content(content);
  EXPECT_THAT(files.at("sitemap.xml"), HasSubstr("<loc>https://example.jp/pia/999016/12/</loc>"));
  EXPECT_THAT(files.at(kPage),
              HasSubstr("<link rel=\"canonical\" href=\"https://example.jp/pia/999016/12/\">"));
}

}  // namespace
}  // namespace kokai

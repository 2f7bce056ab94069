#include <gmock/gmock.h>

#include "generator/analysis/search/query.h"
#include "generator/analysis/search/rank.h"
#include "generator/analysis/search/snippet.h"

namespace kokai::search {
namespace {

using testing::ElementsAre;

/// "個人番号 -保管 | title:住民 \"ab\"": each group's words with their marks.
std::string shown(const Query& query) {
  const auto word = [&](std::size_t at) {
    const Term& term = query.terms[at];
    const std::string field = term.field == Field::kTitle     ? "title:"
                              : term.field == Field::kHeading ? "heading:"
                                                              : "";
    const std::string quote = term.exact ? "\"" : "";
    return (term.negative ? "-" : "") + field + quote + term.text + quote;
  };
  std::string out;
  for (const TermGroup& group : query.groups) {
    if (!out.empty()) out += " | ";
    std::string words;
    for (const std::size_t at : group.must) words += (words.empty() ? "" : " ") + word(at);
    for (const std::size_t at : group.without) words += " " + word(at);
    out += words;
  }
  return out;
}

TEST(SearchQuery, IsTakenApartAsReadersWriteIt) {
  const struct {
    std::string_view query, groups;
  } kCases[] = {
      {"個人番号 保管", "個人番号 保管"},
      {"　個人番号　\t保管\n", "個人番号 保管"},
      {"個人番号 -保管", "個人番号 -保管"},
      {"－保管 個人番号", "個人番号 -保管"},
      {"\"個人番号 保管\"", "\"個人番号保管\""},
      {"“個人番号” ＂保管＂", "\"個人番号\" \"保管\""},
      {"-\"個人番号\" ＬＧＷＡＮ", "lgwan -\"個人番号\""},
      {"個人番号\"保管\"消去", "個人番号 \"保管\" 消去"},
      {"保管 OR 消去", "保管 | 消去"},
      {"保管|消去｜廃棄", "保管 | 消去 | 廃棄"},
      {"個人番号 保管 OR 消去 -廃棄", "個人番号 保管 | 消去 -廃棄"},
      {"OR | OR", ""},
      {"or", "or"},
      {"title:住民 題名：税 見出し:保管 Title:\"a b\"",
       "title:住民 title:税 heading:保管 title:\"ab\""},
      {"title: 住民", "title: 住民"},
      {"-title:住民 税", "税 -title:住民"},
      {"03-1234", "03-1234"},
      {"保管 - 消去", "保管 消去"},
      {"--保管 消去", "消去 -保管"},
      {"\"個人番号", "個人番号"},
      {"個人番号\"", "個人番号"},
      {"\"\" 保管", "保管"},
      {"保管 保管 \"保管\"", "保管 \"保管\""},
      {"ﾞ", "\u3099"},
      {"\u202E-保管\u200B 消去", "消去 -保管"},
      {".*+?^${}()[]\\", ".*+?^${}()[]\\"},
      {"<script>alert(1)</script>", "<script>alert(1)</script>"},
      {"\u0301\u0302", "\u0301\u0302"},
      {"\xFF\xC0", "\uFFFD\uFFFD"},
      {"😀", "😀"},
  };
  for (const auto& [query, groups] : kCases) EXPECT_EQ(shown(parse_query(query)), groups) << query;
}

TEST(SearchQuery, SaysWhyThereIsNothingToLookFor) {
  for (const std::string_view query : {"", "  　", "\"\"", "|", "\u200B", "\u00AD\uFE0F"}) {
    EXPECT_EQ(parse_query(query).reason, NoQuery::kEmpty) << query;
  }
  for (const std::string_view query : {"-", "---", "－", "-保管", "- -", "-title:保管 -\"a\""}) {
    EXPECT_EQ(parse_query(query).reason, NoQuery::kOnlyExclusions) << query;
  }
}

TEST(SearchQuery, LooksAt200CharactersIn16Words) {
  std::string many, one;
  for (int i = 0; i < 17; ++i) many += std::to_string(i) + " ";
  for (int i = 0; i < 10000; ++i) one += "あ";
  EXPECT_EQ(parse_query(many).terms.size(), 16u);
  EXPECT_TRUE(parse_query(many).cut);
  EXPECT_EQ(parse_query(one).terms.front().text.size(), 3 * 200u);
  EXPECT_TRUE(parse_query(one).cut);
  EXPECT_FALSE(parse_query(one.substr(0, 3 * 200)).cut);
}

TEST(SearchQuery, VariesTheLongVowelAtTheEndOfKatakana) {
  EXPECT_THAT(long_vowel_variants("サーバー"), ElementsAre("サーバ"));
  EXPECT_THAT(long_vowel_variants("サーバ"), ElementsAre());
  EXPECT_THAT(long_vowel_variants("サーバ室"), ElementsAre("サーバー室"));
  EXPECT_THAT(long_vowel_variants("システム室"), ElementsAre());
  EXPECT_THAT(long_vowel_variants("キー"), ElementsAre());
  EXPECT_THAT(
      long_vowel_variants("中間サーバー・フォルダー"),
      ElementsAre("中間サーバ・フォルダー", "中間サーバー・フォルダ", "中間サーバ・フォルダ"));
}

TEST(SearchQuery, IsSplitByScript) {
  EXPECT_EQ(split_by_script("個人番号の保管"), "個人番号 保管");
  EXPECT_EQ(split_by_script("宛名システムvpn"), "宛名 システム vpn");
  EXPECT_EQ(split_by_script("個人番号"), "");
  EXPECT_EQ(split_by_script("ひらがな"), "");
}

TEST(SearchRank, LogarithmIsWholeSixteenths) {
  EXPECT_EQ(log16(1), 0u);
  EXPECT_EQ(log16(2), 16u);
  EXPECT_EQ(log16(3), 25u);
  EXPECT_EQ(log16(1024), 160u);
  EXPECT_EQ(log16(1'112'028), 320u);
}

TEST(SearchRank, RareWordsTheHeadAndShortDocumentsCountMore) {
  const std::uint64_t plain = score_of({{100, 1, false}}, 10000, 16);
  EXPECT_GT(score_of({{10, 1, false}}, 10000, 16), plain);
  EXPECT_GT(score_of({{100, 2, false}}, 10000, 16), plain);
  EXPECT_EQ(score_of({{100, 16, false}}, 10000, 16), score_of({{100, 90, false}}, 10000, 16));
  EXPECT_GT(score_of({{100, 1, true}}, 10000, 16), score_of({{100, 8, false}}, 10000, 16));
  EXPECT_LT(score_of({{100, 1, false}}, 10000, 256), plain);
  EXPECT_GT(score_of({{10000, 1, false}}, 10000, 16), 0u);
}

std::string marked(std::string_view block, const std::vector<std::string>& needles,
                   std::size_t before = 24, std::size_t length = 120) {
  std::string out;
  for (const TextPart& part : marked_text(block, needles, before, length)) {
    out += part.hit ? "«" + part.text + "»" : part.text;
  }
  return out;
}

TEST(SearchSnippet, MarksTheOriginalsCharacters) {
  EXPECT_EQ(marked("中間ｻｰﾊﾞ を使う", {"サーバ"}), "中間«ｻｰﾊﾞ» を使う");
  EXPECT_EQ(marked("個人 番号", {"人番"}), "個«人 番»号");
  EXPECT_EQ(marked("㎡である", {"2で"}), "«㎡で»ある");
  EXPECT_EQ(marked("ababa", {"aba", "ba"}), "«ababa»");
  EXPECT_EQ(marked("住民票住民", {"住民"}), "«住民»票«住民»");
  EXPECT_EQ(marked("ない", {"ある"}), "ない");
  EXPECT_EQ(marked("", {"ある"}), "");
}

TEST(SearchSnippet, ShowsTheStateOfAnOption) {
  EXPECT_EQ(marked("\x01実施する", {"実施"}), "☑ «実施»する");
  EXPECT_EQ(marked("\x02実施する", {"実施"}), "☐ «実施»する");
  EXPECT_EQ(marked("\x03実施する", {}), "？ 実施する");
}

TEST(SearchSnippet, IsCutAroundTheFirstHit) {
  EXPECT_EQ(marked("あいうえおかきくけこ", {"か"}, 2, 5), "…えお«か»きく…");
  EXPECT_EQ(marked("あいうえおかきくけこ", {"い"}, 2, 5), "あ«い»うえお…");
  EXPECT_EQ(marked("あいうえおかきくけこ", {"こ"}, 2, 5), "…くけ«こ»");
  EXPECT_EQ(marked("あいうえおかきくけこ", {"こ"}, 0, 0), "あいうえおかきくけ«こ»");
}

}  // namespace
}  // namespace kokai::search

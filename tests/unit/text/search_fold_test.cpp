#include "generator/text/search_fold.h"

#include <fstream>
#include <random>
#include <vector>

#include <gmock/gmock.h>

#include "generator/text/icu_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// \u{…} as a code point, \\ as a backslash.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 3) == "\\u{") {
      const std::size_t close = text.find('}', at);
      append_utf8(out, static_cast<char32_t>(std::stoul(
                           std::string(text.substr(at + 3, close - at - 3)), nullptr, 16)));
      at = close;
    } else {
      if (text.substr(at, 2) == "\\\\") ++at;
      out.push_back(text[at]);
    }
  }
  return out;
}

TEST(SearchFold, GivesWhatTheSharedTableSays) {
  std::ifstream file(KOKAI_SOURCE_DIR "/tests/search/fold.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    EXPECT_EQ(search_fold(unescaped(line.substr(0, tab))), unescaped(line.substr(tab + 1))) << line;
    ++rows;
  }
  EXPECT_GT(rows, 30u);
}

TEST(SearchFold, SaysWhatBecomesOfEachCharacter) {
  const std::string source = "Ａ ﾊﾞ㎡";
  const FoldedText folded = search_fold_with_places(source);
  EXPECT_EQ(folded.text, "aバm2");
  std::vector<std::string> originals, folds;
  for (std::size_t i = 0; i < folded.places.size(); ++i) {
    const FoldedPlace& place = folded.places[i];
    const std::size_t end =
        i + 1 < folded.places.size() ? folded.places[i + 1].folded : folded.text.size();
    originals.push_back(source.substr(place.first, place.last - place.first));
    folds.push_back(folded.text.substr(place.folded, end - place.folded));
  }
  EXPECT_THAT(originals, testing::ElementsAre("Ａ", " ", "ﾊﾞ", "㎡"));
  EXPECT_THAT(folds, testing::ElementsAre("a", "", "バ", "m2"));
}

std::string random_text(std::mt19937& random) {
  static const std::u32string kSome =
      U"Aa9ーｰﾊﾞﾟかき\u3099\u309Aガ漢字辻\u3000 "
      U"\u200B\uFEFF\u00AD\uFE00\U000E0100①㈱ⅣΣς\u0301\u0323é"
      U"\u1100\u1161\u11A8가ﾡￂ😀\u200D〜−-\U00020BB7\u0130";
  std::string out;
  for (std::size_t left = random() % 12; left > 0; --left) {
    if (random() % 16 == 0) {
      out.push_back(static_cast<char>(random()));  // not always UTF-8
    } else if (random() % 8 == 0) {
      append_utf8(out, static_cast<char32_t>(random() % 0xD800));
    } else {
      append_utf8(out, kSome[random() % kSome.size()]);
    }
  }
  return out;
}

TEST(SearchFold, FastRoadAndPlacesAgreeWithIcuAlone) {
  std::mt19937 random(4);
  for (int i = 0; i < 200000; ++i) {
    const std::string text = random_text(random);
    const FoldedText folded = search_fold_with_places(text);
    ASSERT_EQ(search_fold(text), search_fold_by_icu(text)) << text;
    ASSERT_EQ(folded.text, search_fold_by_icu(text)) << text;
    std::uint32_t behind = 0;
    for (const FoldedPlace& place : folded.places) {
      ASSERT_EQ(place.first, behind);
      ASSERT_LT(place.first, place.last);
      ASSERT_LE(place.folded, folded.text.size());
      behind = place.last;
    }
    ASSERT_EQ(behind, text.size());
  }
}

TEST(SearchFold, FoldsEveryCodePointLikeIcuAlone) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string one;
    append_utf8(one, c);
    ASSERT_EQ(search_fold(one), search_fold_by_icu(one)) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace kokai

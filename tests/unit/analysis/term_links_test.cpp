#include "generator/analysis/term_links.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"
#include "tests/support/glossary_support.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Assessment read(std::string_view body) {
  Findings findings;
  return *read_assessment(published_place(), document(body), findings);
}

std::string words_of(const Assessment& document, const TermLink& link) {
  std::string words;
  for (std::uint32_t node = link.node; node <= link.last_node; ++node) {
    const std::string_view text = document.tree.literal(document.tree.nodes[node]);
    const std::size_t from = node == link.node ? link.at : 0;
    const std::size_t to = node == link.last_node ? link.end : text.size();
    words += text.substr(from, to - from);
  }
  return words;
}

/// "item:word" of each link.
std::vector<std::string> links(const std::vector<std::string>& words, std::string_view body) {
  const Assessment document = read(body);
  const TermMatcher matcher(glossary_of(words));
  std::vector<std::string> out;
  for (const TermLink& link : term_notes(document, matcher).links) {
    const auto item = std::find_if(
        document.items.begin(), document.items.end(),
        [&](const Item& one) { return one.body_first <= link.node && link.node < one.body_last; });
    out.push_back(item->id + ":" + words_of(document, link));
  }
  return out;
}

TEST(TermLinks, TheFirstMentionInEachPartIsLinked) {
  EXPECT_THAT(links({"符号"},
                    "# I 基本情報\n\n## 7. 他の評価実施機関\n\n符号と符号\n\n- 符号\n\n"
                    "# II 特定個人情報ファイルの概要\n\n## 7. 備考\n\n符号と符号\n"),
              ElementsAre("i-8:符号", "ii.1-7:符号"));
}

TEST(TermLinks, NoneStandsInHeadingsLinksCodeAndRuby) {
  EXPECT_THAT(links({"符号"},
                    "# I 基本情報\n\n## 7. 他の評価実施機関\n\n### 符号の話\n\n[符号](#i) `符号` "
                    "{符号|ふごう}\n\n    符号\n\n|符号|\n|---|\n|なし|\n\n![符号](a.png)\n"),
              IsEmpty());
  EXPECT_THAT(links({"符号"}, "# I 基本情報\n\n## 7. 他の評価実施機関\n\n|なし|\n|---|\n|符号|\n"),
              ElementsAre("i-8:符号"));
}

TEST(TermLinks, AWordIsJudgedByWhatReadersSeeBesideIt) {
  const std::string head = "# I 基本情報\n\n## 7. 他の評価実施機関\n\n";
  EXPECT_THAT(links({"サーバ"}, head + "サーバ**ルーム**、サーバ\nルーム、{副|ふく}**サーバ**\n"),
              ElementsAre("i-8:サーバ"));
  EXPECT_THAT(links({"個人番号"}, head + "個人**番号**\n"), IsEmpty());
  EXPECT_THAT(links({"個人番号"}, head + "**重要な個人番号**\n"), ElementsAre("i-8:個人番号"));
}

TEST(TermLinks, AWordCutByTheBreakOfALineIsOneLink) {
  const std::string head = "# I 基本情報\n\n## 7. 他の評価実施機関\n\n";
  EXPECT_THAT(links({"個人番号"}, head + "この個人\n番号は\n"), ElementsAre("i-8:個人番号"));
  EXPECT_THAT(links({"個人番号"}, head + "この個人<!---->番号は\n個人  \n番号\n"), IsEmpty());
}

TEST(TermLinks, UsesAreCountedByItem) {
  const Assessment document = read(
      "# I 基本情報\n\n## 7. 他の評価実施機関\n\n符号と符号、副本\n\n"
      "# II 特定個人情報ファイルの概要\n\n## 7. 備考\n\n符号と符号\n");
  const TermNotes notes = term_notes(document, TermMatcher(glossary_of({"符号", "副本", "無い"})));
  const std::vector<TermUses> uses = term_uses(document, notes);
  ASSERT_EQ(uses.size(), 2u);
  EXPECT_EQ(uses[0].places, 2u);
  EXPECT_EQ(uses[0].items, "i-8 ii.1-7");
  EXPECT_EQ(uses[1].term, 1u);
  EXPECT_EQ(uses[1].items, "i-8");
}

/// The rule again, slow and simple, over one text: every start, every length, every word.
class SlowTwin {
 public:
  explicit SlowTwin(const Glossary& glossary) {
    for (std::uint32_t i = 0; i < glossary.terms.size(); ++i) {
      words_.emplace(search_fold(glossary.terms[i].term), i);
      for (const std::string& alias : glossary.terms[i].aliases) {
        words_.emplace(search_fold(alias), i);
      }
    }
    words_.erase("");
    for (const auto& [word, term] : words_) longest_ = std::max(longest_, word.size());
  }

  std::vector<TermMatch> find(std::string_view text) const {
    const std::vector<FoldedPlace> places = search_fold_with_places(text).places;
    std::vector<TermMatch> found;
    for (std::size_t i = 0; i < places.size(); ++i) {
      TermMatch best;
      std::size_t behind = i;
      for (std::size_t k = i + 1; k <= places.size(); ++k) {
        const std::string_view piece =
            text.substr(places[i].first, places[k - 1].last - places[i].first);
        const std::string folded = search_fold(piece);
        if (folded.size() > longest_) break;
        const auto word = words_.find(folded);
        if (word == words_.end() || is_silent(text, places[i]) || is_silent(text, places[k - 1]) ||
            !is_free(text, places[i].first, places[k - 1].last, word->first)) {
          continue;
        }
        best = {places[i].first, static_cast<std::uint32_t>(piece.size()), word->second};
        behind = k - 1;
      }
      if (best.size == 0) continue;
      found.push_back(best);
      i = behind;
    }
    return found;
  }

 private:
  static bool is_silent(std::string_view text, const FoldedPlace& place) {
    return search_fold(text.substr(place.first, place.last - place.first)).empty();
  }

  static char kind_of(char32_t c) {
    const auto is = [c](char32_t a, char32_t z) { return c >= a && c <= z; };
    if (is('0', '9') || is('a', 'z') || is('A', 'Z') || is(U'０', U'９') || is(U'ａ', U'ｚ') ||
        is(U'Ａ', U'Ｚ')) {
      return 'L';
    }
    if (is(U'ァ', U'ヺ') || is(U'ー', U'ヾ') || is(U'ｦ', U'ﾟ')) return 'K';
    return is(U'一', U'鿿') || is(U'ぁ', U'ゖ') || c == U'々' ? 'w' : ' ';
  }

  static bool is_free(std::string_view text, std::size_t first, std::size_t last,
                      const std::string& word) {
    const std::u32string before = to_code_points(text.substr(0, first));
    const std::u32string own = to_code_points(text.substr(first, last - first));
    const std::u32string behind = to_code_points(text.substr(last, 8));
    const char left = before.empty() ? ' ' : kind_of(before.back());
    const char right = behind.empty() ? ' ' : kind_of(behind.front());
    if (to_code_points(word).size() == 1 && (left != ' ' || right != ' ')) return false;
    return !(left != ' ' && left != 'w' && left == kind_of(own.front())) &&
           !(right != ' ' && right != 'w' && right == kind_of(own.back()));
  }

  std::map<std::string, std::uint32_t> words_;
  std::size_t longest_ = 0;
};

std::string shown(std::string_view text, const std::vector<TermMatch>& matches) {
  std::string out;
  for (const TermMatch& match : matches) {
    out.append(std::to_string(match.at)).append(":").append(text.substr(match.at, match.size));
    out.append("=").append(std::to_string(match.term)).append(" ");
  }
  return out;
}

void compare(const TermMatcher& fast, const SlowTwin& slow, std::string_view text) {
  std::vector<TermMatch> found;
  fast.find(text, found);
  ASSERT_EQ(shown(text, found), shown(text, slow.find(text))) << text;
}

TEST(TermLinks, FindsWhatTheSlowTwinFindsInRandomText) {
  const std::vector<std::string> letters = {"サ",
                                            "ー",
                                            "バ",
                                            "ル",
                                            "ム",
                                            "情",
                                            "報",
                                            "個",
                                            "人",
                                            "の",
                                            "A",
                                            "b",
                                            "ａ",
                                            "1",
                                            "２",
                                            "・",
                                            " ",
                                            "　",
                                            "\n",
                                            "（",
                                            "）",
                                            "㈱",
                                            "株",
                                            "①",
                                            "⑩",
                                            "ｶ",
                                            "ﾞ",
                                            "カ",
                                            "\xE3\x82\x99",
                                            "印",
                                            "-",
                                            "ー",
                                            "㌔",
                                            "\xEF\xBB\xBF",
                                            "々"};
  std::mt19937 random(20260401);
  const auto text_of = [&](std::size_t most) {
    std::string text;
    const std::size_t size = random() % most + 1;
    for (std::size_t i = 0; i < size; ++i) text += letters[random() % letters.size()];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> words;
    for (std::size_t i = random() % 30; i-- > 0;) words.push_back(text_of(4));
    const Glossary glossary = glossary_of(words);
    compare(TermMatcher(glossary), SlowTwin(glossary), text_of(60));
    if (HasFatalFailure()) return;
  }
}

/// The words of real glossaries in real documents.
TEST(TermLinks, FindsWhatTheSlowTwinFindsInRealDocuments) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  const Glossary glossary = glossary_of({"個人番号",     "マイナンバー",
                                         "特定個人情報", "特定個人情報ファイル",
                                         "中間サーバー", "中間サーバ",
                                         "サーバ",       "サーバー",
                                         "情報",         "ファイル",
                                         "委託",         "再委託",
                                         "ID",           "IT",
                                         "LGWAN",        "印",
                                         "4情報",        "符号",
                                         "システム",     "住民基本台帳",
                                         "ネットワーク", "住民基本台帳ネットワークシステム",
                                         "事前",         "Active Directory"});
  const TermMatcher fast(glossary);
  const SlowTwin slow(glossary);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    ++files;
    for (std::string line; std::getline(file, line);) {
      compare(fast, slow, line);
      if (HasFatalFailure()) return;
    }
  }
  EXPECT_GT(files, 0u);
}

TEST(TermLinks, FiftyThousandWordsInsideEachOtherAreNoTrouble) {
  std::vector<std::string> words;
  std::string nested;
  for (int i = 0; i < 100; ++i) words.push_back(nested += "ああ");
  for (int i = 0; i < 50000; ++i) {
    std::string word;
    for (int k = i; k > 0; k /= 7) append_utf8(word, U'亜' + static_cast<char32_t>(k % 7));
    words.push_back(word + "語");
  }
  const TermMatcher matcher(glossary_of(words));
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 3 == 0 ? "ああ" : "亜";
  std::vector<TermMatch> found;
  matcher.find(text, found);
  EXPECT_FALSE(found.empty());
}

}  // namespace
}  // namespace kokai

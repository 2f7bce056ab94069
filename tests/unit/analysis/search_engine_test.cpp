// The engine against a scan of the same texts that is too simple to be wrong.

#include <functional>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>

#include "generator/analysis/search/search.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

struct Document {
  std::string title;
  std::string head;
  std::vector<Entry> entries;
  std::uint8_t status = 2;
  Standing standing = Standing::kCurrent;
  std::uint16_t year = 2024;
};

/// An index in memory: each entry a unit, `kEntriesOfPiece` of them a piece.
class MemoryIndex : public SearchSource {
 public:
  static constexpr std::size_t kEntriesOfPiece = 3;

  explicit MemoryIndex(std::vector<Document> documents, bool lists_documents = false)
      : documents_(std::move(documents)) {
    manifest_.lists_documents = lists_documents;
    manifest_.municipalities = {{"990001", "見本市", "見本県"}};
    for (std::uint32_t n = 0; n < documents_.size(); ++n) add(n);
    manifest_.sketch = empty_sketch(lists_.size());
    for (const auto& [gram, list] : lists_) {
      raise(manifest_.sketch, gram,
            sketch_level(static_cast<std::uint32_t>(list.size()), manifest_.numbers()));
      manifest_.shard_keys.push_back(gram);
    }
    manifest_.word_shards = 1;
  }

  const Manifest& manifest() const override { return manifest_; }

  Fetched<std::vector<std::uint32_t>> postings(Gram gram) const override {
    if (missing.count(gram) != 0) return {{}, Trouble::kMissing, "search/p/0/0.js"};
    const auto found = lists_.find(gram);
    if (found == lists_.end()) return {};
    return {{found->second.begin(), found->second.end()}, Trouble::kNone, ""};
  }
  Fetched<std::vector<GramList>> postings_from(char32_t first) const override {
    Fetched<std::vector<GramList>> lists;
    for (const auto& [gram, list] : lists_) {
      if (gram.first == first) lists.value.push_back({gram, {list.begin(), list.end()}});
    }
    return lists;
  }
  Fetched<Piece> piece(std::uint32_t document, std::uint32_t number) const override {
    if (missing_piece == document) return {{}, Trouble::kCutShort, "search/d/0/0-0.js"};
    ++pieces_read;
    const Document& one = documents_[document];
    Piece made{one.title, "2024-01-01", {}};
    const std::vector<Entry> all = entries_of(one);
    for (std::size_t i = number * kEntriesOfPiece; i < all.size(); ++i) {
      if (made.entries.size() < kEntriesOfPiece) made.entries.push_back(all[i]);
    }
    return {made, Trouble::kNone, ""};
  }
  Fetched<std::vector<GlossaryWord>> words_from(char32_t) const override {
    return {
        {{"lgwan", "ＬＧＷＡＮ", "エルジーワン", {"総合行政ネットワーク"}}}, Trouble::kNone, ""};
  }

  const std::vector<Document>& documents() const { return documents_; }

  std::set<Gram> missing;
  std::uint32_t missing_piece = 0xFFFFFFFF;
  mutable std::size_t pieces_read = 0;

 private:
  static std::vector<Entry> entries_of(const Document& document) {
    std::vector<Entry> all = document.entries;
    all.insert(all.begin(), Entry{"", "", document.title, document.head});
    return all;
  }

  void add(std::uint32_t n) {
    const Document& document = documents_[n];
    const std::vector<Entry> all = entries_of(document);
    SearchDocument made;
    made.form = static_cast<std::uint8_t>(n % 3);
    made.status = document.status;
    made.standing = document.standing;
    made.year = document.year;
    made.address = "990001/" + std::to_string(n) + "/";
    made.first_unit = manifest_.units;
    made.units = static_cast<std::uint32_t>(all.size());
    made.first_piece = static_cast<std::uint32_t>(manifest_.piece_units.size());
    for (std::size_t i = 0; i < all.size(); i += kEntriesOfPiece) {
      manifest_.piece_units.push_back(
          static_cast<std::uint32_t>(std::min(kEntriesOfPiece, all.size() - i)));
      ++made.pieces;
    }
    for (const Entry& entry : all) {
      for (const std::string& block : lines_of(entry.heading + "\n" + entry.text)) {
        add_block(to_code_points(search_fold(block)), n);
      }
      ++manifest_.units;
    }
    manifest_.documents.push_back(made);
  }

  void add_block(std::u32string folded, std::uint32_t n) {
    if (folded.empty()) return;
    folded.push_back(U'\n');
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
      lists_[{folded[i], folded[i + 1]}].insert(manifest_.lists_documents ? n : manifest_.units);
    }
  }

  std::vector<Document> documents_;
  Manifest manifest_;
  std::map<Gram, std::set<std::uint32_t>> lists_;
};

/// What the words of a query mean, read slowly.
bool holds(const Document& document, const Term& term, const std::vector<std::string>& ways) {
  const auto in = [&](const std::string& blocks) {
    for (const std::string& block : lines_of(blocks)) {
      const std::string folded = search_fold(block);
      for (const std::string& way : ways) {
        if (folded.find(way) != std::string::npos) return true;
      }
    }
    return false;
  };
  if (term.field != Field::kHeading && in(document.title)) return true;
  if (term.field == Field::kAny && in(document.head)) return true;
  for (const Entry& entry : document.entries) {
    if (term.field != Field::kTitle && in(entry.heading)) return true;
    if (term.field == Field::kAny && in(entry.text)) return true;
  }
  return false;
}

std::set<std::uint32_t> scanned(const MemoryIndex& index, const Request& request) {
  const Query query = parse_query(request.query);
  const auto has = [&](const Document& document, std::size_t at) {
    const Term& term = query.terms[at];
    std::vector<std::string> ways = {term.text};
    if (!term.exact && !term.negative && request.long_vowels) {
      for (std::string& way : long_vowel_variants(term.text)) ways.push_back(std::move(way));
    }
    return holds(document, term, ways);
  };
  std::set<std::uint32_t> found;
  for (std::uint32_t n = 0; n < index.documents().size(); ++n) {
    const Document& document = index.documents()[n];
    if (document.standing != Standing::kCurrent && request.versions != Versions::kAll) continue;
    for (const TermGroup& group : query.groups) {
      bool fits = true;
      for (const std::size_t at : group.must) fits = fits && has(document, at);
      for (const std::size_t at : group.without) fits = fits && !has(document, at);
      if (fits) found.insert(n);
    }
  }
  return found;
}

std::set<std::uint32_t> numbers_of(const std::vector<DocumentHit>& hits) {
  std::set<std::uint32_t> numbers;
  for (const DocumentHit& hit : hits) numbers.insert(hit.document);
  return numbers;
}

/// Texts of few characters, so that bigrams meet by chance and candidates are often wrong.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  std::string words(std::size_t most) {
    static const std::u32string kSome = U"個人番号保管サーバーｻﾊﾞAb1 　・-";
    std::string out;
    for (std::size_t left = below(most) + 1; left > 0; --left) {
      append_utf8(out, kSome[below(kSome.size())]);
    }
    return out;
  }

  Document document() {
    Document made{words(8), words(5) + "\n" + words(5), {}, 2, Standing::kCurrent, 2024};
    for (std::size_t i = below(9); i > 0; --i) {
      std::string text = words(30);
      for (std::size_t blocks = below(3); blocks > 0; --blocks) text += "\n" + words(30);
      const std::string own = below(4) == 0 ? "\n" + words(6) : "";
      made.entries.push_back({"i-" + std::to_string(i), "", words(6) + own, text});
    }
    made.year = static_cast<std::uint16_t>(2015 + below(10));
    if (below(5) == 0) made.standing = Standing::kOlder;
    return made;
  }

  std::string query() {
    std::string made = term();
    if (below(2) == 0) made += " " + term();
    if (below(4) == 0) made += " -" + term();
    if (below(6) == 0) made += " OR " + term();
    return made;
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::string term() {
    static constexpr std::string_view kBefore[] = {"", "", "", "", "\"", "title:", "見出し:"};
    const std::string_view before = kBefore[below(7)];
    return std::string(before) + words(5) + (before == "\"" ? "\"" : "");
  }

  std::mt19937 random_;
};

TEST(SearchEngine, FindsWhatASlowScanFindsAndNothingElse) {
  for (const bool lists_documents : {false, true}) {
    Author author(lists_documents ? 5 : 4);
    std::vector<Document> documents;
    for (int i = 0; i < 40; ++i) documents.push_back(author.document());
    const MemoryIndex index(documents, lists_documents);
    std::size_t answered = 0;
    for (int i = 0; i < 1000; ++i) {
      Request request;
      request.query = author.query();
      request.versions = author.below(2) == 0 ? Versions::kAll : Versions::kCurrent;
      request.synonyms = false;
      request.long_vowels = author.below(2) == 0;
      const std::set<std::uint32_t> truth = scanned(index, request);
      Session session(index, request);
      Session settled(index, request);
      ASSERT_TRUE(settled.settle(100000));
      ASSERT_EQ(numbers_of(session.more(1000)), truth) << request.query;
      ASSERT_EQ(session.count(), truth.size()) << request.query;
      ASSERT_EQ(settled.count(), truth.size()) << request.query;
      ASSERT_TRUE(settled.exact());
      answered += truth.empty() ? 0 : 1;
    }
    EXPECT_GT(answered, 250u);
  }
}

TEST(SearchEngine, GivesHitsInTurnWithoutRepeating) {
  Author author(6);
  std::vector<Document> documents;
  for (int i = 0; i < 60; ++i) documents.push_back(author.document());
  const MemoryIndex index(documents);
  Session all(index, {"番号", true, true, Versions::kAll, {}});
  Session by_two(index, {"番号", true, true, Versions::kAll, {}});
  std::vector<std::uint32_t> at_once, in_turn;
  for (const DocumentHit& hit : all.more(1000)) at_once.push_back(hit.document);
  for (std::vector<DocumentHit> hits = by_two.more(2); !hits.empty(); hits = by_two.more(2)) {
    for (const DocumentHit& hit : hits) in_turn.push_back(hit.document);
  }
  EXPECT_GT(at_once.size(), 5u);
  EXPECT_EQ(in_turn, at_once);
}

Document named(const std::string& title, const std::string& text) {
  return {title, "見本市", {{"i-1", "", "保管場所", text}}, 2, Standing::kCurrent, 2024};
}

std::vector<std::string> titles(const MemoryIndex& index, const Request& request) {
  Session session(index, request);
  std::vector<std::string> found;
  for (const DocumentHit& hit : session.more(100)) {
    found.push_back(index.documents()[hit.document].title);
  }
  return found;
}

TEST(SearchEngine, PutsTheTitleBeforeTheTextAndTheEndedLast) {
  std::vector<Document> documents = {named("甲", "児童手当を扱う"), named("児童手当", "給付"),
                                     named("乙", "児童手当を扱う"), named("児童手当", "終了した"),
                                     named("丙", "ほかの事務")};
  documents[2].year = 2025;
  documents[3].status = 3;
  documents[3].title = "児童手当 旧";
  const MemoryIndex index(documents);
  EXPECT_THAT(titles(index, {"児童手当", true, true, Versions::kCurrent, {}}),
              ElementsAre("児童手当", "乙", "甲", "児童手当 旧"));
}

TEST(SearchEngine, PutsTheWordItselfBeforeItsVariants) {
  const MemoryIndex index(
      {named("サーバ", "サーバ サーバ"), named("甲", "サーバーの保管"), named("乙", "ほか")});
  EXPECT_THAT(titles(index, {"サーバー", true, true, Versions::kCurrent, {}}),
              ElementsAre("甲", "サーバ"));
  EXPECT_THAT(titles(index, {"サーバー", false, true, Versions::kCurrent, {}}), ElementsAre("甲"));
  EXPECT_THAT(titles(index, {"\"サーバー\"", true, true, Versions::kCurrent, {}}),
              ElementsAre("甲"));
  const Session session(index, {"サーバー", true, true, Versions::kCurrent, {}});
  ASSERT_EQ(session.notices().size(), 1u);
  EXPECT_THAT(session.notices().front().also, ElementsAre("サーバ"));
}

TEST(SearchEngine, AddsTheGlossarysOtherWords) {
  const MemoryIndex index({named("甲", "総合行政ネットワーク"), named("乙", "LGWAN を使う")});
  EXPECT_THAT(titles(index, {"lgwan", true, true, Versions::kCurrent, {}}),
              ElementsAre("乙", "甲"));
  EXPECT_THAT(titles(index, {"lgwan", true, false, Versions::kCurrent, {}}), ElementsAre("乙"));
  const Session session(index, {"lgwan", true, true, Versions::kCurrent, {}});
  ASSERT_EQ(session.notices().size(), 1u);
  EXPECT_EQ(session.notices().front().kind, Notice::Kind::kSynonym);
}

TEST(SearchEngine, ReadsNoTextForWordsThatStandNowhere) {
  const MemoryIndex index({named("甲", "個人番号の保管")});
  EXPECT_THAT(titles(index, {"番号番", true, true, Versions::kCurrent, {}}), IsEmpty());
  EXPECT_EQ(index.pieces_read, 0u);
}

TEST(SearchEngine, CountsNearlyUntilAllIsRead) {
  const MemoryIndex index({named("甲", "番号番"), named("乙", "号番 番号")});
  Session session(index, {"番号番", true, true, Versions::kCurrent, {}});
  EXPECT_EQ(session.count(), 2u);
  EXPECT_FALSE(session.exact());
  EXPECT_FALSE(session.settle(1));
  EXPECT_TRUE(session.settle(2));
  EXPECT_EQ(session.count(), 1u);
  EXPECT_TRUE(session.exact());
}

TEST(SearchEngine, CountsFacetsAsIfTheyHadNoChoice) {
  const MemoryIndex index({named("甲", "保管"), named("乙", "保管"), named("丙", "保管"),
                           named("丁", "消去"), named("戊", "保管")});
  Request request{"保管", true, true, Versions::kCurrent, {}};
  request.chosen[static_cast<std::size_t>(Facet::kForm)] = {"1"};
  const Session session(index, request);
  EXPECT_EQ(session.count(), 2u);
  EXPECT_TRUE(session.exact());
  EXPECT_THAT(session.counts_of(Facet::kForm),
              ElementsAre(std::pair("0", 2), std::pair("1", 2), std::pair("2", 1)));
  EXPECT_THAT(session.counts_of(Facet::kMunicipality), ElementsAre(std::pair("990001", 2)));
}

TEST(SearchEngine, GoesOnWithoutAListOrAPieceAndSaysSo) {
  MemoryIndex index({named("甲", "個人番号の保管"), named("乙", "個人番号の消去")});
  index.missing = {{U'個', U'人'}};
  Session session(index, {"個人番号", true, true, Versions::kCurrent, {}});
  EXPECT_EQ(session.more(10).size(), 2u);
  ASSERT_TRUE(session.obstacle());
  EXPECT_EQ(session.obstacle()->trouble, Trouble::kMissing);
  index.missing.clear();
  index.missing_piece = 1;
  Session other(index, {"個人番号", true, true, Versions::kCurrent, {}});
  EXPECT_EQ(other.more(10).size(), 1u);
  ASSERT_TRUE(other.obstacle());
  EXPECT_EQ(other.obstacle()->trouble, Trouble::kCutShort);
  index.missing = {{U'消', U'去'}};
  index.missing_piece = 0xFFFFFFFF;
  EXPECT_THAT(titles(index, {"個人番号 -消去", true, true, Versions::kCurrent, {}}),
              ElementsAre("甲"));
}

TEST(SearchEngine, ShowsTheItemsWithTheMostWordsFirst) {
  Document document = named("甲", "消去する");
  document.entries.push_back({"i-2", "", "わがまちの箱\n保管場所", "消去と保管"});
  document.entries.push_back({"i-3", "", "その他", "ない"});
  const MemoryIndex index({document});
  Session session(index, {"保管 消去", true, true, Versions::kCurrent, {}});
  const std::vector<DocumentHit> hits = session.more(1);
  ASSERT_EQ(hits.size(), 1u);
  ASSERT_EQ(hits[0].sections.size(), 2u);
  EXPECT_EQ(hits[0].sections[0].id, "i-1");
  EXPECT_EQ(hits[0].sections[1].id, "i-2");
  EXPECT_EQ(hits[0].sections[1].heading.front(), (TextPart{"保管", true}));
  Session own(index, {"まちの箱", true, true, Versions::kCurrent, {}});
  const std::vector<DocumentHit> own_hits = own.more(1);
  ASSERT_EQ(own_hits.size(), 1u);
  EXPECT_EQ(own_hits[0].sections[0].snippet[0][1], (TextPart{"まちの箱", true}));
}

}  // namespace
}  // namespace kokai::search

#include <algorithm>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/search/number_text.h"
#include "generator/rendering/search/files.h"
#include "generator/rendering/search/manifest_script.h"
#include "generator/rendering/search/read_index.h"
#include "generator/rendering/search/script.h"
#include "generator/rendering/search/shards.h"
#include "generator/rendering/search/write_index.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Script, ACallComesBackAsItWasMade) {
  ScriptCall call('p');
  const std::string text = "「\"\\」\n\x01\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\x9C\U00020BB7</script>";
  call.add(7U).add(text).begin_array().add("a").add("").end_array();
  const std::string bytes = call.take();
  EXPECT_EQ(bytes,
            "SX.p(7,\"「\\\"\\\\」\\n\\u0001\\u2028\\u2029“\U00020BB7</script>\",[\"a\",\"\"])\n");
  ScriptReader script(bytes, 'p');
  EXPECT_EQ(script.number(), 7U);
  EXPECT_EQ(script.text(), text);
  EXPECT_THAT(script.texts(2).value(), ElementsAre("a", ""));
  EXPECT_TRUE(script.ended());
}

TEST(Script, CutShortAnywhereItIsRefused) {
  ScriptCall call('d');
  call.add(12U).add("あ\n").begin_array().add("い").add("\"").end_array();
  const std::string bytes = call.take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ScriptReader script(std::string_view(bytes).substr(0, size), 'd');
    static_cast<void>(script.number());
    static_cast<void>(script.text());
    static_cast<void>(script.texts(9));
    EXPECT_FALSE(script.ended()) << size;
  }
}

TEST(Script, NothingButTheCallIsRead) {
  for (const std::string_view bytes :
       {"SX.m(1)\n ", "SX.m( 1)\n", "SX.d(1)\n", "SX.m(-1)\n", "SX.m(99999999999)\n", "SX.m(1,)\n",
        "SX.m(1);alert(1)\n", "SX.m(\"\\ud800\")\n", "SX.m(\"\\x\")\n", "SX.m(\"\xFF\")\n"}) {
    ScriptReader script(bytes, 'm');
    if (!script.number()) static_cast<void>(script.text());
    EXPECT_FALSE(script.ended()) << bytes;
  }
}

TEST(Script, AnArrayThatIsTooLongIsRefused) {
  ScriptReader script("SX.s([\"a\",\"b\",\"c\"])\n", 's');
  EXPECT_FALSE(script.texts(2).has_value());
  EXPECT_FALSE(script.ended());
}

Manifest a_manifest() {
  Manifest made;
  made.unicode = "15.0";
  made.municipalities = {{"112127", "東松山市", "埼玉県"}, {"271403", "堺市", "大阪府"}};
  made.tasks = {"児童手当", "予防接種"};
  made.documents.resize(3);
  made.documents[0] = {0, 2, 2, Standing::kCurrent, 2021, 1, "112127/21/", 0, 5, 0, 2, U'あ'};
  made.documents[1] = {1, 1, 3,   Standing::kOlder, 2019, 2, "271403/48/2019-06-27/", 5, 1,
                       2, 1, U'"'};
  made.documents[2] = {1, 0, 0, Standing::kDraftAhead, 0, 0, "271403/48/draft/", 6, 3, 3, 1, U'\\'};
  made.piece_units = {4, 1, 1, 3};
  made.units = 9;
  made.sketch = empty_sketch(900);
  raise(made.sketch, {U'個', U'人'}, 4);
  raise(made.sketch, {U'人', U'\n'}, 3);
  made.shard_keys = {{U'1', U'\n'}, {U'個', U'\n'}, {U'個', U'人'}, {0x20BB7, U'\n'}};
  made.word_shards = 1;
  made.suggestion_shards = 2;
  return made;
}

void expect_same(const Manifest& a, const Manifest& b) {
  EXPECT_EQ(a.units, b.units);
  EXPECT_EQ(a.unicode, b.unicode);
  EXPECT_EQ(a.lists_documents, b.lists_documents);
  EXPECT_EQ(a.tasks, b.tasks);
  EXPECT_EQ(a.piece_units, b.piece_units);
  EXPECT_EQ(a.sketch.bits, b.sketch.bits);
  EXPECT_EQ(a.sketch.levels, b.sketch.levels);
  EXPECT_EQ(a.shard_keys, b.shard_keys);
  EXPECT_EQ(a.word_shards, b.word_shards);
  EXPECT_EQ(a.suggestion_shards, b.suggestion_shards);
  ASSERT_EQ(a.municipalities.size(), b.municipalities.size());
  for (std::size_t i = 0; i < a.municipalities.size(); ++i) {
    EXPECT_EQ(a.municipalities[i].code, b.municipalities[i].code);
    EXPECT_EQ(a.municipalities[i].name, b.municipalities[i].name);
    EXPECT_EQ(a.municipalities[i].prefecture, b.municipalities[i].prefecture);
  }
  ASSERT_EQ(a.documents.size(), b.documents.size());
  for (std::size_t i = 0; i < a.documents.size(); ++i) {
    const SearchDocument& one = a.documents[i];
    const SearchDocument& other = b.documents[i];
    EXPECT_EQ(std::tie(one.municipality, one.form, one.status, one.standing, one.year, one.task),
              std::tie(other.municipality, other.form, other.status, other.standing, other.year,
                       other.task));
    EXPECT_EQ(
        std::tie(one.address, one.first_unit, one.units, one.first_piece, one.pieces),
        std::tie(other.address, other.first_unit, other.units, other.first_piece, other.pieces));
    EXPECT_EQ(one.check, other.check);
  }
}

TEST(ManifestScript, ComesBackWhole) {
  const Manifest made = a_manifest();
  const Fetched<Manifest> read =
      read_manifest(manifest_scripts("0123456789ab", manifest_arguments(made)));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value.build, "0123456789ab");
  expect_same(read.value, made);
}

TEST(ManifestScript, KnowsWhereAUnitLies) {
  const Manifest made = a_manifest();
  const std::vector<std::uint32_t> documents = {0, 0, 0, 0, 0, 1, 2, 2, 2};
  const std::vector<std::uint32_t> pieces = {0, 0, 0, 0, 1, 0, 0, 0, 0};
  for (std::uint32_t unit = 0; unit < made.units; ++unit) {
    EXPECT_EQ(made.document_of(unit), documents[unit]);
    EXPECT_EQ(made.piece_of(unit), pieces[unit]);
  }
}

TEST(ManifestScript, OfNoDocumentsIsWhole) {
  Manifest none;
  none.unicode = "15.0";
  none.sketch = empty_sketch(0);
  EXPECT_TRUE(read_manifest(manifest_scripts("0", manifest_arguments(none))).ok());
}

TEST(ManifestScript, CutShortAnywhereItIsRefused) {
  const ManifestTexts whole = manifest_scripts("0123456789ab", manifest_arguments(a_manifest()));
  for (std::size_t size = 0; size < whole.manifest.size(); ++size) {
    const Fetched<Manifest> read = read_manifest({whole.manifest.substr(0, size), whole.facts});
    ASSERT_EQ(read.trouble, Trouble::kCutShort) << size;
    ASSERT_EQ(read.file, manifest_file());
  }
  for (std::size_t size = 0; size < whole.facts.size(); ++size) {
    const Fetched<Manifest> read = read_manifest({whole.manifest, whole.facts.substr(0, size)});
    ASSERT_EQ(read.trouble, Trouble::kCutShort) << size;
    ASSERT_EQ(read.file, facts_file());
  }
}

TEST(ManifestScript, AnotherFormatIsAnotherBuild) {
  EXPECT_EQ(read_manifest({"SX.m(1,\"x\")\n", {}}).trouble, Trouble::kOtherBuild);
  EXPECT_EQ(read_manifest({"SX.m(2,\"x\")\n", {}}).trouble, Trouble::kOtherBuild);
}

TEST(ManifestScript, HalvesOfTwoBuildsAreRefused) {
  const ManifestTexts arguments = manifest_arguments(a_manifest());
  const Fetched<Manifest> read =
      read_manifest({manifest_scripts("0123456789ab", arguments).manifest,
                     manifest_scripts("0", arguments).facts});
  EXPECT_EQ(read.trouble, Trouble::kOtherBuild);
  EXPECT_EQ(read.file, facts_file());
}

TEST(ManifestScript, NumbersThatPointNowhereAreRefused) {
  const auto trouble_of = [](const auto& change) {
    Manifest wrong = a_manifest();
    change(wrong);
    return read_manifest(manifest_scripts("0", manifest_arguments(wrong))).trouble;
  };
  EXPECT_EQ(trouble_of([](Manifest& m) { m.units = 8; }), Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { m.units = 10; }), Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { m.documents[1].task = 3; }), Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { m.piece_units[1] = 0; }), Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { m.documents[0].address = "112127/<b>/"; }),
            Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { m.documents[0].address = "112127/../x/"; }),
            Trouble::kCutShort);
  EXPECT_EQ(trouble_of([](Manifest& m) { std::swap(m.shard_keys[1], m.shard_keys[2]); }),
            Trouble::kCutShort);
}

TEST(ManifestScript, ACodeThatIsNoneIsRefused) {
  ManifestTexts files = manifest_scripts("0", manifest_arguments(a_manifest()));
  files.facts.replace(files.facts.find("112127"), 6, "java:x");
  EXPECT_EQ(read_manifest(files).trouble, Trouble::kCutShort);
}

/// A document as search has it: paragraphs under headings.
DocumentText written(const std::vector<std::string>& blocks) {
  DocumentText text;
  const auto put = [&](const std::string& bytes) {
    const TextRange range{static_cast<std::uint32_t>(text.text.size()),
                          static_cast<std::uint32_t>(bytes.size())};
    text.text += bytes;
    return range;
  };
  text.title = put("題");
  text.date = put("2025-04-01");
  for (const std::string& block : blocks) {
    EntryText& entry = text.entries.emplace_back();
    entry.id = put("i-" + std::to_string(text.entries.size()));
    entry.heading = put("見出し");
    entry.text = put(block);
    entry.folded.at = static_cast<std::uint32_t>(text.folded.size());
    append_search_fold(text.folded, "見出し");
    text.folded += '\n';
    append_search_fold(text.folded, block);
    text.folded += '\n';
    entry.folded.size = static_cast<std::uint32_t>(text.folded.size()) - entry.folded.at;
    entry.ends_unit = true;
  }
  return text;
}

using Documents = std::vector<std::vector<std::string>>;

/// A site with an index of these documents, one municipality.
class WrittenIndex {
 public:
  explicit WrittenIndex(const Documents& documents) {
    archive_.municipalities.resize(1);
    archive_.municipalities[0].code = "990019";
    archive_.municipalities[0].name = "みほん市";
    MemorySink sink;
    std::vector<Collector> collectors(1);
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      const DocumentText text = written(documents[d]);
      const std::vector<PieceCut> cuts = cut_pieces(text);
      const std::vector<std::string> places(text.entries.size(), "I-1");
      const DocumentInHand document = {d,    "990019/1/", "みほん市",        places,
                                       text, cuts,        check_of("abcdef")};
      EXPECT_TRUE(write_pieces(document, sink).ok());
      std::vector<std::uint32_t> units;
      for (const PieceCut& cut : cuts) units.push_back(cut.units);
      collectors[0].add(d, text, units, "abcdef");
      add_record(d);
    }
    Term term;
    term.id = "chukan-server";
    term.term = "中間サーバー";
    term.reading = "ちゅうかんさーばー";
    term.aliases = {"中間サーバ", "仲介"};
    archive_.glossary.terms = {term};
    IndexEntry system;
    system.id = "d3b07384d113";
    system.name = "中間サーバー";
    system.spellings = {"中間サーバー", "中間サーハ"};
    archive_.indexes.by_kind[static_cast<std::size_t>(IndexKind::kSystem)] = {system};
    PostingMerge merge(std::move(collectors));
    std::vector<PostingSlice> slices(merge.slices());
    for (std::size_t i = 0; i < slices.size(); ++i) slices[i] = merge.merge(i);
    const IndexFiles files = index_files(archive_, merge.gathered(), std::move(slices));
    std::vector<DrawJob> jobs;
    add_index_jobs(jobs, files);
    for (const DrawJob& job : jobs) EXPECT_TRUE(job(sink).ok());
    site.files = std::move(sink.files);
  }

  MemoryTree site;

 private:
  void add_record(std::uint32_t document) {
    AssessmentRecord& record = archive_.records.emplace_back();
    record.key = std::to_string(document + 1);
    VersionFacts& facts = record.versions.emplace_back();
    facts.document = document;
    facts.front.form = &forms::all()[0];
    facts.front.title = "題";
    facts.front.status = AssessmentStatus::kPublished;
    facts.front.published = Date{2025, 4, 1};
  }
  Archive archive_;
};

TEST(SiteIndex, AnswersWithTheUnitsThatHoldABigram) {
  const WrittenIndex written(Documents{{"個人番号", "住民"}, {"法人番号"}});
  const Fetched<std::unique_ptr<SiteIndex>> index = SiteIndex::open(written.site);
  ASSERT_TRUE(index.ok());
  EXPECT_THAT(index.value->postings({U'番', U'号'}).value, ElementsAre(0, 2));
  EXPECT_THAT(index.value->postings({U'号', U'\n'}).value, ElementsAre(0, 2));
  EXPECT_THAT(index.value->postings({U'住', U'民'}).value, ElementsAre(1));
  EXPECT_THAT(index.value->postings({U'号', U'住'}).value, IsEmpty());
  EXPECT_THAT(index.value->postings({U'!', U'!'}).value, IsEmpty());
  const auto from = index.value->postings_from(U'人');
  ASSERT_EQ(from.value.size(), 1U);
  EXPECT_EQ(from.value[0].gram.second, U'番');
}

TEST(SiteIndex, GivesTheTextOfAPiece) {
  const WrittenIndex written(Documents{{"一", "二\n三"}});
  const auto index = SiteIndex::open(written.site);
  ASSERT_TRUE(index.ok());
  const Fetched<Piece> piece = index.value->piece(0, 0);
  ASSERT_TRUE(piece.ok());
  EXPECT_EQ(piece.value.title, "題");
  EXPECT_EQ(piece.value.date, "2025-04-01");
  ASSERT_EQ(piece.value.entries.size(), 2U);
  EXPECT_EQ(piece.value.entries[1].id, "i-2");
  EXPECT_EQ(piece.value.entries[1].text, "二\n三");
}

TEST(SiteIndex, KnowsTheWordsOfTheGlossary) {
  const WrittenIndex written(Documents{{"一"}});
  const auto index = SiteIndex::open(written.site);
  ASSERT_TRUE(index.ok());
  const auto words = index.value->words_from(U'仲');
  ASSERT_EQ(words.value.size(), 1U);
  EXPECT_THAT(words.value[0].aliases, ElementsAre("中間サーバ", "仲介"));
  EXPECT_EQ(index.value->suggestions(0).value[0].text, "中間サーバー");
}

TEST(SiteIndex, KnowsThePagesOfNamesInEverySpellingOnce) {
  const WrittenIndex written(Documents{{"一"}});
  const auto index = SiteIndex::open(written.site);
  ASSERT_TRUE(index.ok());
  std::vector<std::string> names;
  for (const Suggestion& one : index.value->suggestions(0).value) {
    if (one.kind == Suggestion::Kind::kIndexed) names.push_back(one.text + " " + one.more);
  }
  EXPECT_THAT(
      names, ElementsAre("中間サーバー systems/d3b07384d113/", "中間サーハ systems/d3b07384d113/"));
}

TEST(SiteIndex, TellsWhatStandsInTheWay) {
  WrittenIndex written(Documents{{"個人番号"}});
  WrittenIndex other(Documents{{"個人情報"}});
  const auto index = SiteIndex::open(written.site);
  ASSERT_TRUE(index.ok());
  const Gram gram{U'個', U'人'};
  std::string& shard = written.site.files[posting_file(0)];
  const std::string whole = shard;
  shard = whole.substr(0, whole.size() / 2);
  EXPECT_EQ(index.value->postings(gram).trouble, Trouble::kCutShort);
  shard = other.site.files[posting_file(0)];
  EXPECT_EQ(index.value->postings(gram).trouble, Trouble::kOtherBuild);
  written.site.files.erase(posting_file(0));
  EXPECT_EQ(index.value->postings(gram).trouble, Trouble::kMissing);
  EXPECT_EQ(index.value->postings(gram).file, "search/p/0/0.js");
  written.site.files[piece_file(0, 0)] =
      "SX.d(0,0,\"x\",\"題\",\"\",\"990019/1/\",\"みほん市\",[])\n";
  EXPECT_EQ(index.value->piece(0, 0).trouble, Trouble::kOtherBuild);
  written.site.files.clear();
  EXPECT_EQ(SiteIndex::open(written.site).trouble, Trouble::kMissing);
}

TEST(Shards, AreAsManyAsKeepThemSmallAndEveryWordIsInItsOwn) {
  std::vector<GlossaryWord> words;
  for (char32_t c = U'一'; c < U'一' + 1'000; ++c) {
    std::string term;
    append_utf8(term, c);
    words.push_back({"t" + std::to_string(c), term + "用語", "よみ", {"別名" + term}});
  }
  const std::vector<std::string> shards = word_shards(words);
  ASSERT_GT(shards.size(), 1U);
  const auto count = static_cast<std::uint32_t>(shards.size());
  for (const GlossaryWord& word : words) {
    EXPECT_NE(shards[shard_of(word.term, count)].find("\"" + word.id + "\""), std::string::npos);
    EXPECT_NE(shards[shard_of(word.aliases[0], count)].find("\"" + word.id + "\""),
              std::string::npos);
  }
}

TEST(IndexFiles, FoldersStaySmall) {
  EXPECT_EQ(posting_file(1'234), "search/p/2/1234.js");
  EXPECT_EQ(piece_file(70, 3), "search/d/2/70-3.js");
}

}  // namespace
}  // namespace kokai::search

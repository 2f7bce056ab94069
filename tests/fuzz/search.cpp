// The files of a search index, as anybody may have changed them.

#include <algorithm>

#include "generator/analysis/search/number_text.h"
#include "generator/rendering/search/files.h"
#include "generator/rendering/search/manifest_script.h"
#include "generator/rendering/search/read_index.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace {

/// A manifest of one document of two pieces, one posting shard, one of words, one of suggestions.
const kokai::search::ManifestTexts& a_manifest() {
  static const kokai::search::ManifestTexts files = [] {
    kokai::search::Manifest made;
    made.unicode = "15.0";
    made.municipalities = {{"990019", "a", "b"}};
    made.documents.resize(1);
    kokai::search::SearchDocument& one = made.documents[0];
    one.address = "990019/1/";
    one.units = made.units = 40;
    one.pieces = 2;
    one.check = U'a';
    made.piece_units = {20, 20};
    made.sketch = kokai::search::empty_sketch(1);
    made.shard_keys = {{U' ', U' '}};
    made.word_shards = made.suggestion_shards = 1;
    return kokai::search::manifest_scripts("b", kokai::search::manifest_arguments(made));
  }();
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kokai::fuzz::expect;
  using namespace kokai::search;
  const std::string_view text = kokai::fuzz::text_of(data, size);
  const std::size_t second = std::min(text.find('\n'), text.size());
  const Fetched<Manifest> manifest =
      read_manifest({std::string(text.substr(0, second)) + "\n",
                     std::string(text.substr(std::min(second + 1, text.size())))});
  if (manifest.ok()) {
    const ManifestTexts again =
        manifest_scripts(manifest.value.build, manifest_arguments(manifest.value));
    expect(read_manifest(again).ok(), "what was read can be written and read again");
    for (std::uint32_t unit = 0; unit < std::min(manifest.value.units, 1'000U); ++unit) {
      const std::uint32_t document = manifest.value.document_of(unit);
      expect(document < manifest.value.documents.size(), "a unit belongs to a document");
      expect(manifest.value.piece_of(unit) < manifest.value.documents[document].pieces,
             "a unit lies in a piece");
    }
  }
  std::vector<std::uint32_t> list;
  if (read_list(text, 1'000, list)) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      expect(list[i] < 1'000 && (i == 0 || list[i - 1] < list[i]),
             "lists ascend below their bound");
    }
  }
  kokai::MemoryTree site;
  site.files[manifest_file()] = a_manifest().manifest;
  site.files[facts_file()] = a_manifest().facts;
  for (const std::string& file :
       {posting_file(0), piece_file(0, 1), word_file(0), suggestion_file(0)}) {
    site.files[file] = std::string(text);
  }
  const auto index = SiteIndex::open(site);
  expect(index.ok(), "the manifest is whole");
  const auto grams = index.value->postings_from(U'a');
  for (const GramList& one : grams.value) {
    expect(index.value->postings(one.gram).value == one.numbers, "a list is the same alone");
  }
  const auto piece = index.value->piece(0, 1);
  expect(piece.ok() || piece.value.entries.empty(), "nothing of a refused piece is given");
  static_cast<void>(index.value->words_from(U'a'));
  static_cast<void>(index.value->suggestions(0));
  return 0;
}

// What somebody typed into the search box, and a text in which it is marked.

#include "generator/analysis/search/query.h"

#include "generator/analysis/search/snippet.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kokai::fuzz::expect;
  namespace search = kokai::search;
  if (size > 20'000) return 0;
  const std::string_view text = kokai::fuzz::text_of(data, size);
  const search::Query query = search::parse_query(text);
  expect(query.groups.empty() != (query.reason == search::NoQuery::kNone), "a query or a reason");
  expect(query.terms.size() <= search::kMostTerms, "no more words than are looked at");
  std::size_t characters = 0;
  std::vector<std::string> needles;
  for (const search::Term& term : query.terms) {
    expect(!term.text.empty() && kokai::find_invalid_utf8(term.text) == std::string_view::npos,
           "words are text");
    characters += kokai::to_code_points(term.text).size();
    needles.push_back(term.text);
    expect(search::long_vowel_variants(term.text).size() <= 4, "few variants");
    search::split_by_script(term.text);
  }
  expect(characters <= search::kMostCharacters, "no more characters than are looked at");
  for (const search::TermGroup& group : query.groups) {
    expect(!group.must.empty(), "a group asks for something");
  }
  expect(kokai::search_fold_with_places(text).text == kokai::search_fold(text), "one fold");
  std::string whole;
  for (const search::TextPart& part : search::marked_text("x" + std::string(text), needles, 0, 0)) {
    whole += part.text;
  }
  expect(whole == "x" + std::string(text), "marks lose nothing");
  search::marked_text(text, needles, 3, 10);
  return 0;
}

#include "generator/analysis/search/candidates.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kFew = 8;
constexpr std::size_t kMostLists = 4;
constexpr std::ptrdiff_t kWide = 8;

struct PlacedGram {
  std::size_t at = 0;
  Gram gram;
  unsigned level = 0;
};

/// The bigrams in the order in which they are asked for; empty when one stands nowhere.
std::vector<PlacedGram> asked_grams(const Sketch& sketch, std::u32string_view word) {
  std::vector<PlacedGram> grams;
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    const Gram gram{word[at], word[at + 1]};
    grams.push_back({at, gram, sketch.level_of(gram)});
    if (grams.back().level == 0) return {};
  }
  std::stable_sort(grams.begin(), grams.end(),
                   [](const PlacedGram& a, const PlacedGram& b) { return a.level < b.level; });
  const std::size_t rarest = grams.front().at;
  const auto apart = std::find_if(grams.begin(), grams.end(), [&](const PlacedGram& gram) {
    return gram.at > rarest + 1 || gram.at + 1 < rarest;
  });
  if (apart != grams.end()) std::rotate(grams.begin() + 1, apart, apart + 1);
  if (grams.size() > kMostLists) grams.resize(kMostLists);
  return grams;
}

/// How many shards hold bigrams that begin with the character.
std::ptrdiff_t shards_from(const Manifest& manifest, char32_t first) {
  const auto& keys = manifest.shard_keys;
  const auto low = std::upper_bound(keys.begin(), keys.end(), Gram{first, 0});
  const auto high = std::upper_bound(keys.begin(), keys.end(), Gram{first, 0x10FFFF});
  return high - (low == keys.begin() ? low : low - 1);
}

Candidates of_one_character(const SearchSource& source, char32_t character) {
  Candidates found;
  if (shards_from(source.manifest(), character) > kWide) {
    found.numbers = all_numbers(source.manifest());
    return found;
  }
  const Fetched<std::vector<GramList>> lists = source.postings_from(character);
  if (!lists.ok()) {
    found.obstacle = Obstacle{lists.trouble, lists.file};
    return found;
  }
  for (const GramList& list : lists.value) found.numbers = in_either(found.numbers, list.numbers);
  found.sure = true;
  return found;
}

std::vector<std::uint32_t> in_both(const std::vector<std::uint32_t>& a,
                                   const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

Candidates candidates_of(const SearchSource& source, std::string_view folded) {
  const std::u32string word = to_code_points(folded);
  if (word.size() == 1) return of_one_character(source, word.front());
  Candidates found;
  const std::vector<PlacedGram> grams = asked_grams(source.manifest().sketch, word);
  found.sure = grams.empty() || word.size() == 2;
  std::size_t shortest = 0;
  bool narrowed = false;
  for (std::size_t i = 0; i < grams.size(); ++i) {
    const std::size_t now = found.numbers.size();
    const bool says_the_same = now * 2 >= shortest && i > 0 && grams[i].level >= grams[i - 1].level;
    if (i > 1 && narrowed && (now <= kFew || says_the_same)) break;
    Fetched<std::vector<std::uint32_t>> list = source.postings(grams[i].gram);
    if (!list.ok()) {
      found.obstacle = Obstacle{list.trouble, list.file};
      found.sure = false;
      continue;
    }
    shortest = narrowed ? std::min(shortest, list.value.size()) : list.value.size();
    found.numbers = narrowed ? in_both(found.numbers, list.value) : std::move(list.value);
    narrowed = true;
  }
  return found;
}

std::vector<std::uint32_t> all_numbers(const Manifest& manifest) {
  std::vector<std::uint32_t> all(manifest.numbers());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

std::vector<std::uint32_t> in_either(const std::vector<std::uint32_t>& a,
                                     const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> either;
  either.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either));
  return either;
}

}  // namespace kokai::search

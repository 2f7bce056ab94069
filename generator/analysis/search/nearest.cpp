#include "generator/analysis/search/nearest.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kMost = 5;
constexpr std::size_t kLeast = 30;  // of 100

/// The last character stands alone, as in the index.
std::set<Gram> pairs_of(std::string_view folded) {
  const std::u32string text = to_code_points(folded);
  std::set<Gram> pairs;
  for (std::size_t i = 0; i < text.size(); ++i) {
    pairs.insert({text[i], i + 1 < text.size() ? text[i + 1] : U'\n'});
  }
  return pairs;
}

}  // namespace

std::vector<Suggestion> nearest(std::string_view folded, const std::vector<Suggestion>& offers) {
  const std::set<Gram> wanted = pairs_of(folded);
  std::vector<std::pair<std::size_t, const Suggestion*>> found;
  for (const Suggestion& offer : offers) {
    if (offer.kind == Suggestion::Kind::kIndexed) continue;
    const std::set<Gram> pairs = pairs_of(search_fold(offer.text));
    std::vector<Gram> shared;
    std::set_intersection(pairs.begin(), pairs.end(), wanted.begin(), wanted.end(),
                          std::back_inserter(shared));
    if (pairs.empty()) continue;
    const std::size_t likeness = shared.size() * 200 / (pairs.size() + wanted.size());
    if (likeness >= kLeast) found.emplace_back(likeness, &offer);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Suggestion> best;
  for (const auto& [likeness, offer] : found) {
    if (best.size() < kMost) best.push_back(*offer);
  }
  return best;
}

}  // namespace kokai::search

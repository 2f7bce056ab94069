#include "generator/analysis/search/snippet.h"

#include <algorithm>

#include "generator/analysis/search/search_source.h"
#include "generator/text/search_fold.h"

namespace kokai::search {
namespace {

/// Bytes [first, behind) of the folded block.
struct Range {
  std::size_t first = 0;
  std::size_t behind = 0;
};

std::vector<Range> hits_in(std::string_view folded, const std::vector<std::string>& needles) {
  std::vector<Range> found;
  for (const std::string& needle : needles) {
    for (std::size_t at = folded.find(needle); at != std::string_view::npos;
         at = folded.find(needle, at + needle.size())) {
      found.push_back({at, at + needle.size()});
    }
  }
  std::sort(found.begin(), found.end(), [](const Range& a, const Range& b) {
    return a.first != b.first ? a.first < b.first : a.behind > b.behind;
  });
  std::vector<Range> joined;
  for (const Range& range : found) {
    if (!joined.empty() && range.first <= joined.back().behind) {
      joined.back().behind = std::max(joined.back().behind, range.behind);
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

/// For each place of the block whether it belongs to a hit; blanks within a hit do.
std::vector<bool> places_hit(const FoldedText& folded, const std::vector<Range>& hits) {
  std::vector<bool> is_hit(folded.places.size());
  auto hit = hits.begin();
  for (std::size_t i = 0; i < folded.places.size(); ++i) {
    const std::size_t at = folded.places[i].folded;
    const std::size_t behind =
        i + 1 < folded.places.size() ? folded.places[i + 1].folded : folded.text.size();
    while (hit != hits.end() && hit->behind <= at) ++hit;
    if (hit != hits.end()) is_hit[i] = behind > at ? hit->first < behind : hit->first < at;
  }
  return is_hit;
}

std::string_view shown_state(std::string_view block) {
  if (block.empty()) return {};
  if (block.front() == kOptionOn) return "☑ ";
  if (block.front() == kOptionOff) return "☐ ";
  return block.front() == kOptionDoubt ? "？ " : "";
}

void append_part(std::vector<TextPart>& parts, std::string_view text, bool hit) {
  if (!parts.empty() && parts.back().hit == hit) {
    parts.back().text += text;
  } else if (!text.empty()) {
    parts.push_back({std::string(text), hit});
  }
}

}  // namespace

std::vector<TextPart> marked_text(std::string_view block, const std::vector<std::string>& needles,
                                  std::size_t before, std::size_t length) {
  const std::string_view state = shown_state(block);
  if (!state.empty()) block.remove_prefix(1);
  const FoldedText folded = search_fold_with_places(block);
  const std::vector<bool> is_hit = places_hit(folded, hits_in(folded.text, needles));
  const std::size_t all = is_hit.size();
  std::size_t from = 0, to = all;
  if (length != 0) {
    const auto first =
        static_cast<std::size_t>(std::find(is_hit.begin(), is_hit.end(), true) - is_hit.begin());
    if (first != all && first > before) from = first - before;
    to = std::min(all, from + length);
  }
  std::vector<TextPart> parts;
  append_part(parts, from != 0 ? "…" : state, false);
  for (std::size_t i = from; i < to; ++i) {
    const FoldedPlace& place = folded.places[i];
    append_part(parts, block.substr(place.first, place.last - place.first), is_hit[i]);
  }
  append_part(parts, to < all ? "…" : "", false);
  return parts;
}

}  // namespace kokai::search

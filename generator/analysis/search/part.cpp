#include "generator/analysis/search/part.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "generator/analysis/search/number_text.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

void add_list(PostingSlice& part, Gram gram, std::span<const std::uint32_t> list,
              NumberRange range) {
  part.grams.push_back(gram);
  part.lengths.push_back(static_cast<std::uint32_t>(list.size()));
  append_list(part.lists, list, range.last - range.first);
  part.lists += kListEnd;
  part.ends.push_back(static_cast<std::uint32_t>(part.lists.size()));
}

bool holds_all(const std::vector<Gram>& grams, std::string_view folded) {
  char32_t before = '\n';
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t next = next_code_point(folded, at);
    const Gram gram{before, next};
    if (before != '\n' && !std::binary_search(grams.begin(), grams.end(), gram)) return false;
    before = next;
  }
  return true;
}

}  // namespace

Gathered part_of(const Gathered& whole, NumberRange range) {
  Gathered part;
  part.documents.assign(whole.documents.begin() + range.first,
                        whole.documents.begin() + range.last);
  for (CollectedDocument& document : part.documents) {
    document.document -= range.first;
    part.units += document.units;
  }
  part.first = whole.first + range.first;
  part.lists_documents = whole.lists_documents;
  return part;
}

NumberRange numbers_of(const Gathered& whole, NumberRange documents) {
  if (whole.lists_documents) return documents;
  NumberRange units;
  for (std::uint32_t d = 0; d < documents.last; ++d) {
    if (d < documents.first) units.first += whole.documents[d].units;
    units.last += whole.documents[d].units;
  }
  return units;
}

std::vector<PostingSlice> cut_slice(const PostingSlice& slice, std::uint32_t numbers,
                                    std::span<const NumberRange> ranges) {
  std::vector<PostingSlice> parts(ranges.size());
  std::vector<std::uint32_t> list, own;
  std::uint32_t begin = 0;
  for (std::size_t g = 0; g < slice.grams.size(); ++g) {
    const std::string_view text(slice.lists.data() + begin, slice.ends[g] - 1 - begin);
    begin = slice.ends[g];
    if (!read_list(text, numbers, list)) throw std::logic_error("search: not a list of ours");
    auto at = list.begin();
    for (std::size_t i = 0; i < ranges.size() && at != list.end(); ++i) {
      own.clear();
      at = std::lower_bound(at, list.end(), ranges[i].first);
      for (; at != list.end() && *at < ranges[i].last; ++at) own.push_back(*at - ranges[i].first);
      if (!own.empty()) add_list(parts[i], slice.grams[g], own, ranges[i]);
    }
  }
  return parts;
}

void append_slice(PostingSlice& to, const PostingSlice& more) {
  const auto behind = static_cast<std::uint32_t>(to.lists.size());
  to.grams.insert(to.grams.end(), more.grams.begin(), more.grams.end());
  to.lengths.insert(to.lengths.end(), more.lengths.begin(), more.lengths.end());
  for (const std::uint32_t end : more.ends) to.ends.push_back(behind + end);
  to.lists += more.lists;
}

void take_headings(Gathered& part, const PostingSlice& lists, const Gathered& whole) {
  for (const auto& heading : whole.headings) {
    if (holds_all(lists.grams, search_fold(heading.first))) part.headings.push_back(heading);
  }
}

}  // namespace kokai::search

#include "generator/analysis/search/merge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>

#include "generator/analysis/search/number_text.h"

namespace kokai::search {
namespace {

constexpr std::uint64_t kSlicePostings = 1U << 18;

/// Sorts a list made of sorted runs that begin at `starts`.
void merge_runs(std::vector<std::uint32_t>& list, std::vector<std::size_t>& starts,
                std::vector<std::uint32_t>& spare) {
  while (starts.size() > 1) {
    spare.clear();
    std::vector<std::size_t> merged;
    for (std::size_t i = 0; i < starts.size(); i += 2) {
      merged.push_back(spare.size());
      const auto at = [&](std::size_t run) {
        const std::size_t place = run < starts.size() ? starts[run] : list.size();
        return list.begin() + static_cast<std::ptrdiff_t>(place);
      };
      std::merge(at(i), at(i + 1), at(i + 1), at(i + 2), std::back_inserter(spare));
    }
    list.swap(spare);
    starts.swap(merged);
  }
}

}  // namespace

PostingMerge::PostingMerge(std::vector<Collector> collectors, std::uint32_t max_units)
    : collectors_(std::move(collectors)) {
  for (Collector& one : collectors_) one.finish();
  join_documents();
  gathered_.lists_documents = gathered_.units > max_units;
  join_headings();
  join_grams();
  bound_slices();
}

void PostingMerge::join_documents() {
  for (const Collector& one : collectors_) {
    gathered_.documents.insert(gathered_.documents.end(), one.documents().begin(),
                               one.documents().end());
  }
  std::sort(gathered_.documents.begin(), gathered_.documents.end(),
            [](const auto& a, const auto& b) { return a.document < b.document; });
  for (std::size_t i = 0; i < gathered_.documents.size(); ++i) {
    if (gathered_.documents[i].document != i)
      throw std::logic_error("search: a document is missing or double");
    gathered_.units += gathered_.documents[i].units;
  }
}

void PostingMerge::join_headings() {
  std::map<std::string, std::uint32_t> all;
  for (Collector& one : collectors_) {
    for (const auto& [heading, count] : one.headings()) all[heading] += count;
    one.headings().clear();
  }
  gathered_.headings.assign(all.begin(), all.end());
}

void PostingMerge::join_grams() {
  std::vector<std::uint32_t> first(gathered_.documents.size());
  std::uint32_t next = 0;
  for (const CollectedDocument& document : gathered_.documents) {
    first[document.document] = next;
    next += document.units;
  }
  for (std::uint32_t c = 0; c < collectors_.size(); ++c) {
    std::vector<std::uint32_t>& numbers = numbers_.emplace_back();
    for (const CollectedDocument& document : collectors_[c].documents()) {
      for (std::uint32_t unit = 0; unit < document.units; ++unit) {
        numbers.push_back(gathered_.lists_documents ? document.document
                                                    : first[document.document] + unit);
      }
    }
    const std::vector<CollectedGram>& grams = collectors_[c].grams();
    for (std::uint32_t i = 0; i < grams.size(); ++i) parts_.push_back({grams[i].gram, c, i});
  }
  std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    return std::pair(a.gram, a.collector) < std::pair(b.gram, b.collector);
  });
}

/// Slices end where a bigram ends, after a fixed number of postings: the same for any threads.
void PostingMerge::bound_slices() {
  std::uint64_t postings = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (i == 0 || parts_[i].gram != parts_[i - 1].gram) {
      if (bounds_.empty() || postings >= kSlicePostings) {
        bounds_.push_back(i);
        postings = 0;
      }
    }
    postings += collected(parts_[i]).length;
  }
  if (!bounds_.empty()) bounds_.push_back(parts_.size());
}

void PostingMerge::take(const Part& part, std::vector<std::uint32_t>& list) {
  const std::vector<std::uint32_t>& numbers = numbers_[part.collector];
  const std::string gaps = std::move(collected(part).gaps);
  const std::size_t start = list.size();
  std::uint32_t unit = 0;
  for (std::size_t at = 0; at < gaps.size(); ++unit) {
    unit += next_gap(gaps, at);
    const std::uint32_t number = numbers[unit];
    if (list.size() == start || list.back() != number) list.push_back(number);
  }
}

PostingSlice PostingMerge::merge(std::size_t slice) {
  PostingSlice made;
  std::vector<std::uint32_t> list, spare;
  std::vector<std::size_t> starts;
  for (std::size_t i = bounds_[slice]; i < bounds_[slice + 1];) {
    const Gram gram = parts_[i].gram;
    list.clear();
    starts.clear();
    for (; i < bounds_[slice + 1] && parts_[i].gram == gram; ++i) {
      starts.push_back(list.size());
      take(parts_[i], list);
    }
    merge_runs(list, starts, spare);
    made.grams.push_back(gram);
    made.lengths.push_back(static_cast<std::uint32_t>(list.size()));
    append_list(made.lists, list, gathered_.numbers());
    made.lists += kListEnd;
    made.ends.push_back(static_cast<std::uint32_t>(made.lists.size()));
  }
  return made;
}

}  // namespace kokai::search

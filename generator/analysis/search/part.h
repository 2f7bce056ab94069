#pragma once

// An index cut into parts: what it says of a run of documents, as if these were all there is.

#include <cstdint>
#include <span>
#include <vector>

#include "generator/analysis/search/merge.h"

namespace kokai::search {

/// [first, last)
struct NumberRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Documents [range.first, range.last) of `whole`; headings are left out.
Gathered part_of(const Gathered& whole, NumberRange range);
/// What lists of `whole` call these documents.
NumberRange numbers_of(const Gathered& whole, NumberRange documents);

/// The lists of `slice`, each number of ranges[i] counted from its first, as parts[i]. Ranges
/// ascend and do not overlap; lists without a number in one are not in its part. Cost: all of the
/// slice, once.
std::vector<PostingSlice> cut_slice(const PostingSlice& slice, std::uint32_t numbers,
                                    std::span<const NumberRange> ranges);

/// Appends `more`, whose bigrams lie behind those of `to`.
void append_slice(PostingSlice& to, const PostingSlice& more);

/// Gives a part those headings of `whole` of which every bigram is in the part: it may be one too
/// many where all its bigrams stand elsewhere.
void take_headings(Gathered& part, const PostingSlice& lists, const Gathered& whole);

}  // namespace kokai::search

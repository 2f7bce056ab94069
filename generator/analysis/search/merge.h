#pragma once

// From what the threads gathered to posting lists as they are published, in slices of the bigrams'
// order that can be worked on side by side. Which thread read which document leaves no trace.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/analysis/search/collector.h"

namespace kokai::search {

/// Above this number of units in all, posting lists name documents.
inline constexpr std::uint32_t kMaxUnits = 100'000;

/// Lists of a run of bigrams, in their order.
struct PostingSlice {
  std::vector<Gram> grams;
  std::vector<std::uint32_t> lengths;  ///< numbers in each list
  std::vector<std::uint32_t> ends;     ///< of each list in `lists`, behind its kListEnd
  std::string lists;                   ///< number_text.h
};

/// What an index knows beside its lists.
struct Gathered {
  std::vector<CollectedDocument> documents;  ///< by number
  /// What the first of them is called in the names of text pieces: 0, but in a part of a site.
  std::uint32_t first = 0;
  std::uint32_t units = 0;
  bool lists_documents = false;
  /// Headings and how often they stand in a document, by the words.
  std::vector<std::pair<std::string, std::uint32_t>> headings;
  /// Units, or documents: what lists count in.
  std::uint32_t numbers() const {
    return lists_documents ? static_cast<std::uint32_t>(documents.size()) : units;
  }
};

class PostingMerge {
 public:
  /// Every document from 0 on is in exactly one collector; else it throws std::logic_error.
  /// Cost: sorts the distinct bigrams.
  explicit PostingMerge(std::vector<Collector> collectors, std::uint32_t max_units = kMaxUnits);

  const Gathered& gathered() const { return gathered_; }

  std::size_t slices() const { return bounds_.empty() ? 0 : bounds_.size() - 1; }
  /// Each slice once, from any thread: what was gathered for it is dropped.
  PostingSlice merge(std::size_t slice);

 private:
  struct Part {
    Gram gram;
    std::uint32_t collector = 0;
    std::uint32_t index = 0;
  };
  void join_documents();
  void join_headings();
  void join_grams();
  void bound_slices();
  CollectedGram& collected(const Part& part) {
    return collectors_[part.collector].grams()[part.index];
  }
  /// Appends the numbers of one collector's list and drops it.
  void take(const Part& part, std::vector<std::uint32_t>& list);

  std::vector<Collector> collectors_;
  Gathered gathered_;
  std::vector<std::vector<std::uint32_t>> numbers_;  ///< of each collector's units
  std::vector<Part> parts_;                          ///< by bigram
  std::vector<std::size_t> bounds_;                  ///< of the slices in parts_
};

}  // namespace kokai::search

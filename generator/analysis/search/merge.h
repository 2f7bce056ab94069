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

class PostingMerge {
 public:
  /// Every document from 0 on is in exactly one collector; else it throws std::logic_error.
  /// Cost: sorts the distinct bigrams.
  explicit PostingMerge(std::vector<Collector> collectors, std::uint32_t max_units = kMaxUnits);

  const std::vector<CollectedDocument>& documents() const { return documents_; }  ///< by number
  std::uint32_t units() const { return units_; }
  bool lists_documents() const { return lists_documents_; }
  std::uint32_t numbers() const;  ///< units, or documents: what lists count in
  std::size_t grams() const { return grams_; }
  /// Headings and how often they stand in a document.
  const std::vector<std::pair<std::string, std::uint32_t>>& headings() const { return headings_; }

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
  std::vector<CollectedDocument> documents_;
  std::vector<std::vector<std::uint32_t>> numbers_;              ///< of each collector's units
  std::vector<Part> parts_;                                      ///< by bigram
  std::vector<std::size_t> bounds_;                              ///< of the slices in parts_
  std::vector<std::pair<std::string, std::uint32_t>> headings_;  ///< by the words
  std::size_t grams_ = 0;
  std::uint32_t units_ = 0;
  bool lists_documents_ = false;
};

}  // namespace kokai::search

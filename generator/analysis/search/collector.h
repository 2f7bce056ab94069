#pragma once

// Gathers the bigrams of the documents that one thread reads. Nothing is sorted: a thread's
// documents ascend, so each bigram's list is written in order, about a byte a posting.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/analysis/search/document_text.h"
#include "generator/analysis/search/gram.h"

namespace kokai::search {

/// What is kept of a document beside its postings.
struct CollectedDocument {
  std::uint32_t document = 0;  ///< its number
  std::uint32_t units = 0;
  std::vector<std::uint32_t> piece_units;  ///< units of each text piece
  std::string hash;                        ///< of all its text
};

/// A bigram and where it stands: numbers of the collector's own units, ascending, as gaps less 1
/// (the first from 0) in bytes of seven bits, the lowest first.
struct CollectedGram {
  Gram gram;
  std::uint32_t length = 0;  ///< units in the list
  std::uint32_t next = 0;    ///< the lowest unit that may come
  std::string gaps;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
/// Headings by how often they stand in a document.
using HeadingCounts = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

/// For one thread. Bigrams are logged as they are met, once a unit, and dealt out to their lists a
/// quarter of a million at a time: the lists lie far apart, the log does not.
class Collector {
 public:
  /// `pieces` says how the text was cut (CollectedDocument::piece_units).
  void add(std::uint32_t document, const DocumentText& text, std::vector<std::uint32_t> pieces,
           std::string hash);
  /// Deals out what is still in the log. Nothing is added afterwards.
  void finish();

  const std::vector<CollectedDocument>& documents() const { return documents_; }
  std::vector<CollectedGram>& grams() { return grams_; }
  HeadingCounts& headings() { return headings_; }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t gram = kFree;  ///< index into grams_
    std::uint32_t unit = 0;      ///< last unit it was seen in
  };
  /// Units that begin at a place in the log.
  struct LoggedUnit {
    std::uint32_t unit = 0;
    std::size_t first = 0;
  };

  void add_fold(std::string_view folded);
  std::size_t take_slot(std::size_t place, std::uint64_t key);
  void end_unit();
  void deal_out();
  void grow();
  void count_heading(std::string_view heading);

  std::vector<Slot> slots_ = std::vector<Slot>(1U << 14);
  std::vector<CollectedGram> grams_;
  std::vector<std::uint64_t> keys_;  ///< of add_fold()
  std::vector<std::uint32_t> log_;   ///< indexes into grams_, unit by unit; room ahead
  std::size_t logged_ = 0;           ///< how many stand there
  std::vector<LoggedUnit> logged_units_{1};
  std::vector<std::uint32_t> ends_, dealt_;  ///< of deal_out()
  std::vector<CollectedDocument> documents_;
  HeadingCounts headings_;
  std::uint32_t unit_ = 0;
};

/// Moves over the numbers of CollectedGram::gaps.
std::uint32_t next_gap(const std::string& gaps, std::size_t& at);

}  // namespace kokai::search

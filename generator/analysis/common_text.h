#pragma once

// Text that several cities hold word for word, so that a city's own words can stand out.
//
// A sentence is common when documents of two or more municipalities hold it; in a site of one
// municipality, when three or more of its documents do. A document is an assessment as it stands
// now: that an older version holds what its successor holds is no news. Decision 0017.

#include <cstdint>
#include <string_view>
#include <vector>

#include "generator/analysis/sentences.h"
#include "generator/model/assessment.h"

namespace kokai {

/// From here on a sentence says something by itself.
inline constexpr std::size_t kLongSentence = 25;
/// How many must hold a sentence: municipalities, or documents of the only one.
inline constexpr std::uint32_t kManyMunicipalities = 2;
inline constexpr std::uint32_t kManyDocuments = 3;

/// Sentences by the number of those who hold them. One table a worker.
/// Memory: 21 to 43 bytes a distinct sentence, by how full the table is.
class SentenceTable {
 public:
  /// Counts the sentences of one Markdown file for `holder` (a municipality, or a document). What
  /// is no running text is left out: frontmatter, headings, options, numbers of lists.
  /// Files of one holder come one after the other. Cost: one pass.
  void add(std::string_view file, std::uint32_t holder);
  /// Takes the counts of another worker. A holder may stand in both tables.
  void merge(const SentenceTable& other);
  std::size_t size() const { return used_; }

 private:
  friend class CommonText;
  struct Entry {
    std::uint64_t hash = 0;    ///< 0: free
    std::uint32_t holder = 0;  ///< the last one
    std::uint32_t holders = 0;
  };
  Entry& entry_of(std::uint64_t hash);
  void count(std::uint64_t hash, std::uint32_t holder);
  void grow();

  std::vector<Entry> entries_;
  std::size_t used_ = 0;
  SentenceReader reader_;
};

/// The common sentences of a site. Read-only, shared by threads. 16 to 32 bytes a sentence.
class CommonText {
 public:
  CommonText() = default;
  CommonText(const SentenceTable& table, std::uint32_t needed);
  bool holds(std::uint64_t sentence) const;
  /// What it takes to be common: kManyMunicipalities or kManyDocuments.
  std::uint32_t needed() const { return needed_; }

 private:
  std::vector<std::uint64_t> hashes_;  ///< open addressing; 0: free
  std::uint32_t needed_ = kManyMunicipalities;
};

/// The number of a body (CommonPassages::bodies) that goes on with a sentence of this hash.
constexpr std::uint64_t with_sentence(std::uint64_t body, std::uint64_t sentence) {
  return (body ^ sentence) * 0x9E3779B97F4A7C15u + 1;
}

/// What of one document is common, and what its bodies say as numbers.
struct CommonPassages {
  /// Paragraphs, list items and cells of bodies of which every sentence is common, one of them
  /// long. Ascending node indexes.
  std::vector<std::uint32_t> blocks;
  std::uint32_t sentences = 0;                 ///< long ones in bodies
  std::uint32_t common = 0;                    ///< those of them that are common
  std::uint32_t needed = kManyMunicipalities;  ///< CommonText::needed()
  /// By item: all sentences of its body, labels, too, as one number; 0 when there are none. Two
  /// bodies with one number say the same.
  std::vector<std::uint64_t> bodies;

  bool holds_block(std::uint32_t node) const;
};

/// Cost: one pass over the text of the bodies.
CommonPassages common_passages(const Assessment& assessment, const CommonText& common);

}  // namespace kokai

#pragma once

// Which result comes first. All in whole numbers, so that the browser agrees to the bit
// (themes/default/js/search/engine.js, log and score).
//
// The order of results:
// 1. what holds the words themselves, then what holds a variant or a synonym alone;
// 2. what is in force or open for comment, then what has ended and older versions;
// 3. the higher score;
// 4. the later year of publication; 5. the lower number of the document.
//
// The score of a group of words is the sum over its words of rarity x weight, divided by the fourth
// root of the document's units; of several groups the best counts. log is 16 x the binary
// logarithm.
//   rarity  log(all units) - log(units that may hold the word), at least 4
//   weight  16 for one unit of the document, 16 more for every doubling, at most 80;
//           64 more when the word is in the head (title, number, authority, municipality)
// Units are those that may hold the word: the order is there before any text is loaded. Where lists
// name documents, documents take the place of units, and nothing is known of the head.

#include <cstdint>
#include <vector>

namespace kokai::search {

/// 16 x the binary logarithm of n > 0, right to 1.
std::uint32_t log16(std::uint32_t n);

/// A word in a document.
struct Occurrence {
  std::uint32_t length = 0;  ///< units (documents) that may hold the word, in all
  std::uint32_t here = 0;    ///< in the document
  bool in_head = false;
};

std::uint64_t score_of(const std::vector<Occurrence>& words, std::uint32_t all,
                       std::uint32_t units_of_document);

}  // namespace kokai::search

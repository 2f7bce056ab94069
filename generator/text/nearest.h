#pragma once

// What was meant by a mistyped word.

#include <cstddef>
#include <string_view>

#include "generator/text/fold.h"

namespace kokai {

/// A bound for short lists of names, one of which is always told.
inline constexpr std::size_t kHoweverFar = 100;

/// The known word that is nearest to `wanted`, at most `most` code points off; of several the
/// first; empty when none is that near. `known` may be any range of texts, which outlive the
/// answer.
template <typename Words>
std::string_view nearest_word(std::string_view wanted, const Words& known, std::size_t most) {
  std::string_view best;
  for (const std::string_view word : known) {
    const std::size_t off = distance(wanted, word, most);
    if (off > most || (off == most && !best.empty())) continue;
    most = off;
    best = word;
  }
  return best;
}

}  // namespace kokai

#pragma once

// Texts that were looked through and hold nothing, known again when they are written once more: the
// body of a document stands on three pages, its data in two files.

#include <cstddef>
#include <string_view>
#include <vector>

#include "generator/files/hash.h"

namespace kokai {

/// Keeps hashes, never texts; the last 4,096 or fewer (64 KiB). Not thread-safe.
class CleanTexts {
 public:
  bool knows(const Hash128& text) const { return kept_[place(text)] == text; }
  void keep(const Hash128& text) { kept_[place(text)] = text; }

 private:
  static constexpr std::size_t kPlaces = 4096;
  static std::size_t place(const Hash128& text) { return text.low % kPlaces; }

  std::vector<Hash128> kept_ = std::vector<Hash128>(kPlaces);
};

}  // namespace kokai

#include "generator/intake/opinions/alike.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "generator/files/hash.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kBands = 16;
constexpr std::size_t kRowsOfBand = 3;
constexpr std::size_t kHashes = kBands * kRowsOfBand;
constexpr std::size_t kRun = 3;           ///< characters
constexpr std::size_t kMostOfBand = 200;  ///< texts held against the first of a band

using Runs = std::vector<std::uint32_t>;

/// The set of runs, sorted. A text shorter than a run is one run.
Runs runs_of(std::string_view text) {
  const std::string folded = fold_label(text);
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < folded.size(); next_code_point(folded, at)) starts.push_back(at);
  starts.push_back(folded.size());
  Runs runs;
  const std::size_t count = starts.size() > kRun ? starts.size() - kRun : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = starts[std::min(i + kRun, starts.size() - 1)];
    const std::string_view run = std::string_view(folded).substr(starts[i], end - starts[i]);
    runs.push_back(static_cast<std::uint32_t>(hash64(run)));
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

std::uint32_t mixed(std::uint32_t value, std::uint32_t seed) {
  std::uint64_t wide = (static_cast<std::uint64_t>(value) ^ seed) * 0x9E3779B97F4A7C15ULL;
  wide ^= wide >> 29;
  return static_cast<std::uint32_t>((wide * 0xBF58476D1CE4E5B9ULL) >> 32);
}

std::array<std::uint32_t, kHashes> least_of(const Runs& runs) {
  std::array<std::uint32_t, kHashes> least;
  least.fill(0xFFFFFFFF);
  for (const std::uint32_t run : runs) {
    for (std::size_t h = 0; h < kHashes; ++h) {
      least[h] = std::min(least[h], mixed(run, static_cast<std::uint32_t>(h + 1) * 0x85EBCA6BU));
    }
  }
  return least;
}

bool overlap_by_half(const Runs& a, const Runs& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2 * common >= a.size() + b.size() - common;
}

/// Union of indexes; the root is the least.
class Groups {
 public:
  explicit Groups(std::size_t count) : above_(count) {
    for (std::size_t i = 0; i < count; ++i) above_[i] = i;
  }
  std::size_t root(std::size_t i) {
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    above_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> above_;
};

}  // namespace

std::vector<std::size_t> groups_alike(std::span<const std::string_view> texts) {
  std::vector<Runs> runs;
  std::vector<std::array<std::uint32_t, kHashes>> least;
  for (const std::string_view text : texts) {
    runs.push_back(runs_of(text));
    least.push_back(least_of(runs.back()));
  }
  Groups groups(texts.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const char* const from = reinterpret_cast<const char*>(&least[i][band * kRowsOfBand]);
      std::vector<std::size_t>& bucket =
          buckets[hash64({from, kRowsOfBand * sizeof(std::uint32_t)})];
      for (std::size_t k = 0; k < std::min(bucket.size(), kMostOfBand); ++k) {
        if (groups.root(bucket[k]) == groups.root(i)) continue;
        if (overlap_by_half(runs[bucket[k]], runs[i])) groups.join(bucket[k], i);
      }
      bucket.push_back(i);
    }
  }
  std::vector<std::size_t> first(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) first[i] = groups.root(i);
  return first;
}

}  // namespace kokai

#include "generator/analysis/indexes/near_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "generator/reading/known_names.h"
#include "generator/reading/name_key.h"
#include "generator/text/ascii.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

constexpr std::size_t kLongForTwo = 40;  ///< above, two missing characters are not looked for
constexpr std::size_t kGroupReach = 6;
constexpr std::size_t kMostCandidates = 1000000;  ///< of one kind

/// Kanji that names are written with in two ways, each second the common one.
constexpr std::u32string_view kVariants =
    U"髙高﨑崎嵜崎邉辺邊辺齋斎齊斉澤沢濵浜濱浜國国學学廣広德徳瀨瀬櫻桜龍竜嶋島嶌島會会藏蔵"
    U"圓円舘館槇槙冨富鄕郷黑黒增増橫横靑青眞真壽寿鐵鉄惠恵淸清";

char32_t common_kanji(char32_t c) {
  for (std::size_t i = 0; i < kVariants.size(); i += 2) {
    if (kVariants[i] == c) return kVariants[i + 1];
  }
  return c;
}

/// How many characters may differ.
std::size_t bound_of(std::size_t characters) {
  if (characters < 6) return 0;
  return characters < 12 ? 1 : 2;
}

struct Name {
  std::u32string core;  ///< what is held against others
  std::uint32_t entry;
};

Name name_of(IndexKind kind, const IndexEntry& entry, std::uint32_t number) {
  const std::string key = key_of(kind, entry.name);
  Name name{to_code_points(kind == IndexKind::kProcessor ? without_company_form(key)
                                                         : std::string_view(key)),
            number};
  for (char32_t& c : name.core) c = common_kanji(c);
  return name;
}

std::u32string without_digits(std::u32string text) {
  std::erase_if(text, ascii::is_digit<char32_t>);
  return text;
}

std::uint64_t hash_without(std::u32string_view text, std::size_t a, std::size_t b) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == a || i == b) continue;
    hash = (hash ^ text[i]) * 0x100000001B3u;
  }
  return hash;
}

/// A name with up to two characters left out: near names have one of these in common.
struct Remnant {
  std::uint64_t hash;
  std::uint32_t name;
  bool operator<(const Remnant& other) const {
    return std::tie(hash, name) < std::tie(other.hash, other.name);
  }
};

void append_remnants(std::vector<Remnant>& out, const std::u32string& text, std::uint32_t number) {
  constexpr std::size_t kNone = ~std::size_t{0};
  const std::size_t bound = bound_of(text.size());
  out.push_back({hash_without(text, kNone, kNone), number});
  if (bound == 0) return;
  for (std::size_t a = 0; a < text.size(); ++a) {
    out.push_back({hash_without(text, a, kNone), number});
    if (bound == 1 || text.size() > kLongForTwo) continue;
    for (std::size_t b = a + 1; b < text.size(); ++b) {
      out.push_back({hash_without(text, a, b), number});
    }
  }
}

bool are_near(const Name& a, const Name& b) {
  if (a.core == b.core) return true;
  const std::size_t bound = bound_of(std::min(a.core.size(), b.core.size()));
  if (bound == 0 || without_digits(a.core) == without_digits(b.core)) return false;
  return distance(from_code_points(a.core), from_code_points(b.core), bound) <= bound;
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Pair> pairs_of(const std::vector<Name>& names) {
  std::vector<Remnant> remnants;
  for (std::uint32_t i = 0; i < names.size(); ++i) append_remnants(remnants, names[i].core, i);
  std::sort(remnants.begin(), remnants.end());
  std::vector<Pair> pairs;
  for (std::size_t first = 0; first < remnants.size() && pairs.size() < kMostCandidates; ++first) {
    const std::size_t reach = std::min(first + 1 + kGroupReach, remnants.size());
    for (std::size_t next = first + 1; next < reach; ++next) {
      if (remnants[next].hash != remnants[first].hash) break;
      if (remnants[next].name == remnants[first].name) continue;
      pairs.emplace_back(remnants[first].name, remnants[next].name);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::erase_if(pairs,
                [&](const Pair& pair) { return !are_near(names[pair.first], names[pair.second]); });
  return pairs;
}

/// Does one assessment have both? A list of recorded items names each of them for itself.
bool stand_together(const IndexEntry& a, const IndexEntry& b) {
  auto left = a.places.begin();
  for (const IndexPlace& place : b.places) {
    while (left != a.places.end() && left->record < place.record) ++left;
    if (left != a.places.end() && left->record == place.record) return true;
  }
  return false;
}

}  // namespace

std::vector<NearNames> near_names(const Indexes& indexes) {
  std::vector<NearNames> all;
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const auto kind = static_cast<IndexKind>(i);
    if (kind_word(kind).empty()) continue;
    const Index& index = indexes.of(kind);
    std::vector<Name> names;
    names.reserve(index.size());
    for (std::uint32_t e = 0; e < index.size(); ++e) names.push_back(name_of(kind, index[e], e));
    for (const auto& [a, b] : pairs_of(names)) {
      if (index[a].known >= 0 && index[b].known >= 0) continue;
      if (kind == IndexKind::kRecord && stand_together(index[a], index[b])) continue;
      all.push_back({kind, a, b});
    }
  }
  return all;
}

}  // namespace kokai

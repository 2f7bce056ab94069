#include <cstdio>
#include <map>

#include <gtest/gtest.h>

#include "generator/intake/guard/names.h"
#include "tests/guard/made_up.h"

namespace kokai::guard {
namespace {

constexpr int kItems = 2000;

struct Score {
  int planted = 0;
  int found = 0;
  int hits = 0;
  int wrong = 0;  ///< masked, and nothing was planted there
};

/// Every byte of it is masked, but for one character at either end.
bool is_masked(const Planted& item, const std::vector<Hit>& hits, std::string_view text) {
  const std::string rest = masked(text, hits);
  std::size_t open = 0;
  for (std::size_t at = item.begin; at < item.end; ++at) {
    bool covered = false;
    for (const Hit& hit : hits) {
      covered |= hit.confidence >= Confidence::kLikely && hit.begin <= at && at < hit.end;
    }
    open += covered ? 0 : 1;
  }
  return open == 0;
}

/// Names, by what the detector's own lists know of them.
std::string listed(const Planted& item, const std::string& text) {
  if (item.kind != Kind::kName) return "all others";
  const Folded folded = fold_for_guard(text.substr(item.begin, item.end - item.begin));
  const NameProof proof = judge_name(folded, 0, folded.size());
  return proof == NameProof::kFull     ? "names: both parts listed"
         : proof == NameProof::kFamily ? "names: a listed family name"
                                       : "names: not listed";
}

void score(const MadeUp& made, const Guard& guard, std::map<Kind, Score>& kinds,
           std::map<std::string, Score>& ways) {
  const std::vector<Hit> hits = guard.scan(made.text);
  for (const Planted& item : made.planted) {
    const bool found = is_masked(item, hits, made.text);
    for (Score* one :
         {&kinds[item.kind], &ways[std::string(kind_word(item.kind).en) + ": " + item.how],
          &ways[listed(item, made.text)]}) {
      ++one->planted;
      one->found += found ? 1 : 0;
    }
    if (!found && std::getenv("GUARD_MISSES") != nullptr) {
      std::printf("MISS %s [%s] <<%s>> in: %s\n", std::string(kind_word(item.kind).en).c_str(),
                  item.how.c_str(), made.text.substr(item.begin, item.end - item.begin).c_str(),
                  made.text.c_str());
    }
  }
  for (const Hit& hit : hits) {
    if (hit.confidence < Confidence::kLikely) continue;
    bool meant = false;
    for (const Planted& item : made.planted) meant |= hit.begin < item.end && item.begin < hit.end;
    ++kinds[hit.kind].hits;
    kinds[hit.kind].wrong += meant ? 0 : 1;
    if (!meant && std::getenv("GUARD_MISSES") != nullptr) {
      std::printf("FALSE %s %s <<%s>>\n", std::string(kind_word(hit.kind).en).c_str(),
                  std::string(hit.why->id).c_str(),
                  made.text.substr(hit.begin, hit.end - hit.begin).c_str());
    }
  }
}

TEST(GuardRecall, NinetyNineOfAHundredPlantedItemsOfEveryKindAreMasked) {
  const Guard guard;
  std::map<Kind, Score> kinds;
  std::map<std::string, Score> ways;
  Maker maker(20261121);
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    for (int i = 0; i < kItems; ++i)
      score(maker.opinion_with(static_cast<Kind>(kind)), guard, kinds, ways);
  }
  std::printf("%-24s %8s %8s %8s %10s\n", "kind", "planted", "recall", "hits", "precision");
  for (const auto& [kind, one] : kinds) {
    const double recall = static_cast<double>(one.found) / one.planted;
    const double precision = one.hits == 0 ? 1 : 1 - static_cast<double>(one.wrong) / one.hits;
    std::printf("%-24s %8d %8.4f %8d %10.4f\n", std::string(kind_word(kind).en).c_str(),
                one.planted, recall, one.hits, precision);
    EXPECT_GE(one.planted, kItems) << kind_word(kind).en;
    EXPECT_GE(recall, 0.99) << kind_word(kind).en;
    EXPECT_GE(precision, 0.95) << kind_word(kind).en;
  }
  for (const auto& [way, one] : ways) {
    std::printf("  %-52s %6d of %6d\n", way.c_str(), one.found, one.planted);
  }
}

TEST(GuardRecall, OpinionsWithoutPersonalDataStayAsTheyAre) {
  const Guard guard;
  Maker maker(7);
  std::size_t bytes = 0;
  std::size_t wrong = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string text = maker.clean();
    bytes += text.size();
    for (const Hit& hit : guard.scan(text)) wrong += hit.confidence >= Confidence::kLikely ? 1 : 0;
  }
  EXPECT_LE(static_cast<double>(wrong) * 102400 / static_cast<double>(bytes), 2.0);
}

}  // namespace
}  // namespace kokai::guard

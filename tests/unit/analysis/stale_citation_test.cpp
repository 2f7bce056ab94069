#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"
#include "generator/analysis/messages.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

/// "stale -> current, places" of the first note on citations; empty when there is none.
std::string stale_in(const std::string& text, const Date& published) {
  WrittenDocument document = WrittenDocument::complete("zenkomoku");
  document.text("i-5-1", text);
  document.value.front.published = published;
  Findings findings;
  check_assessment(document.value, Municipality{}, Date{2026, 1, 1}, findings);
  for (const Diagnostic& one : findings.all()) {
    if (one.message == &kStaleCitation)
      return one.args[0] + " -> " + one.args[1] + ", " + one.args[3];
  }
  return {};
}

struct Stale {
  const char* text;
  Date published;
  const char* note;
};

TEST(StaleCitation, IsToldOnlyOfTheNumberActAndOnlyAfterTheLawChanged) {
  const Stale rows[] = {
      {"番号法第9条第1項　別表第一の16の項", {2025, 4, 1}, "別表第一 -> 番号法別表, 1"},
      {"番号法第９条第１項　別表第１の16の項", {2025, 4, 1}, "別表第1 -> 番号法別表, 1"},
      {"番号法第9条第1項　別表第一の16の項", {2024, 4, 1}, ""},
      {"番号法第9条第1項　別表の16の項", {2025, 4, 1}, ""},
      {"番号法第9条第1項　別表第11の項", {2025, 4, 1}, ""},
      {"住民基本台帳法第30条の9　別表第一", {2025, 4, 1}, ""},
      {"番号法に基づく。手数料条例の別表第一による。", {2025, 4, 1}, ""},
      {"番号法第19条第7号　別表第二の27の項", {2022, 4, 1}, "第19条第7号 -> 第19条第8号, 1"},
      {"番号法第19条第7号　別表第二の27の項", {2021, 4, 1}, ""},
  };
  for (const Stale& row : rows) {
    EXPECT_EQ(stale_in(row.text, row.published), row.note) << row.text << iso(row.published);
  }
}

// Each citation once looked back to the beginning of the text: 80,000 of them took minutes.
TEST(StaleCitation, LooksBackABoundedWayInATextWithoutFullStops) {
  std::string text;
  for (int i = 0; i < 80'000; ++i) text += "番号法別表第二の27の項及び\n";
  EXPECT_THAT(stale_in(text, {2025, 4, 1}), testing::EndsWith(", 80000"));
}

}  // namespace
}  // namespace kokai

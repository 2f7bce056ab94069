#include "generator/commands/diff_text.h"

#include <gtest/gtest.h>

#include "tests/support/reading_support.h"

namespace kokai {
namespace {

Assessment read(std::string_view name) {
  Findings findings;
  std::optional<Assessment> assessment = read_assessment(
      published_place(),
      document("# I 基本情報\n\n## 3. 特定個人情報ファイル名\n\n" + std::string(name) + "\n"),
      findings);
  EXPECT_TRUE(assessment.has_value());
  return std::move(*assessment);
}

TEST(DiffText, MarksWhatChangedInsideTheLine) {
  const Assessment before = read("児童手当の受給者台帳ファイル");
  const Assessment after = read("児童手当等の受給者台帳ファイル");
  EXPECT_EQ(diff_text(before, after, diff_versions(before, after), Language::kEnglish),
            "i-3  I 基本情報 > 3. 特定個人情報ファイル名  changed\n"
            "  児童手当{+等+}の受給者台帳ファイル\n"
            "\n"
            "Items that differ: 1. In width or blanks alone: 0.\n");
}

TEST(DiffText, WhatWasTakenAwayStandsBehindAMinus) {
  const Assessment before = read("受給者台帳");
  const Assessment after = read("");
  const std::string text =
      diff_text(before, after, diff_versions(before, after), Language::kJapanese);
  EXPECT_NE(text.find("- 受給者台帳\n"), std::string::npos);
}

TEST(DiffText, JsonHoldsThePieces) {
  const Assessment before = read("児童手当の台帳ファイル");
  const Assessment after = read("児童手当等の台帳ファイル");
  const std::string json = diff_json(before, after, diff_versions(before, after));
  EXPECT_NE(json.find("\"added\""), std::string::npos);
  EXPECT_NE(json.find("\"equal\": false"), std::string::npos);
}

}  // namespace
}  // namespace kokai

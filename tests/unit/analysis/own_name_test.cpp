#include "generator/analysis/own_name.h"

#include <string>

#include <gtest/gtest.h>

#include "generator/analysis/compared_facts.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

std::uint64_t says(const std::string& text, std::string_view city) {
  Findings findings;
  const std::string body =
      "# I 関連情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n### ②事務の概要\n\n" + text;
  const auto read = read_assessment(published_place(), document(body, "基礎項目評価書"), findings);
  const CommonPassages passages = common_passages(*read, {});
  for (const ItemFact& fact : compared_facts(*read, passages, city).items) {
    if (fact.id == item_hash("i-1-2")) return fact.says;
  }
  ADD_FAILURE() << "no such item";
  return 0;
}

TEST(OwnName, GivesWayToOneWordForAll) {
  EXPECT_EQ(without_own_name("みほん市は、みほん市長が", "みほん市"),
            "〔市区町村〕は、〔市区町村〕長が");
  EXPECT_EQ(without_own_name("たとえ町は", "みほん市"), "たとえ町は");
  EXPECT_EQ(without_own_name("名前のない市", ""), "名前のない市");
}

TEST(OwnName, DoesNotPartWhatTwoCitiesSayOfThemselves) {
  const std::uint64_t ours = says("みほん市は、記録を月に一度点検する。", "みほん市");
  EXPECT_EQ(ours, says("たとえ町は、記録を月に一度点検する。", "たとえ町"));
  EXPECT_NE(ours, says("たとえ町は、記録を年に一度点検する。", "たとえ町"));
  EXPECT_NE(ours, says("みほん市は、記録を月に一度点検する。", "たとえ町"))
      << "another city's name is no own name";
}

}  // namespace
}  // namespace kokai

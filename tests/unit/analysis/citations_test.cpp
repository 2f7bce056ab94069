#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

struct Row {
  const char* what;
  Date published;
  const char* text;
  const char* stale;  ///< "" = nothing to say
};

class Citations : public testing::TestWithParam<Row> {};

TEST_P(Citations, AreHeldAgainstTheLawOfTheirDay) {
  const Row& row = GetParam();
  WrittenDocument document("zenkomoku");
  document.value.front.published = row.published;
  document.text("i-6-2", row.text);
  Findings findings;
  check_assessment(document.value, Municipality{}, Date{2026, 1, 1}, findings);
  std::string stale;
  for (const Diagnostic& diagnostic : findings.all()) {
    if (diagnostic.message->id == "law/stale-citation") stale += diagnostic.args[0];
  }
  EXPECT_EQ(stale, row.stale) << row.what;
}

constexpr Date k2020 = {2020, 4, 1}, k2022 = {2022, 4, 1}, k2025 = {2025, 4, 1};

INSTANTIATE_TEST_SUITE_P(
    Law, Citations,
    testing::Values(
        Row{"right for its day", k2020, "番号法第19条第7号及び別表第二の16の2項", ""},
        Row{"on the day itself", Date{2021, 9, 1}, "番号法第19条第7号及び別表第二の16の2項", ""},
        Row{"stale number", k2022, "番号法第１９条第７号（特定個人情報の提供の制限）及び別表第二",
            "第19条第7号"},
        Row{"another purpose", k2022, "番号法第19条第7号（住民基本台帳法による提供）", ""},
        Row{"right number", k2022, "番号法第19条第8号及び別表第二の16の2項", ""},
        Row{"outsourcing", k2022, "番号法第19条第5号（委託先への提供）", "第19条第5号"},
        Row{"tables", k2025,
            "行政手続における特定の個人を識別するための番号の利用等に関する法律第9条第1項 "
            "別表第一の16の項",
            "別表第一"},
        Row{"tables in figures", k2025, "番号法第9条第1項及び別表第１の10項", "別表第1"},
        Row{"a table with another number", k2025, "番号法別表第11", ""},
        Row{"an ordinance has its own", k2025,
            "番号法第9条第2項、みほん市個人番号の利用に関する条例第4条及び別表第1の2", ""},
        Row{"another law has its own", k2025, "番号法第19条、住民基本台帳法第30条の9及び別表第一",
            ""},
        Row{"no number act near", k2025, "別表第一のとおり", ""},
        Row{"the commission", k2020, "特定個人情報保護委員会に提出する。",
            "特定個人情報保護委員会"},
        Row{"the minister", k2025,
            "総務大臣が設置・管理する情報提供ネットワークシステムを使用する。", "総務大臣が設置"},
        Row{"the minister in his day", k2020,
            "総務大臣が設置・管理する情報提供ネットワークシステムを使用する。", ""}),
    [](const testing::TestParamInfo<Row>& row) { return "Row" + std::to_string(row.index); });

TEST(CitationsOfChanges, AreNeverHeldAgainstTheLaw) {
  WrittenDocument document("zenkomoku");
  document.value.front.published = k2025;
  document.text("changes", "番号法別表第一");
  Findings findings;
  check_assessment(document.value, Municipality{}, Date{2026, 1, 1}, findings);
  for (const Diagnostic& diagnostic : findings.all()) {
    EXPECT_NE(diagnostic.message->id, "law/stale-citation");
  }
}

TEST(CitationsInOneVersion, AreOneFindingWithTheirCount) {
  WrittenDocument document("zenkomoku");
  document.value.front.published = k2025;
  document.text("i-5-1", "番号法別表第一").text("i-6-2", "番号法別表第一の16の項");
  Findings findings;
  check_assessment(document.value, Municipality{}, Date{2026, 1, 1}, findings);
  ASSERT_EQ(findings.all().size(), 2u);
  EXPECT_EQ(findings.all()[1].item, "i-5-1");
  EXPECT_EQ(findings.all()[1].args[3], "2");
}

}  // namespace
}  // namespace kokai

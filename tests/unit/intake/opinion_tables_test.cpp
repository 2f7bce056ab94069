#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/opinions/table_rows.h"

namespace kokai {
namespace {

using testing::ElementsAre;

/// Rows of one file as its reader hands them on.
struct Table {
  SourceOptions options;
  SourceOutcome outcome;
  Findings findings;
  std::string shown = "a.xlsx";
  TableRows rows{0, shown, options, outcome, findings};
  std::uint64_t number = 0;

  Table& add(const std::string& sheet, const std::vector<std::string>& cells) {
    rows.take({sheet, ++number, cells, false});
    return *this;
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Diagnostic& one : findings.all()) all.emplace_back(one.message->id);
    return all;
  }
};

TEST(OpinionTables, HaveTheirHeadingsBelowATitle) {
  Table table;
  table.add("受付", {"意見一覧"})
      .add("受付", {"番号", "ご意見"})
      .add("受付", {"1", " 賛成\r\n です "});
  EXPECT_TRUE(table.rows.finish());
  ASSERT_EQ(table.outcome.received.size(), 1U);
  EXPECT_EQ(table.outcome.received[0][Field::kText], "賛成\n です");
  EXPECT_EQ(table.outcome.received[0].place, "受付 3行");
}

TEST(OpinionTables, WithoutAColumnOfOpinionsAreToldAndSkipped) {
  Table table;
  table.add("集計", {"月", "件数"})
      .add("集計", {"3", "1"})
      .add("受付", {"意見"})
      .add("受付", {"賛成"});
  EXPECT_TRUE(table.rows.finish());
  EXPECT_THAT(table.ids(), ElementsAre("import/opinions-sheet-skipped"));
  EXPECT_EQ(table.outcome.received.size(), 1U);

  Table none;
  none.add("", {"氏名", "住所"});
  EXPECT_FALSE(none.rows.finish());
  EXPECT_THAT(none.ids(), ElementsAre("import/opinions-no-column"));
}

TEST(OpinionTables, JoinWhatSeveralColumnsHold) {
  Table table;
  table.add("", {"姓", "名", "フリガナ", "郵便番号", "住所", "意見", "職業"})
      .add("", {"海辺野", "渚", "ウミベノ ナギサ", "000-0000", "岬県", "賛成", "自営"});
  const Received& one = table.outcome.received.at(0);
  EXPECT_EQ(one[Field::kName], "海辺野 渚\nウミベノ ナギサ");
  EXPECT_EQ(one[Field::kAddress], "000-0000\n岬県");
  EXPECT_EQ(one[Field::kOther], "職業: 自営");
}

TEST(OpinionTables, KeepCellsBeyondTheHeadings) {
  Table table;
  table.add("", {"意見"}).add("", {"賛成", "欄外の書き込み"});
  EXPECT_EQ(table.outcome.received.at(0)[Field::kOther], "(見出しなし): 欄外の書き込み");
}

TEST(OpinionTables, TellHowEachWasSent) {
  Table table;
  table.add("", {"意見", "提出方法"})
      .add("", {"甲", "ＦＡＸ"})
      .add("", {"乙", "電子申請（メール通知）"})
      .add("", {"丙", "はがき"})
      .add("", {"丁", ""});
  std::vector<SendingKind> methods;
  for (const Received& one : table.outcome.received) methods.push_back(one.method);
  EXPECT_THAT(methods, ElementsAre(SendingKind::kFax, SendingKind::kForm, SendingKind::kPost,
                                   SendingKind::kForm));
}

TEST(OpinionTables, RejectARowWithoutAnOpinionAndKeepItsWords) {
  Table table;
  table.add("", {"氏名", "意見"}).add("", {"海辺野 渚", ""}).add("", {"", ""});
  ASSERT_EQ(table.outcome.rejected.size(), 1U);
  EXPECT_EQ(table.outcome.rejected[0].text, "海辺野 渚");
}

}  // namespace
}  // namespace kokai

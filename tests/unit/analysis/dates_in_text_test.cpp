#include "generator/analysis/dates_in_text.h"

#include <string>

#include <gtest/gtest.h>

namespace kokai {
namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const Date& date : dates_in(text)) out += (out.empty() ? "" : " ") + iso(date);
  return out;
}

TEST(DatesInText, AreReadInBothCalendarsAndAnyWidth) {
  EXPECT_EQ(found("令和3年7月21日～令和3年8月20日(31日間)"), "2021-07-21 2021-08-20");
  EXPECT_EQ(found("平成３１年４月１日 から 令和元年５月１日 まで"), "2019-04-01 2019-05-01");
  EXPECT_EQ(found("2021年7月21日、2021/8/1、2021-08-02"), "2021-07-21 2021-08-01 2021-08-02");
}

TEST(DatesInText, TakeTheYearOfTheDateBefore) {
  EXPECT_EQ(found("令和3年7月21日から8月20日まで"), "2021-07-21 2021-08-20");
  EXPECT_EQ(found("令和3年12月10日から1月14日まで"), "2021-12-10 2022-01-14");
  EXPECT_EQ(found("8月20日まで"), "");
}

TEST(DatesInText, AreOnlyThoseThatExist) {
  EXPECT_EQ(found("令和3年2月30日"), "");
  EXPECT_EQ(found("第3年の31日間、電話 0123-45-6789、12345年1月1日"), "");
  EXPECT_EQ(found(""), "");
}

}  // namespace
}  // namespace kokai

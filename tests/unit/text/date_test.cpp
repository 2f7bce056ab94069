#include "generator/text/date.h"

#include <gtest/gtest.h>

#include "generator/text/era.h"

namespace kokai {

void PrintTo(const Date& date, std::ostream* out) { *out << iso(date); }

namespace {

TEST(Date, ExistsOnlyInTheCalendar) {
  const struct {
    Date date;
    bool there;
  } kCases[] = {
      {{2024, 2, 29}, true},  {{2023, 2, 29}, false}, {{1900, 2, 29}, false},
      {{2000, 2, 29}, true},  {{2026, 4, 31}, false}, {{2026, 13, 1}, false},
      {{2026, 0, 1}, false},  {{2026, 1, 0}, false},  {{0, 1, 1}, false},
      {{9999, 12, 31}, true}, {{10000, 1, 1}, false}, {{2026, 1, -1}, false},
  };
  for (const auto& [date, there] : kCases)
    EXPECT_EQ(exists(date), there) << testing::PrintToString(date);
}

TEST(Date, EveryDayFromYear1To9999HasItsOwnNumber) {
  Date date{1, 1, 1};
  const long last = day_number({9999, 12, 31});
  for (long days = day_number(date); days <= last; ++days) {
    ASSERT_EQ(from_day_number(days), date);
    ASSERT_EQ(day_number(date), days);
    ++date.day;
    if (!exists(date)) date = {date.year, date.month + 1, 1};
    if (date.month > 12) date = {date.year + 1, 1, 1};
  }
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(add_days({2024, 2, 28}, 2), (Date{2024, 3, 1}));
  EXPECT_EQ(add_days({2026, 1, 1}, -1), (Date{2025, 12, 31}));
}

TEST(Years, MoveALeapDayToTheFirstOfMarchWhereThereIsNone) {
  EXPECT_EQ(add_years({2024, 2, 29}, 1), (Date{2025, 3, 1}));
  EXPECT_EQ(add_years({2024, 2, 29}, 4), (Date{2028, 2, 29}));
  EXPECT_EQ(add_years({2026, 4, 1}, 5), (Date{2031, 4, 1}));
}

TEST(Wareki, NamesBothDaysOfEveryEraBoundary) {
  const struct {
    Date date;
    std::string_view words;
  } kCases[] = {
      {{1872, 12, 31}, "1872年12月31日"},   {{1873, 1, 1}, "明治6年1月1日"},
      {{1912, 7, 29}, "明治45年7月29日"},   {{1912, 7, 30}, "大正元年7月30日"},
      {{1926, 12, 24}, "大正15年12月24日"}, {{1926, 12, 25}, "昭和元年12月25日"},
      {{1989, 1, 7}, "昭和64年1月7日"},     {{1989, 1, 8}, "平成元年1月8日"},
      {{2019, 4, 30}, "平成31年4月30日"},   {{2019, 5, 1}, "令和元年5月1日"},
      {{2026, 4, 1}, "令和8年4月1日"},
  };
  for (const auto& [date, words] : kCases) EXPECT_EQ(wareki(date), words);
}

TEST(Wareki, EveryDaySince1873ComesBack) {
  for (long days = day_number({1873, 1, 1}); days <= day_number({2117, 12, 31}); ++days) {
    const Date date = from_day_number(days);
    const ParsedDate parsed = parse_date(wareki(date));
    ASSERT_EQ(parsed.fault, DateFault::kNone) << wareki(date);
    ASSERT_EQ(parsed.date, date);
  }
}

TEST(Eras, FollowEachOtherWithoutGap) {
  for (std::size_t i = 0; i + 1 < eras().size(); ++i) {
    EXPECT_EQ(add_days(eras()[i + 1].last, 1), eras()[i].first);
    EXPECT_EQ(eras()[i].year_before + 1, eras()[i].first.year);
  }
}

TEST(ParseDate, ReadsEverySpelling) {
  const struct {
    std::string_view text;
    Date date;
  } kCases[] = {
      {"令和元年6月27日", {2019, 6, 27}},
      {"令和1年6月27日", {2019, 6, 27}},
      {"令和０１年０６月２７日", {2019, 6, 27}},
      {"R1.6.27", {2019, 6, 27}},
      {"Ｒ１．６．２７", {2019, 6, 27}},
      {"r1/6/27", {2019, 6, 27}},
      {"H27-05-27", {2015, 5, 27}},
      {"平成31年4月1日", {2019, 4, 1}},
      {"2019年6月27日", {2019, 6, 27}},
      {"２０１９年　６月 ２７日", {2019, 6, 27}},
      {"2019-06-27", {2019, 6, 27}},
      {"2019/6/27", {2019, 6, 27}},
      {"2019.6.27", {2019, 6, 27}},
      {" 平成 27 年 10 月 5 日 ", {2015, 10, 5}},
      {"㋿2年3月4日", {2020, 3, 4}},
      {"平成二十五年五月三十一日", {2013, 5, 31}},
      {"昭和十年十月十日", {1935, 10, 10}},
      {"S64.1.7", {1989, 1, 7}},
      {"M45.7.29", {1912, 7, 29}},
      {"T1.7.30", {1912, 7, 30}},
      {"明治6年1月1日", {1873, 1, 1}},
      {"平成三〇年1月1日", {0, 0, 0}},
  };
  for (const auto& [text, date] : kCases) {
    const ParsedDate parsed = parse_date(text);
    if (date.year == 0) {
      EXPECT_EQ(parsed.fault, DateFault::kNotADate) << text;
    } else {
      EXPECT_EQ(parsed.fault, DateFault::kNone) << text;
      EXPECT_EQ(parsed.date, date) << text;
    }
  }
}

TEST(ParseDate, TellsFaultsApartAndWhatWasMeant) {
  using enum DateFault;
  const struct {
    std::string_view text;
    DateFault fault;
    std::optional<Date> meant;
  } kCases[] = {
      {"平成32年4月1日", kOutsideEra, Date{2020, 4, 1}},
      {"平成31年5月1日", kOutsideEra, Date{2019, 5, 1}},
      {"令和元年4月30日", kOutsideEra, Date{2019, 4, 30}},
      {"令和0年4月1日", kOutsideEra, std::nullopt},
      {"昭和64年1月8日", kOutsideEra, Date{1989, 1, 8}},
      {"平成元年1月7日", kOutsideEra, Date{1989, 1, 7}},
      {"大正15年12月25日", kOutsideEra, Date{1926, 12, 25}},
      {"昭和元年12月24日", kOutsideEra, Date{1926, 12, 24}},
      {"明治45年7月30日", kOutsideEra, Date{1912, 7, 30}},
      {"大正元年7月29日", kOutsideEra, Date{1912, 7, 29}},
      {"明治5年12月2日", kOutsideEra, std::nullopt},
      {"平成31年2月30日", kDoesNotExist, std::nullopt},
      {"令和6年13月1日", kDoesNotExist, std::nullopt},
      {"2023-02-29", kDoesNotExist, std::nullopt},
      {"2023年2月29日", kDoesNotExist, std::nullopt},
      {"令和5年2月29日", kDoesNotExist, std::nullopt},
      {"令和6年0月1日", kDoesNotExist, std::nullopt},
      {"", kNotADate, std::nullopt},
      {"未定", kNotADate, std::nullopt},
      {"令和6年4月", kNotADate, std::nullopt},
      {"令和6年4月1日から", kNotADate, std::nullopt},
      {"慶応3年1月1日", kNotADate, std::nullopt},
      {"19年6月27日", kNotADate, std::nullopt},
      {"2019-6/27", kNotADate, std::nullopt},
      {"20190627", kNotADate, std::nullopt},
      {"R", kNotADate, std::nullopt},
      {"2019-06-275", kNotADate, std::nullopt},
      {"令和-1年1月1日", kNotADate, std::nullopt},
  };
  for (const auto& [text, fault, meant] : kCases) {
    const ParsedDate parsed = parse_date(text);
    EXPECT_EQ(parsed.fault, fault) << text;
    EXPECT_EQ(parsed.meant, meant) << text;
    EXPECT_FALSE(parsed.date) << text;
  }
}

TEST(ParseIsoDate, TakesOneSpellingOnly) {
  EXPECT_EQ(parse_iso_date("2026-04-01").date, (Date{2026, 4, 1}));
  EXPECT_EQ(iso({2026, 4, 1}), "2026-04-01");
  EXPECT_EQ(iso({33, 4, 1}), "0033-04-01");
  EXPECT_EQ(parse_iso_date("2026-02-30").fault, DateFault::kDoesNotExist);
  EXPECT_EQ(parse_iso_date("0000-01-01").fault, DateFault::kDoesNotExist);
  for (const std::string_view text :
       {"2026-4-1", "2026/04/01", "２０２６-04-01", " 2026-04-01", "2026-04-01 ", "", "2026-04-0a",
        "+026-04-01", "2026-04--1"}) {
    EXPECT_EQ(parse_iso_date(text).fault, DateFault::kNotADate) << text;
  }
}

TEST(ParseMoment, IsTheDayInTokyo) {
  const struct {
    std::string_view text;
    std::optional<Date> date;
  } kCases[] = {
      {"2026-04-01", Date{2026, 4, 1}},
      {"2026-04-01T00:00", Date{2026, 4, 1}},
      {"2026-04-01T23:59:59", Date{2026, 4, 1}},
      {"2026-03-31T14:59:59Z", Date{2026, 3, 31}},
      {"2026-03-31T15:00:00Z", Date{2026, 4, 1}},
      {"2026-04-01T00:00:00+09:00", Date{2026, 4, 1}},
      {"2026-04-01T00:00+14:00", Date{2026, 3, 31}},
      {"2025-12-31T20:00-05:00", Date{2026, 1, 1}},
      {"2026-02-29", std::nullopt},
      {"2026-04-01T", std::nullopt},
      {"2026-04-01T24:00", std::nullopt},
      {"2026-04-01T09:60", std::nullopt},
      {"2026-04-01T09:00:60", std::nullopt},
      {"2026-04-01T09:00:0", std::nullopt},
      {"2026-04-01T09:00+9:00", std::nullopt},
      {"2026-04-01T09:00+24:00", std::nullopt},
      {"2026-04-01T09:00 JST", std::nullopt},
      {"2026-04-01 09:00", std::nullopt},
      {"tomorrow", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& [text, date] : kCases) EXPECT_EQ(parse_moment(text), date) << text;
}

TEST(TokyoDate, TurnsAtThreeInTheAfternoonUtc) {
  EXPECT_EQ(tokyo_date(0), (Date{1970, 1, 1}));
  EXPECT_EQ(tokyo_date(15 * 3600 - 1), (Date{1970, 1, 1}));
  EXPECT_EQ(tokyo_date(15 * 3600), (Date{1970, 1, 2}));
  EXPECT_EQ(tokyo_date(-9 * 3600 - 1), (Date{1969, 12, 31}));
}

TEST(Date, KnowsItsDayOfTheWeek) {
  EXPECT_EQ(weekday({2026, 11, 21}), "土");
  EXPECT_EQ(weekday({1970, 1, 1}), "木");
  EXPECT_EQ(weekday({1969, 12, 31}), "水");
  EXPECT_EQ(weekday({1873, 1, 1}), "水");
}

TEST(Period, CountsBothItsFirstAndItsLastDay) {
  EXPECT_EQ(days_of({{2026, 11, 1}, {2026, 11, 30}}), 30);
  EXPECT_EQ(days_of({{2026, 11, 9}, {2026, 12, 11}}), 33);
  EXPECT_EQ(days_of({{2026, 2, 28}, {2026, 2, 28}}), 1);
  EXPECT_EQ(days_of({{2026, 3, 1}, {2026, 2, 28}}), 0);
}

}  // namespace
}  // namespace kokai

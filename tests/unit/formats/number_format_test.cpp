#include "generator/formats/xlsx/number_format.h"

#include <gtest/gtest.h>

namespace kokai::xlsx {
namespace {

std::string in_format(std::string_view value, std::string_view code, Epoch epoch = Epoch::k1900) {
  return shown(value, number_format(code), epoch);
}

TEST(NumberFormat, NumbersAreAsPeopleWriteThem) {
  const std::pair<const char*, const char*> cases[] = {
      {"123456", "123456"},
      {"1.0", "1"},
      {"123456789012", "123456789012"},
      {"1.23456789012E11", "123456789012"},
      {"9007199254740993", "9007199254740993"},
      {"0.1", "0.1"},
      {"0.30000000000000004", "0.3"},
      {"-1.5", "-1.5"},
      {"1E-3", "0.001"},
      {"1.5E+20", "150000000000000000000"},
      {"1.5E+30", "1.5E30"},
      {"-2E-30", "-2E-30"},
      {"0", "0"},
      {"-0", "0"},
      {"007", "7"},
      {"1e999", "1e999"},
      {"nan", "nan"},
      {"３", "３"},
      {"12 ", "12 "},
  };
  for (const auto& [value, wanted] : cases) EXPECT_EQ(in_format(value, "General"), wanted) << value;
}

TEST(NumberFormat, EveryFormatWithADayGivesTheDay) {
  for (const char* code :
       {"yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-411]ggge\"年\"m\"月\"d\"日\";@",
        "[$-411]ge.m.d", "[$-ja-JP]ggge\"年\"m\"月\"d\"日\"",
        "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "m/d/yy", "d-mmm-yy", "mmm-yy",
        "m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "aaaa", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[DBNum1][$-411]yyyy\"年\"", "rr.mm.dd", "[Red]YYYY-MM-DD", "mm"}) {
    EXPECT_EQ(in_format("46347", code), "2026-11-21") << code;
    EXPECT_EQ(in_format("46347.378472222222", code), "2026-11-21 09:05:00") << code;
  }
}

TEST(NumberFormat, TimesStandAloneOrBehindTheirDay) {
  EXPECT_EQ(in_format("0.37847222222222221", "h:mm"), "09:05:00");
  EXPECT_EQ(in_format("0.378483796", "h\"時\"mm\"分\"ss\"秒\""), "09:05:01");
  EXPECT_EQ(in_format("0.378483796", "mm:ss"), "09:05:01");
  EXPECT_EQ(in_format("0.5", "[$-F400]h:mm:ss\\ AM/PM"), "12:00:00");
  EXPECT_EQ(in_format("46347", "yyyy/m/d h:mm"), "2026-11-21 00:00:00");
  EXPECT_EQ(in_format("46347.999999", "yyyy/m/d h:mm"), "2026-11-22 00:00:00") << "rounded";
  EXPECT_EQ(in_format("46347.5", "h:mm"), "2026-11-21 12:00:00") << "a day is never dropped";
  EXPECT_EQ(in_format("1.0625", "[h]:mm"), "25:30:00");
  EXPECT_EQ(in_format("1.0625", "[mm]:ss"), "25:30:00");
}

TEST(NumberFormat, TheEpochOf1900HasItsFalseLeapDay) {
  EXPECT_EQ(in_format("1", "yyyy/m/d"), "1900-01-01");
  EXPECT_EQ(in_format("59", "yyyy/m/d"), "1900-02-28");
  EXPECT_EQ(in_format("60", "yyyy/m/d"), "1900-02-29");
  EXPECT_EQ(in_format("61", "yyyy/m/d"), "1900-03-01");
  EXPECT_EQ(in_format("2958465", "yyyy/m/d"), "9999-12-31");
}

TEST(NumberFormat, TheEpochOf1904BeginsFourYearsLater) {
  EXPECT_EQ(in_format("0", "yyyy/m/d", Epoch::k1904), "1904-01-01");
  EXPECT_EQ(in_format("44885", "yyyy/m/d", Epoch::k1904), "2026-11-21");
  EXPECT_EQ(in_format("2957003", "yyyy/m/d", Epoch::k1904), "9999-12-31");
  EXPECT_EQ(in_format("0.5", "h:mm", Epoch::k1904), "12:00:00");
}

TEST(NumberFormat, WhatExcelHasNoDayForStaysANumber) {
  for (const char* value : {"0", "-1", "2958466", "1E300", "2958465.9999999"}) {
    EXPECT_EQ(in_format(value, "yyyy/m/d"), in_format(value, "General")) << value;
  }
  EXPECT_EQ(in_format("未定", "yyyy/m/d"), "未定");
}

TEST(NumberFormat, FormatsOfNumbersAreNoDays) {
  for (const char* code :
       {"General", "0.00E+00", "#,##0", "0%", "@", "[Red]0", "\"days\" 0.0", "", "0.0\\d",
        "_-* #,##0_-", "[$¥-411]#,##0", "General\"年\"", "\"", "[", "\\"}) {
    EXPECT_EQ(in_format("46347", code), "46347") << code;
  }
}

TEST(NumberFormat, FormatsThatConsistOfZerosKeepThem) {
  EXPECT_EQ(in_format("12", "0000"), "0012");
  EXPECT_EQ(in_format("12345", "0000"), "12345");
  EXPECT_EQ(in_format("9012345678", "000-0000-0000"), "090-1234-5678");
  EXPECT_EQ(in_format("600000", "[<=999]000;[<=9999]000\\-00;000\\-0000"), "060-0000");
  EXPECT_EQ(in_format("60", "[<=999]000;[<=9999]000\\-00;000\\-0000"), "060");
  EXPECT_EQ(in_format("12", "\"第\"000\"号\""), "第012号");
  EXPECT_EQ(in_format("-12", "0000"), "-12");
  EXPECT_EQ(in_format("1.5", "0000"), "1.5");
  EXPECT_EQ(in_format("12", "0"), "12");
}

TEST(NumberFormat, NumberedFormatsAreThoseOfExcelInJapan) {
  const auto built_in = [](unsigned id) {
    return shown("46347", built_in_format(id), Epoch::k1900);
  };
  for (const unsigned id : {14U, 17U, 27U, 30U, 31U, 36U, 50U, 57U, 58U}) {
    EXPECT_EQ(built_in(id), "2026-11-21") << id;
  }
  EXPECT_EQ(built_in(22), "2026-11-21 00:00:00");
  for (const unsigned id : {0U, 1U, 4U, 9U, 11U, 37U, 44U, 48U, 49U, 59U}) {
    EXPECT_EQ(built_in(id), "46347") << id;
  }
  EXPECT_EQ(shown("0.5", built_in_format(20), Epoch::k1900), "12:00:00");
  EXPECT_EQ(shown("1.5", built_in_format(46), Epoch::k1900), "36:00:00");
}

TEST(NumberFormat, CellsOfTypeDateComeInTheSameShape) {
  EXPECT_EQ(shown_iso("2026-11-21"), "2026-11-21");
  EXPECT_EQ(shown_iso("2026-11-21T09:05:00Z"), "2026-11-21 09:05:00");
  EXPECT_EQ(shown_iso("2026-11-21T09:05:00.250"), "2026-11-21 09:05:00");
  EXPECT_EQ(shown_iso("09:05:00"), "09:05:00");
}

}  // namespace
}  // namespace kokai::xlsx

#include "generator/text/date.h"

// Days and dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": the year
// begins in March, 400 years (an era of the calendar, not of an emperor) have 146097 days.

namespace kokai {
namespace {

constexpr long kDaysOf400Years = 146097;
constexpr long kDaysTo1970 = 719468;  // from 0000-03-01
constexpr long long kSecondsOfDay = 86400;
constexpr long long kTokyoAhead = 9 * 3600;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

bool exists(const Date& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in(date.year, date.month);
}

long day_number(const Date& date) {
  const long year = date.month <= 2 ? date.year - 1L : date.year;
  const long cycle = (year >= 0 ? year : year - 399) / 400;
  const long year_of_cycle = year - cycle * 400;
  const long day_of_year = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const long day_of_cycle =
      year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return cycle * kDaysOf400Years + day_of_cycle - kDaysTo1970;
}

Date from_day_number(long days) {
  days += kDaysTo1970;
  const long cycle = (days >= 0 ? days : days - (kDaysOf400Years - 1)) / kDaysOf400Years;
  const long day_of_cycle = days - cycle * kDaysOf400Years;
  const long year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  const long day_of_year =
      day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const long month = (5 * day_of_year + 2) / 153;
  const long day = day_of_year - (153 * month + 2) / 5 + 1;
  const long calendar_month = month < 10 ? month + 3 : month - 9;
  const long year = year_of_cycle + cycle * 400 + (calendar_month <= 2 ? 1 : 0);
  return {static_cast<int>(year), static_cast<int>(calendar_month), static_cast<int>(day)};
}

Date add_days(const Date& date, long days) { return from_day_number(day_number(date) + days); }

Date add_years(const Date& date, int years) {
  const Date moved = {date.year + years, date.month, date.day};
  return exists(moved) ? moved : Date{moved.year, 3, 1};
}

std::string_view weekday(const Date& date) {
  static constexpr std::string_view kNames[] = {"日", "月", "火", "水", "木", "金", "土"};
  constexpr long kThursday = 4;  // 1970-01-01
  const long day = (day_number(date) + kThursday) % 7;
  return kNames[day < 0 ? day + 7 : day];
}

long days_of(const Period& period) {
  return day_number(period.last) - day_number(period.first) + 1;
}

Date tokyo_date(long long seconds) {
  const long long there = seconds + kTokyoAhead;
  const long long days = there / kSecondsOfDay - (there % kSecondsOfDay < 0 ? 1 : 0);
  return from_day_number(static_cast<long>(days));
}

}  // namespace kokai

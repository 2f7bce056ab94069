#pragma once

// Calendar dates, in ISO 8601 and in 和暦. A date has no time and no zone; "today" is in
// Asia/Tokyo.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kokai {

struct Date {
  int year = 0;  ///< Gregorian
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

bool exists(const Date& date);      ///< proleptic Gregorian
long day_number(const Date& date);  ///< days since 1970-01-01
Date from_day_number(long days);
Date add_days(const Date& date, long days);
/// The same day of another year; 1 March for a leap day where there is none.
Date add_years(const Date& date, int years);
std::string_view weekday(const Date& date);  ///< 日 … 土

/// Whole days from the first to the last, both counted.
struct Period {
  Date first;
  Date last;
  auto operator<=>(const Period&) const = default;
};
long days_of(const Period& period);  ///< below 1 when it ends before it begins

enum class DateFault {
  kNone,
  kNotADate,      ///< not in the shape of a date
  kDoesNotExist,  ///< 2月30日, 13月
  kOutsideEra,    ///< 平成32年, 令和0年, 昭和64年1月8日: the era had no such day
};

/// What was read, what is wrong with it, and the date that was meant when that can be computed
/// (平成32年4月1日 means 2020-04-01).
struct ParsedDate {
  std::optional<Date> date;
  DateFault fault = DateFault::kNotADate;
  std::optional<Date> meant;
};

/// "2026-04-01" only.
ParsedDate parse_iso_date(std::string_view text);
/// 和暦 or Western, any width: 令和元年6月27日, 令和1年6月27日, R1.6.27, 平成31年4月1日,
/// 2019年6月27日, ISO. Eras: 明治 from 1873, 大正, 昭和, 平成, 令和, each with its first and last
/// day (政令).
ParsedDate parse_date(std::string_view text);

std::string iso(const Date& date);  ///< 2026-04-01
/// Its first moment in Japan, as RFC 3339 writes it: 2026-04-01T00:00:00+09:00.
std::string iso_midnight(const Date& date);
std::string wareki(const Date& date);  ///< 令和8年4月1日, 令和元年5月1日

/// "2026-04-01" or "2026-04-01T09:00[:00][+09:00|Z]" as a date in Asia/Tokyo.
std::optional<Date> parse_moment(std::string_view text);
/// Today in Asia/Tokyo for a count of seconds since the epoch (UTC+9, no summer time since 1951).
Date tokyo_date(long long seconds);

}  // namespace kokai

#include "generator/text/date.h"

#include <algorithm>

#include "generator/text/era.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

/// Reads a folded date from left to right.
struct Reader {
  std::string_view rest;

  bool take(std::string_view word) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
  }

  /// One to `most` ASCII digits, or -1.
  int number(std::size_t most) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < most && rest[digits] >= '0' && rest[digits] <= '9') {
      value = value * 10 + (rest[digits++] - '0');
    }
    rest.remove_prefix(digits);
    return digits == 0 ? -1 : value;
  }

  int kanji_digit() {
    constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int i = 0; i < 9; ++i) {
      if (take(kDigits[i])) return i + 1;
    }
    return -1;
  }

  /// 一 to 九十九, or -1.
  int kanji_number() {
    const int first = kanji_digit();
    if (!take("十")) return first;
    return (first < 0 ? 10 : first * 10) + std::max(kanji_digit(), 0);
  }

  int number_of_either_kind(std::size_t most) {
    const int value = number(most);
    return value < 0 ? kanji_number() : value;
  }
};

/// Exactly `count` digits at the front of `text`, or -1.
int fixed_number(std::string_view text, std::size_t count) {
  if (text.size() < count) return -1;
  Reader reader{text.substr(0, count)};
  const int value = reader.number(count);
  return reader.rest.empty() ? value : -1;
}

const Era* take_era(Reader& reader) {
  for (const Era& era : eras()) {
    if (reader.take(era.name)) return &era;
  }
  for (const Era& era : eras()) {
    const bool stands_before_number =
        reader.rest.size() > 1 && reader.rest[1] >= '0' && reader.rest[1] <= '9';
    if (stands_before_number && reader.take({&era.letter, 1})) return &era;
  }
  return nullptr;
}

/// What separates year, month and day: 年月日, or the same mark twice.
bool take_month_and_day(Reader& reader, Date& date) {
  if (reader.take("年")) {
    date.month = reader.number_of_either_kind(2);
    if (!reader.take("月")) return false;
    date.day = reader.number_of_either_kind(2);
    return reader.take("日");
  }
  for (const std::string_view mark : {".", "-", "/"}) {
    if (!reader.take(mark)) continue;
    date.month = reader.number(2);
    if (!reader.take(mark)) return false;
    date.day = reader.number(2);
    return date.day >= 0;
  }
  return false;
}

ParsedDate judged(const Date& date) {
  if (!exists(date)) return {std::nullopt, DateFault::kDoesNotExist, std::nullopt};
  return {date, DateFault::kNone, std::nullopt};
}

ParsedDate judged_in_era(const Era& era, int year_of_era, Date date) {
  date.year = era.year_before + year_of_era;
  if (!exists(date)) return {std::nullopt, DateFault::kDoesNotExist, std::nullopt};
  if (date >= era.first && date <= era.last && year_of_era >= 1)
    return {date, DateFault::kNone, std::nullopt};
  ParsedDate outside{std::nullopt, DateFault::kOutsideEra, std::nullopt};
  // Before 1873 months and days were those of another calendar.
  if (year_of_era >= 1 && date >= eras().back().first) outside.meant = date;
  return outside;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// Minutes behind UTC's midnight that a zone stands ahead; nothing: not a zone.
std::optional<long> zone_minutes(std::string_view zone) {
  constexpr long kTokyo = 9L * 60;
  if (zone.empty()) return kTokyo;
  if (zone == "Z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
  const int hours = fixed_number(zone.substr(1), 2);
  const int minutes = fixed_number(zone.substr(4), 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  const long ahead = hours * 60L + minutes;
  return zone[0] == '-' ? -ahead : ahead;
}

/// Seconds since midnight of "09:00" or "09:00:00" at the front of `text`, which is moved behind
/// it.
std::optional<long> take_time(std::string_view& text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const int hours = fixed_number(text, 2);
  const int minutes = fixed_number(text.substr(3), 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  text.remove_prefix(5);
  int seconds = 0;
  if (text.starts_with(":")) {
    seconds = fixed_number(text.substr(1), 2);
    if (seconds < 0 || seconds > 59) return std::nullopt;
    text.remove_prefix(3);
  }
  return hours * 3600L + minutes * 60L + seconds;
}

}  // namespace

ParsedDate parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const Date date{fixed_number(text, 4), fixed_number(text.substr(5), 2),
                  fixed_number(text.substr(8), 2)};
  if (date.year < 0 || date.month < 0 || date.day < 0) return {};
  return judged(date);
}

ParsedDate parse_date(std::string_view text) {
  constexpr std::size_t kLongest = 100;  // bytes; no date is longer
  if (text.size() > kLongest) return {};
  const std::string folded = fold(text);
  Reader reader{folded};
  Date date;
  const Era* era = take_era(reader);
  const std::size_t before = reader.rest.size();
  if (era != nullptr) {
    date.year = reader.take("元") ? 1 : reader.number_of_either_kind(2);
  } else {
    date.year = reader.number(4);
    if (before - reader.rest.size() != 4) return {};
  }
  if (date.year < 0 || !take_month_and_day(reader, date) || !reader.rest.empty()) return {};
  if (date.month < 0 || date.day < 0) return {};
  return era != nullptr ? judged_in_era(*era, date.year, date) : judged(date);
}

std::string iso(const Date& date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string iso_midnight(const Date& date) { return iso(date) + "T00:00:00+09:00"; }

std::string wareki(const Date& date) {
  std::string year = std::to_string(date.year);
  for (const Era& era : eras()) {
    if (date < era.first || date > era.last) continue;
    const int year_of_era = date.year - era.year_before;
    year = std::string(era.name) + (year_of_era == 1 ? "元" : std::to_string(year_of_era));
    break;
  }
  return year + "年" + std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

std::optional<Date> parse_moment(std::string_view text) {
  const ParsedDate day = parse_iso_date(text.substr(0, 10));
  if (!day.date || text.size() == 10) return day.date;
  if (text[10] != 'T') return std::nullopt;
  std::string_view rest = text.substr(11);
  const std::optional<long> time = take_time(rest);
  const std::optional<long> zone = zone_minutes(rest);
  if (!time || !zone) return std::nullopt;
  return tokyo_date(day_number(*day.date) * 86400LL + *time - *zone * 60LL);
}

}  // namespace kokai

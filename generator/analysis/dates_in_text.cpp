#include "generator/analysis/dates_in_text.h"

#include <array>
#include <optional>
#include <string>

#include "generator/text/ascii.h"
#include "generator/text/fold.h"

namespace kokai {

namespace {

constexpr std::array<std::string_view, 5> kEras = {"令和", "平成", "昭和", "大正", "明治"};

/// Digits at `at`, at most `most`; -1 when there are none or one more follows.
int take_number(std::string_view text, std::size_t& at, std::size_t most) {
  int value = -1;
  std::size_t end = at;
  while (end < text.size() && ascii::is_digit(text[end])) {
    if (end - at == most) return -1;
    value = (value < 0 ? 0 : value) * 10 + (text[end] - '0');
    ++end;
  }
  at = end;
  return value;
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

/// "7月21日" behind a year.
bool take_month_and_day(std::string_view text, std::size_t& at, int& month, int& day) {
  month = take_number(text, at, 2);
  if (month < 0 || !take(text, at, "月")) return false;
  day = take_number(text, at, 2);
  return day >= 0 && take(text, at, "日");
}

std::optional<Date> take_full(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  for (const std::string_view era : kEras) {
    if (take(text, end, era)) break;
  }
  const bool with_era = end != at;
  if (!take(text, end, "元") && take_number(text, end, 4) < 0) return std::nullopt;
  int month = 0, day = 0;
  if (!take(text, end, "年")) {
    if (with_era || end - at != 4) return std::nullopt;
    const char mark = end < text.size() ? text[end] : '\0';
    if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
    month = take_number(text, ++end, 2);
    if (month < 0 || end >= text.size() || text[end] != mark) return std::nullopt;
    day = take_number(text, ++end, 2);
    if (day < 0) return std::nullopt;
  } else if (!take_month_and_day(text, end, month, day)) {
    return std::nullopt;
  }
  const ParsedDate parsed = parse_date(text.substr(at, end - at));
  if (!parsed.date) return std::nullopt;
  at = end;
  return parsed.date;
}

std::optional<Date> take_short(std::string_view text, std::size_t& at, const Date& before) {
  std::size_t end = at;
  Date date = before;
  if (!take_month_and_day(text, end, date.month, date.day)) return std::nullopt;
  if (date < before) ++date.year;
  if (!exists(date)) return std::nullopt;
  at = end;
  return date;
}

}  // namespace

std::vector<Date> dates_in(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<Date> dates;
  for (std::size_t at = 0; at < folded.size();) {
    if (at != 0 && ascii::is_digit(folded[at]) && ascii::is_digit(folded[at - 1])) {
      ++at;
      continue;
    }
    std::optional<Date> date = take_full(folded, at);
    if (!date && !dates.empty()) date = take_short(folded, at, dates.back());
    if (date) {
      dates.push_back(*date);
    } else {
      ++at;
    }
  }
  return dates;
}

}  // namespace kokai

#pragma once

// iCalendar (RFC 5545) of our own. Knows lines, folding and escapes, nothing of what is told.

#include <string>
#include <string_view>

#include "generator/text/date.h"

namespace kokai::ical {

/// Writes one stream of content lines, CRLF at each end, folded at 75 octets and never inside a
/// character.
class Writer {
 public:
  Writer& begin(std::string_view component);
  Writer& end(std::string_view component);
  /// A value of type TEXT: backslash, semicolon, comma and line ends escaped, other control
  /// characters dropped. `name` may carry parameters.
  Writer& text(std::string_view name, std::string_view value);
  /// A value that is written as it is: dates, addresses, numbers. Control characters are dropped.
  Writer& plain(std::string_view name, std::string_view value);
  /// <name>;VALUE=DATE:20260401
  Writer& day(std::string_view name, const Date& day);
  std::string take() { return std::move(out_); }

 private:
  void put(std::string_view line);
  std::string out_;
};

/// The midnight of Tokyo with which a day begins, in UTC: 20260331T150000Z.
std::string utc_of_tokyo_midnight(const Date& day);

}  // namespace kokai::ical

#include "generator/formats/icalendar.h"

#include <algorithm>

namespace kokai::ical {
namespace {

constexpr std::size_t kLineOctets = 75;  // RFC 5545, 3.1: without the line end

std::string basic(const Date& date) {
  std::string text = iso(date);
  std::erase(text, '-');
  return text;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t') || byte == 0x7F;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Bytes of `text` that fit into `room` without cutting a character.
std::size_t fitting(std::string_view text, std::size_t room) {
  if (text.size() <= room) return text.size();
  std::size_t end = room;
  while (end > 0 && continues_character(text[end])) --end;
  return end == 0 ? room : end;  // no UTF-8 at all
}

}  // namespace

Writer& Writer::begin(std::string_view component) { return plain("BEGIN", component); }
Writer& Writer::end(std::string_view component) { return plain("END", component); }

Writer& Writer::text(std::string_view name, std::string_view value) {
  std::string line = std::string(name) + ':';
  for (const char c : value) {
    if (c == '\n') {
      line += "\\n";
    } else if (!is_control(c)) {
      if (c == '\\' || c == ';' || c == ',') line += '\\';
      line += c;
    }
  }
  put(line);
  return *this;
}

Writer& Writer::plain(std::string_view name, std::string_view value) {
  std::string line = std::string(name) + ':';
  std::copy_if(value.begin(), value.end(), std::back_inserter(line),
               [](char c) { return !is_control(c); });
  put(line);
  return *this;
}

Writer& Writer::day(std::string_view name, const Date& day) {
  return plain(std::string(name) + ";VALUE=DATE", basic(day));
}

void Writer::put(std::string_view line) {
  for (std::size_t room = kLineOctets; !line.empty(); room = kLineOctets - 1) {
    if (room != kLineOctets) out_ += "\r\n ";
    const std::size_t part = fitting(line, room);
    out_.append(line.substr(0, part));
    line.remove_prefix(part);
  }
  out_ += "\r\n";
}

std::string utc_of_tokyo_midnight(const Date& day) {
  return basic(add_days(day, -1)) + "T150000Z";  // UTC+9, no summer time since 1951
}

}  // namespace kokai::ical

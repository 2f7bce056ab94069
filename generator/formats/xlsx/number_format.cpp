#include "generator/formats/xlsx/number_format.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "generator/text/ascii.h"
#include "generator/text/date.h"

namespace kokai::xlsx {
namespace {

using Shows = NumberFormat::Shows;

constexpr std::size_t kLongestCode = 1'000;
constexpr long kDayOfSerialZero = -25'569;  // 1899-12-30, right from 1900-03-01 on
constexpr long kFalseLeapDay = 60;          // 1900-02-29
constexpr long kEpochsApart = 1'462;
constexpr long kLastSerial = 2'958'465;  // 9999-12-31
constexpr long kSecondsOfDay = 86'400;

/// A format code, sign by sign.
class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : code_(code) {}

  struct Sign {
    enum class Kind { kLiteral, kBracket, kLetters, kOther, kEnd };
    Kind kind = Kind::kEnd;
    std::string text;  ///< kLiteral: as shown; kBracket: what is in it; kLetters: a run of one
  };

  Sign next() {
    if (at_ >= code_.size()) return {};
    const char c = code_[at_++];
    switch (c) {
      case '"':
        return {Sign::Kind::kLiteral, until('"')};
      case '[':
        return {Sign::Kind::kBracket, until(']')};
      case '\\':
        return {Sign::Kind::kLiteral, at_ < code_.size() ? std::string(1, code_[at_++]) : ""};
      case '_':
      case '*':
        if (at_ < code_.size()) ++at_;
        return {Sign::Kind::kLiteral, ""};
      default:
        break;
    }
    const char letter = ascii::lower(c);
    if (letter < 'a' || letter > 'z') return {Sign::Kind::kOther, std::string(1, c)};
    return letters(c);
  }

 private:
  std::string until(char end) {
    const std::size_t found = code_.find(end, at_);
    std::string text(code_.substr(at_, found - at_));
    at_ = found == std::string_view::npos ? code_.size() : found + 1;
    return text;
  }

  Sign letters(char c) {
    const std::string rest = ascii::lower(code_.substr(at_ - 1, 7));
    for (const std::string_view word : {"am/pm", "a/p", "general"}) {
      if (!std::string_view(rest).starts_with(word)) continue;
      at_ += word.size() - 1;
      return {Sign::Kind::kLetters, std::string(word)};
    }
    if (ascii::lower(c) == 'e' && at_ < code_.size() && (code_[at_] == '+' || code_[at_] == '-')) {
      return {Sign::Kind::kOther, "E"};
    }
    std::string run(1, ascii::lower(c));
    for (; at_ < code_.size() && ascii::lower(code_[at_]) == run[0]; ++at_) run += run[0];
    return {Sign::Kind::kLetters, run};
  }

  std::string_view code_;
  std::size_t at_ = 0;
};

using Sign = CodeReader::Sign;

/// The sections of a code, cut at ';' outside quotes and brackets.
std::vector<std::string_view> sections_of(std::string_view code) {
  std::vector<std::string_view> sections;
  std::size_t begin = 0;
  char inside = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (inside != 0) {
      if (c == inside) inside = 0;
    } else if (c == '\\') {
      ++at;
    } else if (c == '"') {
      inside = '"';
    } else if (c == '[') {
      inside = ']';
    } else if (c == ';') {
      sections.push_back(code.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  sections.push_back(code.substr(begin));
  return sections;
}

/// What the letters of a section speak of. An m is a month, unless an h stands before it or an s
/// behind it.
class Meaning {
 public:
  void add(const Sign& sign) {
    if (sign.kind == Sign::Kind::kBracket) return add_bracket(ascii::lower(sign.text));
    if (sign.kind != Sign::Kind::kLetters) return;
    const char letter = sign.text[0];
    if (letter == 's' && month_pending_) month_pending_ = false;
    if (sign.text == "general") {
      number_ = true;
    } else if (sign.text == "am/pm" || sign.text == "a/p" || letter == 'h' || letter == 's') {
      time_ = true;
    } else if (letter == 'm') {
      settle();
      month_pending_ = !(after_hour_ && sign.text.size() <= 2);
    } else if (std::string_view("ydegbra").find(letter) != std::string_view::npos) {
      day_ = true;
    }
    after_hour_ = letter == 'h';
  }

  Shows shows() {
    settle();
    if (number_) return Shows::kNumber;
    if (elapsed_) return Shows::kElapsed;
    if (day_) return time_ ? Shows::kDateTime : Shows::kDate;
    return time_ ? Shows::kTime : Shows::kNumber;
  }

 private:
  void settle() {
    if (month_pending_) day_ = true;
    month_pending_ = false;
  }

  void add_bracket(const std::string& inside) {
    if (inside.empty() || std::string_view("hms").find(inside[0]) == std::string_view::npos) return;
    if (inside.find_first_not_of(inside[0]) != std::string::npos) return;
    elapsed_ = true;
    after_hour_ = inside[0] == 'h';
  }

  bool number_ = false;
  bool day_ = false;
  bool time_ = false;
  bool elapsed_ = false;
  bool after_hour_ = false;
  bool month_pending_ = false;
};

Shows meaning_of(std::string_view section) {
  CodeReader reader(section);
  Meaning meaning;
  for (Sign sign = reader.next(); sign.kind != Sign::Kind::kEnd; sign = reader.next()) {
    meaning.add(sign);
  }
  return meaning.shows();
}

/// The section as a mask; nothing when it shows anything but zeros and fixed signs.
std::optional<NumberFormat::Mask> mask_of(std::string_view section) {
  NumberFormat::Mask mask{std::numeric_limits<double>::infinity(), {}};
  CodeReader reader(section);
  for (Sign sign = reader.next(); sign.kind != Sign::Kind::kEnd; sign = reader.next()) {
    const std::string_view text = sign.text;
    const bool shown_as_is = sign.kind == Sign::Kind::kLiteral || text == "-" || text == " " ||
                             text == "(" || text == ")";
    if (shown_as_is) {
      mask.pattern += text;
    } else if (text == "0") {
      mask.pattern += '\0';
    } else if (sign.kind == Sign::Kind::kBracket && text.starts_with("<=")) {
      std::from_chars(text.data() + 2, text.data() + text.size(), mask.up_to);
    } else if (sign.kind == Sign::Kind::kBracket && text.starts_with("$")) {
      continue;
    } else {
      return std::nullopt;
    }
  }
  return mask;
}

std::size_t slots(const std::string& pattern) {
  std::size_t count = 0;
  for (const char c : pattern) count += c == '\0' ? 1 : 0;
  return count;
}

/// Masks of all sections; none when one of them shows something else, or a plain 0.
std::vector<NumberFormat::Mask> masks_of(const std::vector<std::string_view>& sections) {
  std::vector<NumberFormat::Mask> masks;
  for (const std::string_view section : sections) {
    if (section == "@") continue;
    std::optional<NumberFormat::Mask> mask = mask_of(section);
    if (!mask || slots(mask->pattern) < 2) return {};
    masks.push_back(std::move(*mask));
  }
  return masks;
}

/// Digits put into the mask from its right end; more digits than slots stand in front.
std::string masked(std::string_view digits, const std::string& pattern) {
  std::string reversed;
  std::size_t left = digits.size();
  std::size_t open = slots(pattern);
  for (auto c = pattern.rbegin(); c != pattern.rend(); ++c) {
    if (*c != '\0') {
      reversed += *c;
      continue;
    }
    reversed += left > 0 ? digits[--left] : '0';
    if (--open > 0) continue;
    while (left > 0) reversed += digits[--left];
  }
  return {reversed.rbegin(), reversed.rend()};
}

void append_two(std::string& out, long number) {
  if (number < 10) out += '0';
  out += std::to_string(number);
}

std::string clock(long seconds) {
  std::string out;
  append_two(out, seconds / 3600);
  out += ':';
  append_two(out, seconds / 60 % 60);
  out += ':';
  append_two(out, seconds % 60);
  return out;
}

std::string day_of_serial(long serial, Epoch epoch) {
  if (epoch == Epoch::k1904) return iso(from_day_number(kDayOfSerialZero + kEpochsApart + serial));
  if (serial == kFalseLeapDay) return "1900-02-29";
  return iso(from_day_number(kDayOfSerialZero + serial + (serial < kFalseLeapDay ? 1 : 0)));
}

/// Nothing when Excel has no such day.
std::optional<std::string> shown_moment(double serial, Shows shows, Epoch epoch) {
  const long last = epoch == Epoch::k1904 ? kLastSerial - kEpochsApart : kLastSerial;
  if (!(serial >= 0) || serial >= static_cast<double>(last + 1)) return std::nullopt;
  const long seconds = std::lround(serial * kSecondsOfDay);
  if (shows == Shows::kElapsed) return clock(seconds);
  const long day = seconds / kSecondsOfDay;
  if (day > last) return std::nullopt;
  const long rest = seconds % kSecondsOfDay;
  const bool no_day = day == 0 && (epoch == Epoch::k1900 || shows == Shows::kTime);
  if (no_day && shows != Shows::kTime && rest == 0) return std::nullopt;
  if (no_day) return clock(rest);
  std::string out = day_of_serial(day, epoch);
  if (rest != 0 || shows != Shows::kDate) out += ' ' + clock(rest);
  return out;
}

/// 15 significant digits, as Excel shows them; with an exponent only where zeros would say nothing.
std::string shown_double(double value) {
  constexpr int kDigits = 15;
  constexpr int kMostPlaces = 20;
  std::array<char, 64> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::scientific, kDigits - 1);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const bool negative = text.starts_with('-');
  const std::size_t e = text.find('e');
  int exponent = 0;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(),
                  exponent);
  std::string digits;
  for (const char c : text.substr(0, e)) {
    if (ascii::is_digit(c)) digits += c;
  }
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) return "0";
  if (exponent > kMostPlaces || exponent < -kMostPlaces) {
    if (digits.size() > 1) digits.insert(1, ".");
    digits += 'E' + std::to_string(exponent);
  } else if (exponent < 0) {
    digits.insert(0, "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0'));
  } else if (digits.size() <= static_cast<std::size_t>(exponent) + 1) {
    digits.append(static_cast<std::size_t>(exponent) + 1 - digits.size(), '0');
  } else {
    digits.insert(static_cast<std::size_t>(exponent) + 1, ".");
  }
  return negative ? '-' + digits : digits;
}

bool is_integer(std::string_view value) {
  if (value == "0") return true;
  if (value.starts_with('-')) value.remove_prefix(1);
  if (value.empty() || value[0] == '0') return false;
  return value.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
  if (code.size() > kLongestCode) return {};
  const std::vector<std::string_view> sections = sections_of(code);
  NumberFormat format;
  format.shows = meaning_of(sections[0]);
  if (format.shows == Shows::kNumber) format.masks = masks_of(sections);
  return format;
}

NumberFormat built_in_format(unsigned id) {
  const auto between = [id](unsigned first, unsigned last) { return id >= first && id <= last; };
  NumberFormat format;
  if (between(18, 21) || id == 32 || id == 33 || id == 45 || id == 47) {
    format.shows = Shows::kTime;
  } else if (id == 22) {
    format.shows = Shows::kDateTime;
  } else if (id == 46) {
    format.shows = Shows::kElapsed;
  } else if (between(14, 17) || between(27, 36) || between(50, 58)) {
    format.shows = Shows::kDate;
  }
  return format;
}

std::string shown(std::string_view value, const NumberFormat& format, Epoch epoch) {
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec != std::errc() || read.ptr != value.data() + value.size() || !std::isfinite(number)) {
    return std::string(value);
  }
  if (format.shows != Shows::kNumber) {
    if (std::optional<std::string> moment = shown_moment(number, format.shows, epoch)) {
      return std::move(*moment);
    }
  }
  std::string plain = is_integer(value) ? std::string(value) : shown_double(number);
  if (!is_integer(plain) || number < 0) return plain;
  for (const NumberFormat::Mask& mask : format.masks) {
    if (number <= mask.up_to) return masked(plain, mask.pattern);
  }
  return plain;
}

std::string shown_iso(std::string_view value) {
  const std::size_t t = value.find('T');
  std::string_view day = value.substr(0, t);
  std::string_view time = t == std::string_view::npos ? "" : value.substr(t + 1);
  if (t == std::string_view::npos && day.find(':') != std::string_view::npos) std::swap(day, time);
  if (time.ends_with('Z')) time.remove_suffix(1);
  if (time.size() > 8 && time[8] == '.') time = time.substr(0, 8);
  std::string out(day);
  if (!day.empty() && !time.empty()) out += ' ';
  out.append(time);
  return out;
}

}  // namespace kokai::xlsx

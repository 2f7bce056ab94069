#include "generator/intake/guard/statement_gate.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

#include "generator/intake/guard/folded.h"
#include "generator/intake/guard/private_mail.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

constexpr int kFewestDigits = 11;
constexpr int kMostDigits = 12;
constexpr std::size_t kMostBetween = 40;  ///< characters between 名 and its colon
constexpr std::size_t kMostGap = 3;       ///< characters between two digits of one number

using Block = unsigned char __attribute__((vector_size(16)));

/// Behind a tag of markup, \n or the sign of another escape at `at`; `at` itself when none stands
/// there.
std::size_t behind_markup(std::string_view bytes, bool markup, std::size_t at) {
  if (markup && bytes[at] == '<') return end_of_tag(bytes, at);
  if (!markup && bytes[at] == '\\') {
    const bool gap = at + 1 < bytes.size() &&
                     std::string_view("nrt").find(bytes[at + 1]) != std::string_view::npos;
    return at + (gap ? 2 : 1);
  }
  return at;
}

/// An entity or \uXXXX at `at`, which may be any character.
bool is_escape(std::string_view bytes, bool markup, std::size_t at) {
  return markup ? bytes[at] == '&' : bytes.substr(at, 2) == "\\u";
}

/// What \uXXXX at `at` stands for; nothing when four hexadecimal digits are not there.
std::optional<char32_t> escaped_character(std::string_view bytes, std::size_t at) {
  if (bytes.substr(at, 2) != "\\u" || at + 6 > bytes.size()) return {};
  std::uint32_t value = 0;
  const char* const first = bytes.data() + at + 2;
  const auto [end, error] = std::from_chars(first, first + 4, value, 16);
  if (error != std::errc() || end != first + 4 || value == 0) return {};
  return static_cast<char32_t>(value);
}

/// What a character is folded, alone; 0 for what cannot be seen.
char32_t folded_alone(char32_t c) {
  if (c > 0x20 && c < 0x7F) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  const Folded folded = fold_for_guard(from_code_points(std::u32string_view(&c, 1)));
  return folded.text.empty() ? 0 : folded.text[0];
}

/// The number that begins at a digit, as number_runs.h has it; its groups are counted together as
/// far as they may be one number (goes_together() in find_numbers.cpp).
class LongNumber {
 public:
  LongNumber(std::string_view bytes, bool markup, std::size_t at)
      : bytes_(bytes), markup_(markup), at_(at) {}

  /// What was looked at: not what stands in tags.
  std::size_t seen() const { return std::min(first_tag_, at_); }

  /// True: it may have eleven digits.
  bool run() {
    while (at_ < bytes_.size() && !found_ && step()) {
    }
    close_group();
    return found_ || (marked_ && all_ >= kFewestDigits);
  }

 private:
  /// False: the number ends here.
  bool step() {
    const auto c = static_cast<unsigned char>(bytes_[at_]);
    if (c >= '0' && c <= '9') {
      ++at_;
      digit(false);
      return true;
    }
    if (c == '&') return entity();
    if (c == '\\' && !markup_) return escape();
    if (const std::size_t behind = behind_markup(bytes_, markup_, at_); behind != at_) {
      const bool goes_on = tag(behind);
      first_tag_ = std::min(first_tag_, at_);
      at_ = behind;
      return goes_on;
    }
    std::size_t next = at_;
    if (!character(next_code_point(bytes_, next))) return false;
    at_ = next;
    return true;
  }

  /// `enclosed`: it is a mark, and no digit, when it stands alone.
  void digit(bool enclosed) {
    if (fresh_) {
      close_group();
      size_ = 0;
      fresh_ = false;
      std::swap(last_gap_, gap_);
      gap_.clear();
    }
    marked_ |= size_ > 0 && enclosed != enclosed_;
    enclosed_ = enclosed;
    ++all_;
    ++size_;
  }

  /// Counts the group before with those it goes together with: none below three digits, or all of a
  /// size with one kind of gap between. A group that is too long alone goes with none.
  void close_group() {
    const bool large = size_ >= 3 && first_ >= 3;
    const bool alike = size_ == first_;
    if (size_ > kMostDigits) {
      digits_ = groups_ = first_ = 0;
    } else if (large || (alike && (groups_ == 1 || last_gap_ == first_gap_))) {
      digits_ += size_;
      ++groups_;
    } else {  // behind another gap: with the group before it alone
      digits_ = alike ? 2 * size_ : size_;
      groups_ = alike ? 2 : 1;
      first_ = size_;
    }
    if (groups_ == 2) first_gap_ = last_gap_;
    found_ |= digits_ >= kFewestDigits;
  }

  bool gap(char32_t folded) {
    fresh_ = true;
    if (folded == U'、' || (folded == U',' && size_ != 4)) return false;
    if (folded == U'\n' && gap_.find(U'\n') != std::u32string::npos) return false;
    gap_ += folded;
    return gap_.size() <= kMostGap;
  }

  bool tag(std::size_t behind) {
    const bool inside = is_inline_tag(bytes_.substr(at_, behind - at_));
    return inside || gap(U'\n');
  }
  /// Of markup it may be a digit or a gap. & < > " end a number.
  bool entity() {
    const std::string_view rest = bytes_.substr(at_ + 1, 5);
    const bool ends = rest.starts_with("amp;") || rest.starts_with("lt;") ||
                      rest.starts_with("gt;") || rest.starts_with("quot;");
    found_ |= markup_ && !ends;
    return false;
  }
  bool escape() {
    const std::string_view rest = bytes_.substr(at_ + 1, 5);
    if (const auto c = escaped_character(bytes_, at_)) {
      at_ += 6;
      return character(*c);
    }
    at_ = std::min(at_ + 2, bytes_.size());
    return rest.starts_with("n")                            ? gap(U'\n')
           : rest.starts_with("t") || rest.starts_with("r") ? gap(U' ')
           : rest.empty()                                   ? false
                          : character(static_cast<unsigned char>(rest[0]));
  }

  bool character(char32_t c) {
    if (digit_value(c) >= 0) {
      digit(false);
      return true;
    }
    if (c == U'の') return gap(c);
    if (is_kanji(c) || (c >= 0x3041 && c <= 0x30FA)) return false;
    const char32_t folded = folded_alone(c);
    if (folded == 0) return true;
    const bool enclosed = folded == U'●' && c != U'●';
    if (enclosed || digit_value(folded) >= 0) {
      digit(enclosed);
      return true;
    }
    return (folded == U'\n' || is_separator(folded)) && gap(folded);
  }

  std::string_view bytes_;
  bool markup_;
  std::size_t at_;
  std::size_t first_tag_ = std::string_view::npos;
  std::u32string gap_;        ///< behind the last digit
  std::u32string last_gap_;   ///< before this group
  std::u32string first_gap_;  ///< between the groups that go together
  bool fresh_ = false;
  int digits_ = 0;  ///< of whole groups that go together
  int groups_ = 0;
  int size_ = 0;  ///< of this group
  int first_ = 0;
  int all_ = 0;
  bool enclosed_ = false;  ///< the last digit
  bool marked_ = false;    ///< ⑨ beside 9: which of them are digits is not known here
  bool found_ = false;
};

/// The host behind '@', folded, as far as a service's name goes.
bool names_mail_service(std::string_view bytes, bool markup, std::size_t at) {
  std::string host;
  while (at < bytes.size() && host.size() < 24) {
    if (is_escape(bytes, markup, at)) return true;
    if (const std::size_t behind = behind_markup(bytes, markup, at); behind != at) {
      at = behind;
      continue;
    }
    const char32_t folded = folded_alone(next_code_point(bytes, at));
    if (folded == 0 || folded == U' ' || folded == U'\n') continue;
    if (folded >= 0x80) break;
    host += static_cast<char>(folded);
  }
  const auto hosts = private_mail_hosts();
  return std::any_of(hosts.begin(), hosts.end(),
                     [&](std::string_view known) { return host.starts_with(known); });
}

/// Is there a colon behind the label that ends at `at`, after what may stand between?
bool has_colon(std::string_view bytes, bool markup, std::size_t at) {
  constexpr std::u32string_view kColons = U":=→";
  constexpr std::u32string_view kBetween = U" \nは】」〕]>|-;、・…カナ前者)\"";
  std::size_t inside = 0;  // brackets, and how far
  for (std::size_t characters = 0; at < bytes.size() && characters < kMostBetween;) {
    if (is_escape(bytes, markup, at)) return true;
    if (const std::size_t behind = behind_markup(bytes, markup, at); behind != at) {
      at = behind;
      continue;
    }
    const char32_t folded = folded_alone(next_code_point(bytes, at));
    if (folded == 0) continue;
    ++characters;
    if (inside != 0) {
      inside = folded == U')' ? 0 : inside + 1;
      if (inside > 11) return false;
    } else if (folded == U'(') {
      inside = 1;
    } else if (kColons.find(folded) != std::u32string_view::npos) {
      return true;
    } else if (kBetween.find(folded) == std::u32string_view::npos) {
      return false;
    }
  }
  return false;
}

bool follows(std::string_view bytes, std::size_t at, std::string_view word) {
  return at >= word.size() && bytes.substr(at - word.size(), word.size()) == word;
}

/// Where \uXXXX begins in which `at` stands; `at` itself when it stands in none.
std::size_t escape_around(std::string_view bytes, std::size_t at) {
  const std::size_t from = at < 6 ? 0 : at - 5;
  const std::size_t found = bytes.substr(from, at - from).rfind('\\');
  if (found == std::string_view::npos) return at;
  const std::size_t begin = from + found;
  const std::size_t before = bytes.substr(0, begin).find_last_not_of('\\');
  const std::size_t signs = begin - (before == std::string_view::npos ? 0 : before + 1);
  return signs % 2 == 0 && escaped_character(bytes, begin) ? begin : at;
}

/// 氏名, 名前, 姓名, 者名, 主名: of a person. Behind markup or what cannot be seen anything may
/// have stood.
bool of_person(std::string_view bytes, bool markup, std::size_t at) {
  if (at == 0 || bytes.substr(at).starts_with("名前")) return bytes.substr(at).starts_with("名前");
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(bytes[before]) & 0xC0) == 0x80) --before;
  const bool escaped =
      markup ? bytes[before] == ';' || bytes[before] == '>'
             : escape_around(bytes, before) != before || before == 0 || bytes[before - 1] == '\\';
  return escaped || folded_alone(next_code_point(bytes, before)) == 0 || follows(bytes, at, "氏") ||
         follows(bytes, at, "姓") || follows(bytes, at, "者") || follows(bytes, at, "主");
}

/// Lanes of 16 bytes.
using Lanes = signed char __attribute__((vector_size(16)));

Block load(const char* data) {
  Block block;
  std::memcpy(&block, data, sizeof block);
  return block;
}

bool is_ascii(const Block& block) {
  std::uint64_t halves[2];
  std::memcpy(halves, &block, sizeof halves);
  return ((halves[0] | halves[1]) & 0x8080808080808080) == 0;
}

/// Where one of 〇一二三四五六七八九零 begins.
Lanes kanji_digits(const Block& a, const Block& b, const Block& c) {
  return ((a == 0xE4) &
          (((b == 0xB8) & ((c == 0x80) | (c == 0x83) | (c == 0x89))) |
           ((b == 0xBA) & ((c == 0x8C) | (c == 0x94))) | ((b == 0xB9) & (c == 0x9D)))) |
         ((a == 0xE5) &
          (((b == 0x9B) & (c == 0x9B)) | ((b == 0x85) & ((c == 0xAB) | (c == 0xAD))))) |
         ((a == 0xE3) & (b == 0x80) & (c == 0x87)) | ((a == 0xE9) & (b == 0x9B) & (c == 0xB6));
}

/// Where a character begins that may fold to a digit or to '@': ０, ①, ², 𝟏, ٠, ○, ＠.
Lanes rare_signs(const Block& a, const Block& b, const Block& c) {
  return ((a == 0xEF) & (((b == 0xBC) & (c >= 0x90) & (c <= 0xA0)) | ((b == 0xB9) & (c == 0xAB)))) |
         ((a == 0xE2) & ((b == 0x81) | (b == 0x82) | ((b >= 0x91) & (b <= 0x93)) | (b == 0x9D) |
                         (b == 0x9E) | ((b == 0x97) & (c == 0x8B)))) |
         (a == 0xF0) | ((a >= 0xD9) & (a <= 0xDB)) | ((a == 0xE0) & (b >= 0xA5) & (b <= 0xA5)) |
         ((a == 0xC2) & ((b == 0xB2) | (b == 0xB3) | (b == 0xB9)));
}

class Gate {
 public:
  Gate(std::string_view bytes, bool markup) : bytes_(bytes), markup_(markup) {}

  bool run() {
    char head[32] = {};
    std::memcpy(head + 1, bytes_.data(), std::min<std::size_t>(bytes_.size(), 18));
    if (block(head + 1, 0)) return true;
    std::size_t at = 16;
    for (; at + 18 <= bytes_.size(); at += 16) {
      if (block(bytes_.data() + at, at)) return true;
    }
    if (at >= bytes_.size()) return false;
    char rest[48] = {};
    const std::string_view left = bytes_.substr(at - 1);
    std::memcpy(rest, left.data(), left.size());
    return block(rest + 1, at) || (left.size() > 17 && block(rest + 17, at + 16));
  }

 private:
  /// Looks at each of 16 bytes that may begin something. `data` goes on for two bytes more, and a
  /// byte stands before it.
  bool block(const char* data, std::size_t at) {
    const Block a = load(data);
    const Block b = load(data + 1);
    const Block c = load(data + 2);
    const Block before = load(data - 1);
    const Lanes digit = (a >= '0') & (a <= '9') & ((before < '0') | (before > '9'));
    Lanes found = digit | (a == '@') | ((a == '&') & (b == '#'));
    if (!is_ascii(a)) {
      const Lanes name = (a == 0xE5) & (b == 0x90) & (c == 0x8D);  // 名
      found |= name | kanji_digits(a, b, c) | rare_signs(a, b, c);
    }
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof halves);
    return lanes(halves[0], at) || lanes(halves[1], at + 8);
  }

  bool lanes(std::uint64_t bits, std::size_t at) {
    while (bits != 0) {
      const int lane = std::countr_zero(bits) / 8;
      bits &= ~(std::uint64_t{0xFF} << (lane * 8));
      if (begins(at + static_cast<std::size_t>(lane))) return true;
    }
    return false;
  }

  bool begins(std::size_t at) {
    if (at >= bytes_.size()) return false;
    if (bytes_[at] == '&') return markup_ && !is_apostrophe(at);
    if (bytes_[at] == '@') return names_mail_service(bytes_, markup_, at + 1);
    if (bytes_[at] < '0' || bytes_[at] > '9') {
      const std::string_view rest = bytes_.substr(at, 3);
      if (rest == "名") return of_person(bytes_, markup_, at) && has_colon(bytes_, markup_, at + 3);
      if (rest == "＠" || rest == "﹫") return names_mail_service(bytes_, markup_, at + 3);
    }
    const std::size_t begin = markup_ ? at : escape_around(bytes_, at);
    if (begin != at && is_escaped_sign(begin)) return true;
    if (at < seen_ || (begin == at && is_short(at))) return false;
    LongNumber number(bytes_, markup_, begin);
    const bool found = number.run();
    seen_ = std::max(seen_, number.seen());
    return found && !(markup_ && in_drawing(at));
  }

  /// \uXXXX of another sign that begins something.
  bool is_escaped_sign(std::size_t escape) const {
    const char32_t c = escaped_character(bytes_, escape).value_or(0);
    return c == U'名' || c == U'@' || c == U'＠' || c == U'﹫';
  }

  /// A few digits and what ends every number behind them: nearly all numbers of a page.
  bool is_short(std::size_t at) {
    std::size_t end = at;
    int digits = 0;
    char32_t c = U'"';
    while (end < bytes_.size()) {
      std::size_t next = end;
      c = next_code_point(bytes_, next);
      if (digit_value(c) < 0) break;
      ++digits;
      end = next;
    }
    const bool kana = c >= 0x3041 && c <= 0x30FA && c != U'の';
    constexpr std::u32string_view kEnds = U"\"'>=;%?#+";
    const bool ends = end == bytes_.size() || kana || is_kanji(c) || is_ascii_letter(c) ||
                      kEnds.find(c) != std::u32string_view::npos;
    if (digits == 0 || digits >= kFewestDigits || !ends) return false;
    seen_ = std::max(seen_, end);
    return true;
  }

  /// &#39;, the one numeric entity that pages are full of.
  bool is_apostrophe(std::size_t at) const { return bytes_.substr(at).starts_with("&#39;"); }

  /// In the points of an SVG figure, which nobody reads as text.
  bool in_drawing(std::size_t at) {
    const std::size_t open = bytes_.rfind('"', at);
    if (open == std::string_view::npos || at - open > 4096) return false;
    const bool drawing = follows(bytes_, open, " d=") || follows(bytes_, open, " points=");
    if (drawing) seen_ = std::min(bytes_.find('"', at), bytes_.size());
    return drawing;
  }

  std::string_view bytes_;
  bool markup_;
  std::size_t seen_ = 0;  ///< numbers before this were looked at
};

}  // namespace

bool may_hold_statement_hit(std::string_view bytes, bool markup) {
  return Gate(bytes, markup).run();
}

}  // namespace kokai::guard

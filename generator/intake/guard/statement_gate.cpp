#include "generator/intake/guard/statement_gate.h"

#include <algorithm>
#include <bit>
#include <string>

#include "generator/intake/guard/folded.h"
#include "generator/intake/guard/long_number.h"
#include "generator/intake/guard/private_mail.h"
#include "generator/intake/guard/raw_bytes.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

constexpr std::size_t kMostBetween = 40;  ///< characters between 名 and its colon

// Around a long number in data: what its finder looks at, in characters. A word for it ends at most
// 24 before it and begins at most 14 behind it; none is longer than 12. The groups of a number that
// begins before the end of this one may go on for 13 digits with three signs before each.
constexpr std::size_t kContextBefore = 24 + 12;
constexpr std::size_t kContextBehind = 13 * 4 + 14 + 12;
constexpr std::size_t kMostContext = 1024;  ///< bytes

/// May the host behind '@', folded, be a mail service's? Moves `at` behind what it read.
bool names_mail_service(std::string_view bytes, bool markup, std::size_t& at) {
  const auto hosts = private_mail_hosts();
  std::string host;
  while (at < bytes.size()) {
    if (is_escape(bytes, markup, at)) return true;
    if (const std::size_t behind = behind_markup(bytes, markup, at); behind != at) {
      at = behind;
      continue;
    }
    const char32_t folded = folded_alone(next_code_point(bytes, at));
    if (folded == 0 || folded == U' ' || folded == U'\n') continue;
    if (folded >= 0x80) return false;
    host += static_cast<char>(folded);
    bool any = false;
    for (const std::string_view known : hosts) {
      if (known[0] != host[0] || !known.starts_with(host)) continue;
      if (known == host) return true;
      any = true;
    }
    if (!any) return false;
  }
  return false;
}

/// Is there a colon behind the label that ends at `at`, after what may stand between? Moves `at`
/// behind what it read.
bool has_colon(std::string_view bytes, bool markup, std::size_t& at) {
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

/// 〇, 一, ０, ①, ², 𝟏, ٠, ○: a digit, or folded to one.
bool is_wide_digit(char32_t c) {
  if ((c >= U'０' && c <= U'９') || digit_value(c) >= 0) return true;
  const bool may_fold = (c >= 0xB2 && c <= 0xB9) || (c >= 0x0640 && c < 0x0700) ||
                        (c >= 0x0940 && c < 0x0980) || (c >= 0x2040 && c < 0x20C0) ||
                        (c >= 0x2440 && c < 0x2500) || (c >= 0x2740 && c < 0x27C0) || c >= 0x10000;
  if (!may_fold) return false;
  const char32_t folded = folded_alone(c);
  return digit_value(folded) >= 0 || folded == U'●';
}

/// A character of its own to the finders: neither a blank nor unseen, nor a mark on another.
bool is_plain_character(std::string_view bytes, std::size_t at) {
  const auto c = static_cast<unsigned char>(bytes[at]);
  const bool hiragana = c == 0xE3 && bytes.substr(at + 1, 1) == "\x81";
  return (c > 0x20 && c < 0x7F) || hiragana || (c >= 0xE4 && c <= 0xE9);
}

/// What no word of the finders holds: a text may be cut beside it.
bool parts_words(char c) {
  return std::string_view("\",/:{}[]\n").find(c) != std::string_view::npos;
}

/// Where a text may be cut behind (`step` 1) or before (-1) `at`, with so many characters between;
/// nothing where that is far, or where escapes stand between.
std::optional<std::size_t> cut_from(std::string_view bytes, std::size_t at, int step,
                                    std::size_t characters) {
  const std::size_t last = step < 0 ? 0 : bytes.size();
  for (std::size_t bytes_seen = 0; at != last; ++bytes_seen) {
    const std::size_t here = step < 0 ? at - 1 : at;
    if (bytes_seen == kMostContext || bytes[here] == '\\') return {};
    if (characters == 0 && parts_words(bytes[here])) return at;
    if (characters > 0 && is_plain_character(bytes, here)) --characters;
    at = step < 0 ? at - 1 : at + 1;
  }
  return last;
}

}  // namespace

StatementGate::StatementGate(std::string_view bytes, bool markup, Extent part)
    : bytes_(bytes),
      markup_(markup),
      part_(part),
      block_(part.begin),
      next_(part.begin),
      behind_(look(part.begin)) {}

std::optional<Extent> StatementGate::next() {
  do {
    for (; signs_ != 0; signs_ &= signs_ - 1) {
      const auto to_read = begins(block_ + static_cast<std::size_t>(std::countr_zero(signs_)));
      if (!to_read) continue;
      signs_ &= signs_ - 1;
      given_ += to_read->end - to_read->begin;
      return to_read;
    }
  } while (to_next_block());
  return {};
}

BlockLook StatementGate::look(std::size_t at) const {
  if (at + kBlock + kReadBehind <= bytes_.size()) {
    return look_at_block(bytes_.data() + at, markup_);
  }
  char padded[kBlock + kReadBehind] = {};
  bytes_.copy(padded, sizeof padded, std::min(at, bytes_.size()));
  return look_at_block(padded, markup_);
}

/// False: the part is at its end.
bool StatementGate::to_next_block() {
  if (next_ >= part_.end) {
    if (open_) reach_ = std::string_view::npos;
    return false;
  }
  const BlockLook here = behind_;
  block_ = next_;
  next_ += kBlock;
  behind_ = look(next_);
  const std::uint64_t in_part = next_ <= part_.end ? ~0ULL : (1ULL << (part_.end - block_)) - 1;
  const std::uint64_t digits = here.digits & in_part;
  const std::uint64_t ends = ~here.open & in_part;
  if ((digits | ends) != 0) open_ = digits > ends;
  signs_ = (here.signs | long_starts(here, behind_)) & in_part;
  return true;
}

std::optional<Extent> StatementGate::begins(std::size_t at) {
  const auto whole_if = [&](bool may_be) { return may_be ? std::optional(whole()) : std::nullopt; };
  const char first = bytes_[at];
  if (first == '@') return whole_if(may_be_mail(at + 1));
  if (first == '&') return whole_if(may_be_entity(at));
  if (first == '\\') return escape_at(at);
  if (ascii::is_digit(first)) {
    const bool begun = at > 0 && ascii::is_digit(bytes_[at - 1]);
    return begun ? std::nullopt : number_at(at);
  }
  if ((static_cast<unsigned char>(first) & 0xC0) != 0xC0) return {};  // within a character
  std::size_t behind = at;
  const char32_t c = next_code_point(bytes_, behind);
  if (c == U'＠' || c == U'﹫') return whole_if(may_be_mail(behind));
  if (c == U'名') return whole_if(may_be_label(at));
  return is_wide_digit(c) ? number_at(at) : std::nullopt;
}

std::optional<Extent> StatementGate::number_at(std::size_t at) {
  const std::size_t begin = markup_ ? at : escape_around(bytes_, at);
  if (begin < part_.begin) reach_ = std::string_view::npos;
  if (at < seen_) return {};
  const NumberLook number = look_at_number(bytes_, markup_, begin);
  seen_ = std::max(seen_, number.seen);
  reach_ = std::max(reach_, number.reach);
  if (!number.is_long || (markup_ && in_drawing(at))) return {};
  return around_number(begin, number.seen);
}

bool StatementGate::may_be_mail(std::size_t at) {
  const bool may_be = names_mail_service(bytes_, markup_, at);
  reach_ = std::max(reach_, at + 1);
  return may_be;
}

bool StatementGate::may_be_label(std::size_t at) {
  constexpr std::size_t kBefore = 12;  // a character, or an escape
  if (at < part_.begin + kBefore) reach_ = std::string_view::npos;
  if (!of_person(bytes_, markup_, at)) return false;
  std::size_t behind = at + 3;
  const bool may_be = has_colon(bytes_, markup_, behind);
  reach_ = std::max(reach_, behind + 1);
  return may_be;
}

/// \uXXXX
std::optional<Extent> StatementGate::escape_at(std::size_t at) {
  if (escape_around(bytes_, at + 1) != at) return {};
  const char32_t c = escaped_character(bytes_, at).value_or(0);
  if (c == U'名' || c == U'@' || c == U'＠' || c == U'﹫') return whole();
  return ascii::is_digit(c) || is_wide_digit(c) ? number_at(at + 1) : std::nullopt;
}

/// Not &#39;, the one numeric entity that pages are full of; of &c… only &commat;.
bool StatementGate::may_be_entity(std::size_t at) {
  constexpr std::string_view kAt = "&commat;";
  reach_ = std::max(reach_, at + kAt.size());
  const std::string_view rest = bytes_.substr(at);
  return markup_ && !rest.starts_with("&#39;") && (rest[1] == '#' || rest.starts_with(kAt));
}

/// In the points of an SVG figure, which nobody reads as text.
bool StatementGate::in_drawing(std::size_t at) {
  reach_ = std::string_view::npos;
  const std::size_t open = bytes_.rfind('"', at);
  if (open == std::string_view::npos || at - open > 4096) return false;
  const bool drawing = follows(bytes_, open, " d=") || follows(bytes_, open, " points=");
  if (drawing) seen_ = std::min(bytes_.find('"', at), bytes_.size());
  return drawing;
}

Extent StatementGate::around_number(std::size_t begin, std::size_t end) {
  if (markup_ || given_ > bytes_.size()) return whole();
  const auto from = cut_from(bytes_, begin, -1, kContextBefore);
  const auto to = cut_from(bytes_, end, 1, kContextBehind);
  return from && to ? Extent{*from, *to} : whole();
}

bool StatementGate::looked_at_part_only() const {
  if (part_.begin == part_.end) return true;
  const auto digit = [&](std::size_t at) { return bytes_[at] >= '0' && bytes_[at] <= '9'; };
  const bool cut_before = part_.begin > 0 && digit(part_.begin - 1) && digit(part_.begin);
  const char last = bytes_[part_.end - 1];
  const bool cut_behind = last == '&' || static_cast<unsigned char>(last) >= 0x80;
  return reach_ <= part_.end && !cut_before && !cut_behind;
}

bool may_hold_statement_hit(std::string_view bytes, bool markup) {
  return StatementGate(bytes, markup, {0, bytes.size()}).next().has_value();
}

}  // namespace kokai::guard

#include "generator/intake/guard/long_number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "generator/intake/guard/folded.h"
#include "generator/intake/guard/raw_bytes.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

constexpr int kFewestDigits = 11;
constexpr int kMostDigits = 12;
constexpr std::size_t kMostGap = 3;    ///< characters between two digits of one number
constexpr std::size_t kLookAhead = 6;  ///< bytes, for an entity or an escape

/// What a byte or character is to a number before it.
enum class Role : std::uint8_t { kEnd, kDigit, kGap, kTag, kWide, kUnknown };
using Roles = std::array<Role, 256>;

constexpr Roles roles(bool markup) {
  constexpr std::string_view kGaps = " -.,/_()~*:|";
  Roles all{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool digit = c >= '0' && c <= '9';
    const bool gap = c < 0x20 || c == 0x7F || kGaps.find(static_cast<char>(c)) != kGaps.npos;
    all[c] = c >= 0x80 ? Role::kWide : digit ? Role::kDigit : gap ? Role::kGap : Role::kEnd;
  }
  if (markup) {
    all['<'] = Role::kTag;
    all['&'] = Role::kUnknown;
  } else {
    all['\\'] = Role::kUnknown;
  }
  return all;
}
constexpr Roles kMarkupRoles = roles(true);
constexpr Roles kStringRoles = roles(false);

/// Kanji and kana; but の, sound marks that melt into what stands before, and ゠, a dash.
bool ends_as_japanese(char32_t c) {
  const bool kana =
      c >= 0x3041 && c <= 0x30FA && c != U'の' && c != 0x3099 && c != 0x309A && c != 0x30A0;
  return kana || is_kanji(c);
}

Role role_of_wide(char32_t c) {
  const bool wide_digit = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x2460 && c <= 0x2468);
  if (wide_digit || digit_value(c) >= 0) return Role::kDigit;
  const bool latin = c >= 0xC0 && c < 0x0250;
  if (latin || ends_as_japanese(c)) return Role::kEnd;
  const bool sign = (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF5E);
  return sign ? Role::kGap : Role::kUnknown;
}

/// The number when it has fewer than eleven digits whatever stands in its gaps, as nearly all
/// numbers have: digits are counted up to what ends every number. Nothing when that is not so, or
/// not known.
std::optional<NumberLook> look_at_few_digits(std::string_view bytes, bool markup, std::size_t at) {
  const Roles& role_of = markup ? kMarkupRoles : kStringRoles;
  std::size_t first_tag = std::string_view::npos;
  const auto few = [&] { return NumberLook{false, std::min(first_tag, at), at + kLookAhead}; };
  for (int digits = 0; at < bytes.size();) {
    std::size_t next = at + 1;
    Role role = role_of[static_cast<unsigned char>(bytes[at])];
    if (role == Role::kWide) role = role_of_wide(next_code_point(bytes, next = at));
    if (role == Role::kTag) {
      first_tag = std::min(first_tag, at);
      next = std::max(next, end_of_tag(bytes, at));
    }
    if (role == Role::kEnd) return few();
    if (role == Role::kUnknown || (role == Role::kDigit && ++digits == kFewestDigits)) return {};
    at = next;
  }
  return few();
}

/// The number that begins at a digit, as number_runs.h has it; its groups are counted together as
/// far as they may be one number.
class LongNumber {
 public:
  LongNumber(std::string_view bytes, bool markup, std::size_t at)
      : bytes_(bytes), markup_(markup), at_(at) {}

  NumberLook run() {
    while (at_ < bytes_.size() && !found_ && step()) {
    }
    close_group();
    const bool is_long = found_ || (marked_ && all_ >= kFewestDigits);
    return {is_long, std::min(first_tag_, at_), at_ + kLookAhead};
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
    if (ends_as_japanese(c)) return false;
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

}  // namespace

NumberLook look_at_number(std::string_view bytes, bool markup, std::size_t at) {
  if (const auto few = look_at_few_digits(bytes, markup, at)) return *few;
  return LongNumber(bytes, markup, at).run();
}

}  // namespace kokai::guard

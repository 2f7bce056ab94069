#include "generator/intake/guard/folded.h"

#include <algorithm>
#include <array>

#include "generator/text/ascii.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

constexpr std::u32string_view kHalfKatakana =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
    U"ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
constexpr std::u32string_view kVoiced = U"カキクケコサシスセソタチツテトハヒフヘホ";
constexpr std::u32string_view kHalfVoiced = U"ハヒフヘホ";

// Two ways to write the kanji of one name.
constexpr std::u32string_view kOldKanji =
    U"髙﨑嵜澤濵濱邊邉齋齊斎廣國眞惠櫻龍瀨𠮷德榮實關學藏峯嶋槇曾彌假藪淵渕條";
constexpr std::u32string_view kNewKanji =
    U"高崎崎沢浜浜辺辺斉斉斉広国真恵桜竜瀬吉徳栄実関学蔵峰島槙曽弥仮薮渕渕条";
static_assert(kOldKanji.size() == kNewKanji.size());

constexpr char32_t kFirstKanji = 0x4E00;
constexpr char32_t kLastKanji = 0x9FFF;

/// Which of them are old ones: asked of every kanji.
constexpr auto kIsOld = [] {
  std::array<bool, kLastKanji - kFirstKanji + 1> is_old{};
  for (const char32_t c : kOldKanji) {
    if (c >= kFirstKanji && c <= kLastKanji) is_old[c - kFirstKanji] = true;
  }
  return is_old;
}();

bool is_common_kanji(char32_t c) {
  return c >= kFirstKanji && c <= kLastKanji && !kIsOld[c - kFirstKanji];
}

bool is_unseen(char32_t c) {
  if (c < 0x300) return c == 0xAD || (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0x180E || c == 0x034F || c == 0x061C || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x115F && c <= 0x1160) || c == 0x3164 || c == 0xFFA0 || c == 0x20E3 ||
         (c >= 0xE0000 && c <= 0xE01FF);
}

bool is_wide_blank(char32_t c) {
  return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x1680;
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0x207B || c == 0x208B ||
         c == 0x2500 || c == 0x2501 || c == 0x30A0 || c == 0xFE58 || c == 0xFE63 || c == 0xFE31 ||
         c == 0x2796 || c == 0x02D7;
}

/// A circled or other enclosed digit: an item's mark unless it stands among its like.
char32_t enclosed_digit(char32_t c) {
  if (c >= 0x2460 && c <= 0x2468) return U'1' + (c - 0x2460);
  if (c == 0x24EA || c == 0x24FF) return U'0';
  if (c >= 0x2776 && c <= 0x277E) return U'1' + (c - 0x2776);
  if (c >= 0x2780 && c <= 0x2788) return U'1' + (c - 0x2780);
  if (c >= 0x2474 && c <= 0x247C) return U'1' + (c - 0x2474);
  return 0;
}

/// Digits of other scripts, which NFKC leaves alone.
char32_t foreign_digit(char32_t c) {
  for (const char32_t zero : {0x0660, 0x06F0, 0x0966}) {
    if (c >= zero && c < zero + 10) return U'0' + (c - zero);
  }
  return 0;
}

char32_t fold_rare(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    const char32_t narrow = c - 0xFEE0;
    return narrow == '~' ? U'~' : ascii::lower(narrow);
  }
  if (c >= 0xFF61 && c <= 0xFF9D) return kHalfKatakana[c - 0xFF61];
  if (is_wide_blank(c)) return U' ';
  if (is_dash(c)) return U'-';
  if (c == 0x301C || c == 0x223C || c == 0x02DC) return U'~';
  if (const char32_t digit = foreign_digit(c)) return digit;
  const std::size_t old = kOldKanji.find(c);
  if (old != std::u32string_view::npos) return kNewKanji[old];
  if (c < 0x3400 || c >= 0xF900) {
    const char32_t folded = search_fold_of(c);
    if (folded != kFoldsAway && folded != kFoldsInContext) return folded;
  }
  return c;
}

char32_t with_voice(char32_t base, char32_t mark) {
  const bool half = mark == 0xFF9F || mark == 0x309A;
  if (half) return kHalfVoiced.find(base) != std::u32string_view::npos ? base + 2 : 0;
  if (base == U'ウ') return U'ヴ';
  return kVoiced.find(base) != std::u32string_view::npos ? base + 1 : 0;
}

class Folding {
 public:
  explicit Folding(std::string_view text) : text_(text) {
    folded_.text.resize(text.size());
    folded_.from.resize(text.size());
    folded_.to.resize(text.size());
  }

  Folded run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t from = at;
      const char32_t c = next_code_point(text_, at);
      take(c, from, at);
    }
    drop_marks();
    folded_.text.resize(count_);
    folded_.from.resize(count_);
    folded_.to.resize(count_);
    return std::move(folded_);
  }

 private:
  void take(char32_t c, std::size_t from, std::size_t to) {
    if (c >= 0x3041 && c <= 0x30FF && c != 0x30A0 && c != 0x3099 && c != 0x309A) {
      return put(c, from, to);
    }
    if (c >= 0x20 && c < 0x7F) return put(ascii::lower(c), from, to);
    if (is_common_kanji(c)) return put(c, from, to);
    if (is_unseen(c)) return;
    if (c == 0xFF9E || c == 0xFF9F || c == 0x3099 || c == 0x309A) {
      const char32_t whole = count_ == 0 ? 0 : with_voice(folded_.text[count_ - 1], c);
      if (whole != 0) {
        folded_.text[count_ - 1] = whole;
        folded_.to[count_ - 1] = static_cast<std::uint32_t>(to);
      }
      return;
    }
    if (const char32_t digit = enclosed_digit(c)) {
      enclosed_.push_back(static_cast<std::uint32_t>(count_));
      return put(digit, from, to);
    }
    if (c == '\t') return put(U' ', from, to);
    if (c == '\n') return put(c, from, to);
    put(fold_rare(c), from, to);
  }

  void put(char32_t c, std::size_t from, std::size_t to) {
    folded_.text[count_] = c;
    folded_.from[count_] = static_cast<std::uint32_t>(from);
    folded_.to[count_] = static_cast<std::uint32_t>(to);
    ++count_;
  }

  /// An enclosed digit without another beside it marks an item: it is no part of a number.
  void drop_marks() {
    for (std::size_t i = 0; i < enclosed_.size(); ++i) {
      const bool before = i > 0 && enclosed_[i] - enclosed_[i - 1] <= 2;
      const bool behind = i + 1 < enclosed_.size() && enclosed_[i + 1] - enclosed_[i] <= 2;
      if (!before && !behind) folded_.text[enclosed_[i]] = U'●';
    }
  }

  std::string_view text_;
  Folded folded_;          ///< as long as the text, which no folding is longer than
  std::size_t count_ = 0;  ///< of its characters that are set
  std::vector<std::uint32_t> enclosed_;
};

}  // namespace

Folded fold_for_guard(std::string_view text) { return Folding(text).run(); }

std::u32string bare(std::u32string_view folded) {
  std::u32string out;
  out.reserve(folded.size());
  for (const char32_t c : folded) {
    if (c == U'\n' || c == U'〒' || is_separator(c)) continue;
    const int digit = digit_value(c);
    out += digit < 0 ? c : U'0' + static_cast<char32_t>(digit);
  }
  return out;
}

int kanji_digit_value(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
      return 0;
    case U'一':
      return 1;
    case U'二':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

bool is_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U" -.,/_()・ー~*:、，·|";
  return kSeparators.find(c) != std::u32string_view::npos;
}

}  // namespace kokai::guard

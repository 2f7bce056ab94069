#include "generator/text/slug.h"

#include <algorithm>
#include <array>

#include "generator/text/fold.h"
#include "generator/text/kana.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kLongestSlug = 64;
constexpr char32_t kFirstKana = U'ぁ';
constexpr char32_t kSmallTsu = U'っ';
constexpr char32_t kN = U'ん';

// Hepburn, U+3041 to U+3096. Small ぁ..ぉ ゃ..ょ change what stands before them; see append_kana().
constexpr std::array<std::string_view, 86> kHepburn = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke"};

bool is_small_vowel(char32_t c) {
  return c == U'ぁ' || c == U'ぃ' || c == U'ぅ' || c == U'ぇ' || c == U'ぉ';
}
bool is_small_y(char32_t c) { return c == U'ゃ' || c == U'ゅ' || c == U'ょ'; }
bool is_slug_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// What was read so far, and the kana sound it ended with.
struct Romanizer {
  std::string out;
  char vowel = 0;        ///< of the last kana; 0 behind anything else
  bool doubled = false;  ///< a っ waits for its consonant
  char32_t last = 0;

  void append_sound(std::string_view sound) {
    if (doubled && sound.front() != 'n' && vowel_of(sound.front()) == 0) {
      out.push_back(sound.starts_with("ch") ? 't' : sound.front());
    }
    doubled = false;
    out.append(sound);
    vowel = vowel_of(sound.back());
  }

  static char vowel_of(char c) {
    return std::string_view("aiueo").find(c) == std::string_view::npos ? '\0' : c;
  }

  /// きゃ kya, しゃ sha, ふぁ fa, てぃ ti, うぃ wi.
  void append_small(char32_t c) {
    const std::string_view small = kHepburn[c - kFirstKana];
    if (vowel == 0) return append_sound(small);
    const bool soft = out.ends_with("shi") || out.ends_with("chi") || out.ends_with("ji");
    out.pop_back();
    if (last == U'う') out.push_back('w');
    out.append(is_small_y(c) && soft ? small.substr(1) : small);
    vowel = small.back();
  }

  void append_kana(char32_t c) {
    const std::string_view sound = kHepburn[c - kFirstKana];
    const bool lengthens =
        (c == U'う' && (vowel == 'o' || vowel == 'u')) || (c == U'お' && vowel == 'o');
    if (c == kSmallTsu) {
      doubled = true;
    } else if (is_small_vowel(c) || is_small_y(c)) {
      append_small(c);
    } else if (lengthens && !doubled) {
      vowel = 0;  // とうう is tou: only one う lengthens
    } else {
      append_sound(sound);
      if (c == kN) vowel = 0;
    }
    last = c;
  }

  void append_other(char32_t c) {
    doubled = false;
    vowel = 0;
    last = c;
    if (c < 0x80 && is_slug_character(static_cast<char>(c))) {
      out.push_back(static_cast<char>(c));
    } else if ((c == '-' || c == ' ' || c == U'・' || c == '_') && !out.empty() &&
               out.back() != '-') {
      out.push_back('-');
    }
  }
};

char32_t to_hiragana(char32_t c) { return c >= U'ァ' && c <= U'ヶ' ? c - 0x60 : c; }

}  // namespace

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > kLongestSlug || text.front() == '-' || text.back() == '-')
    return false;
  return text.find("--") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_slug_character(c) || c == '-'; });
}

std::string slug_from_reading(std::string_view reading) {
  Romanizer romanizer;
  for (const char32_t code_point : to_code_points(nfkc(reading))) {
    const char32_t c = to_hiragana(code_point);
    if (c == U'ー') continue;
    if (is_hiragana(c)) {
      romanizer.append_kana(c);
    } else {
      romanizer.append_other(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
    }
  }
  std::string slug = std::move(romanizer.out);
  slug.resize(std::min(slug.size(), kLongestSlug));
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace kokai

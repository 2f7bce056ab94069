#include "generator/text/kana.h"

#include <algorithm>

#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr char32_t kLongMark = U'ー';

/// U+3041 to U+3096 without voice marks, small ones large.
constexpr std::u32string_view kBase =
    U"ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててとと"
    U"なにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをんうかけ";
static_assert(kBase.size() == U'ゖ' - U'ぁ' + 1);

/// The vowel that ー lengthens, of the base kana あ to を.
constexpr std::u32string_view kRows[] = {U"あかさたなはまやらわ", U"いきしちにひみりゐ",
                                         U"うくすつぬふむゆる", U"えけせてねへめれゑ",
                                         U"おこそとのほもよろを"};
constexpr std::u32string_view kVowels = U"あいうえお";

char32_t base_of(char32_t c) { return is_hiragana(c) ? kBase[c - U'ぁ'] : c; }

char32_t vowel_of(char32_t base) {
  for (std::size_t i = 0; i < kVowels.size(); ++i) {
    if (kRows[i].find(base) != std::u32string_view::npos) return kVowels[i];
  }
  return base;
}

struct Row {
  char32_t last;  ///< base kana
  std::string_view name;
};
constexpr Row kTable[] = {{U'お', "あ"}, {U'こ', "か"}, {U'そ', "さ"}, {U'と', "た"},
                          {U'の', "な"}, {U'ほ', "は"}, {U'も', "ま"}, {U'よ', "や"},
                          {U'ろ', "ら"}, {U'ん', "わ"}};

char32_t first_base(std::string_view hiragana) {
  for (std::size_t at = 0; at < hiragana.size();) {
    const char32_t c = next_code_point(hiragana, at);
    if (is_hiragana(c)) return base_of(c);
  }
  return 0;
}

}  // namespace

std::string to_hiragana(std::string_view text) {
  const std::string whole = nfkc(text);
  std::string out;
  out.reserve(whole.size());
  for (std::size_t at = 0; at < whole.size();) {
    const char32_t c = next_code_point(whole, at);
    append_utf8(out, c >= U'ァ' && c <= U'ヶ' ? c - U'ァ' + U'ぁ' : c);
  }
  return out;
}

bool is_hiragana_reading(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_hiragana(c) && c != kLongMark && c != U'・' && !is_blank(c)) return false;
  }
  return first_base(text) != 0;
}

std::string kana_order(std::string_view hiragana) {
  if (first_base(hiragana) == 0) return "\xFF" + std::string(hiragana);
  std::string key;
  key.reserve(hiragana.size() * 2 + 1);
  char32_t last = 0;
  for (std::size_t at = 0; at < hiragana.size();) {
    const char32_t c = next_code_point(hiragana, at);
    if (is_blank(c) || c == U'・') continue;
    const char32_t base = c == kLongMark && last != 0 ? vowel_of(last) : base_of(c);
    append_utf8(key, base);
    last = base;
  }
  key += '\0';
  key.append(hiragana);
  return key;
}

std::string first_kana(std::string_view hiragana) {
  std::string out;
  if (const char32_t base = first_base(hiragana)) append_utf8(out, base);
  return out;
}

std::string_view kana_row(std::string_view hiragana) {
  const char32_t base = first_base(hiragana);
  if (base == 0) return {};
  return std::find_if(std::begin(kTable), std::end(kTable),
                      [&](const Row& row) { return base <= row.last; })
      ->name;
}

}  // namespace kokai

#include "generator/rendering/phrases.h"

#include <array>
#include <cstdint>

#include "generator/formats/html.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// What a character is to the ends of phrases; several at once.
enum Kind : std::uint8_t {
  kNothing = 0,
  kHiragana = 1,
  kOpens = 2,
  kCloses = 4,
  kParticle = 8,  ///< a run of kana that ends so is a particle, and a word begins behind it
  kVerbEnd = 16   ///< a longer run that ends so is a verb's end
};

constexpr char32_t kFirst = 0x3000;  ///< of the block of Japanese punctuation and kana

/// Single い, り, け stand inside words (問い合わせ, 取り扱う, 受け渡し): these end longer runs
/// only.
constexpr auto kJapanese = [] {
  std::array<std::uint8_t, 0x100> kinds{};
  const auto add = [&](std::u32string_view characters, Kind kind) {
    for (const char32_t c : characters) kinds[c - kFirst] |= kind;
  };
  for (char32_t c = U'ぁ'; c <= U'ゖ'; ++c) kinds[c - kFirst] |= kHiragana;
  add(U"「【『", kOpens);
  add(U"、・」】』。", kCloses);
  add(U"はがをにのとでへもやて", kParticle);
  add(U"るたいりずうらしく", kVerbEnd);
  return kinds;
}();

std::uint8_t kind_of(char32_t c) {
  if (c - kFirst < kJapanese.size()) return kJapanese[c - kFirst];
  switch (c) {
    case U'（':
    case U'(':
      return kOpens;
    case U'）':
    case U'：':
    case U')':
    case U',':
    case U'，':
      return kCloses;
    default:
      return kNothing;
  }
}

bool ends_phrase(std::uint8_t last, std::size_t run) {
  return (last & kParticle) != 0 || (run > 1 && (last & kVerbEnd) != 0);
}

/// No entity that escaping writes begins or ends a phrase where its character does not.
void append_escaped_phrases(std::string& out, std::string_view text) {
  std::uint8_t before = kOpens;  // no break before the first character
  std::size_t run = 0;           // of hiragana
  std::size_t plain_from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::uint8_t kind = kind_of(next_code_point(text, at));
    const bool word_begins = (kind & kHiragana) == 0 && run > 0 && ends_phrase(before, run);
    const bool may_break = ((before & kCloses) | (kind & kOpens)) != 0 || word_begins;
    if (may_break && (kind & kCloses) == 0 && (before & kOpens) == 0) {
      out.append(text, plain_from, start - plain_from).append("<wbr>");
      plain_from = start;
    }
    run = (kind & kHiragana) != 0 ? run + 1 : 0;
    before = kind;
  }
  out.append(text, plain_from);
}

}  // namespace

void append_phrases(std::string& out, std::string_view text) {
  if (html::needs_no_escape(text)) return append_escaped_phrases(out, text);
  append_escaped_phrases(out, html::escaped(text));
}

std::string phrases(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  append_phrases(out, text);
  return out;
}

}  // namespace kokai

#include "generator/rendering/phrases.h"

#include "generator/formats/html.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }
bool opens(char32_t c) { return c == U'（' || c == U'「' || c == U'【' || c == U'『' || c == U'('; }
bool closes(char32_t c) {
  return c == U'、' || c == U'・' || c == U'）' || c == U'」' || c == U'】' || c == U'』' ||
         c == U'：' || c == U')' || c == U',' || c == U'，' || c == U'。';
}
/// A run of kana that ends so is a particle or a verb's end, and a word begins behind it. Single
/// い, り, け stand inside words (問い合わせ, 取り扱う, 受け渡し) and are not in the list.
bool ends_phrase(char32_t last, std::size_t run) {
  for (const char32_t particle : std::u32string_view(U"はがをにのとでへもやて")) {
    if (last == particle) return true;
  }
  return run > 1 &&
         (last == U'る' || last == U'た' || last == U'い' || last == U'り' || last == U'ず' ||
          last == U'う' || last == U'ら' || last == U'し' || last == U'く');
}

}  // namespace

void append_phrases(std::string& out, std::string_view text) {
  char32_t before = 0;
  std::size_t run = 0;
  std::size_t plain_from = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool breaks = before != 0 && !closes(c) &&
                        (closes(before) || opens(c) ||
                         (is_hiragana(before) && !is_hiragana(c) && ends_phrase(before, run)));
    if (breaks && !opens(before)) {
      html::append_escaped(out, text.substr(plain_from, start - plain_from));
      out += "<wbr>";
      plain_from = start;
    }
    run = is_hiragana(c) ? run + 1 : 0;
    before = c;
  }
  html::append_escaped(out, text.substr(plain_from));
}

std::string phrases(std::string_view text) {
  std::string out;
  append_phrases(out, text);
  return out;
}

}  // namespace kokai

#include "generator/analysis/text_units.h"

#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

enum class Script : std::uint8_t { kBlank, kKanji, kHiragana, kKatakana, kLetter, kDigit, kOther };

bool is_combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || c == 0x3099 || c == 0x309A || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_kanji(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || c == U'々' || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

Script script_of(char32_t c) {
  if (is_kanji(c)) return Script::kKanji;
  if (c >= 0x3041 && c <= 0x309F) return Script::kHiragana;
  if ((c >= 0x30A1 && c <= 0x30FF && c != U'・') || (c >= 0xFF66 && c <= 0xFF9F)) {
    return Script::kKatakana;
  }
  if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return Script::kDigit;
  if (ascii::is_letter(c) || (c >= U'ａ' && c <= U'ｚ') || (c >= U'Ａ' && c <= U'Ｚ') ||
      (c >= 0x00C0 && c <= 0x024F)) {
    return Script::kLetter;
  }
  return is_blank(c) || c == U'\n' ? Script::kBlank : Script::kOther;
}

bool is_counter(char32_t c) {
  return std::u32string_view(U"年月日条項号件人時分秒円台回個名社校週歳万億%％").find(c) !=
         std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  return std::u32string_view(U"」』）)】〕］]>＞").find(c) != std::u32string_view::npos;
}

/// Looks one code point ahead of a place in a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) { look(); }
  bool done() const { return at_ >= text_.size(); }
  char32_t now() const { return now_; }
  std::uint32_t at() const { return static_cast<std::uint32_t>(at_); }
  void move() {
    at_ = next_;
    look();
  }
  char32_t after() const {
    std::size_t at = next_;
    return at < text_.size() ? next_code_point(text_, at) : 0;
  }

 private:
  void look() {
    next_ = at_;
    now_ = at_ < text_.size() ? next_code_point(text_, next_) : 0;
  }
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  char32_t now_ = 0;
};

void pass_number(Reader& reader) {
  const auto is_digit = [](char32_t c) { return script_of(c) == Script::kDigit; };
  while (is_digit(reader.now()) ||
         ((reader.now() == U',' || reader.now() == U'.') && is_digit(reader.after()))) {
    reader.move();
  }
  if (is_counter(reader.now())) reader.move();
}

void pass_word(Reader& reader) {
  const char32_t first = reader.now();
  const Script script = script_of(first);
  if (script == Script::kDigit) return pass_number(reader);
  reader.move();
  if (first == U'第' && script_of(reader.now()) == Script::kDigit) return pass_number(reader);
  if (script == Script::kKanji || script == Script::kOther) return;
  while (!reader.done() && script_of(reader.now()) == script) reader.move();
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  if (text.empty()) return ends;
  Reader reader(text);
  while (!reader.done()) {
    const char32_t c = reader.now();
    reader.move();
    if (c == U'。') {
      while (is_closing(reader.now())) reader.move();
    }
    if (c == U'\n' || (c == U'。' && reader.now() != U'\n')) ends.push_back(reader.at());
  }
  if (ends.empty() || ends.back() != text.size()) {
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  return ends;
}

std::vector<std::uint32_t> word_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  Reader reader(text);
  while (!reader.done()) {
    pass_word(reader);
    while (is_combining(reader.now())) reader.move();
    ends.push_back(reader.at());
  }
  return ends;
}

bool begins_with_kanji(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_kanji(next_code_point(text, at));
}

std::uint32_t visible_characters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_blank(c) && c != U'\n') ++count;
  }
  return count;
}

}  // namespace kokai

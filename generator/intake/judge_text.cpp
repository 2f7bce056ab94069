#include "generator/intake/judge_text.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "generator/intake/messages.h"
#include "generator/intake/original.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

/// Characters by kind, and the first line where something was wrong.
struct Census {
  std::uint64_t visible = 0, nul = 0, control = 0, replacement = 0, private_use = 0, signs = 0;
  std::uint64_t hiragana = 0, japanese = 0, letters = 0, latin_accents = 0, misread = 0, cid = 0;
  std::uint32_t first_bad_line = 0;
};

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
bool is_kanji(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}
bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F); }
/// Japanese UTF-8 read as CP932 is full of these.
bool is_misread(char32_t c) {
  constexpr std::u32string_view kMisread = U"繧縺繝蜿荳隧莠諠蝣邱";
  return kMisread.find(c) != std::u32string_view::npos || (c >= 0xFF61 && c <= 0xFF9F);
}

void count(Census& census, char32_t c, std::uint32_t line) {
  if (c == 0) ++census.nul;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
    const bool white = c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v';
    if (white) return;
    ++census.control;
  }
  if (is_blank(c)) return;
  ++census.visible;
  if (c == 0xFFFD) ++census.replacement;
  if (is_private(c)) ++census.private_use;
  if (is_sign(c)) ++census.signs;
  if (c < 0x20 || c == 0xFFFD || is_private(c)) {
    if (census.first_bad_line == 0) census.first_bad_line = line;
  }
  if (c >= 0x3041 && c <= 0x309F) ++census.hiragana;
  const bool japanese = is_kanji(c) || is_kana(c);
  if (japanese) ++census.japanese;
  if (is_misread(c)) ++census.misread;
  const bool latin = c >= 0xA1 && c <= 0x24F;
  if (latin) ++census.latin_accents;
  const bool ascii_letter = ascii::is_letter(c);
  if (japanese || latin || ascii_letter) ++census.letters;
}

Census take_census(std::string_view bytes) {
  Census census;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '<' && at + 1 < bytes.size()) {
      const char next = bytes[at + 1];
      if (next == '/' || (next >= 'a' && next <= 'z')) {  // tags are not the document's letters
        const std::size_t end =
            bytes.substr(at, std::min<std::size_t>(400, bytes.size() - at)).find_first_of(">\n");
        if (end != std::string_view::npos && bytes[at + end] == '>') at += end;
      }
    }
    if (bytes.compare(at, 5, "(cid:") == 0) ++census.cid;
    const char32_t c = next_code_point(bytes, at);
    if (c == U'\n') ++line;
    count(census, c, line);
  }
  return census;
}

std::string number(std::uint64_t value) { return std::to_string(value); }

/// What is wrong, in words that both languages' messages can hold; empty when it is text.
std::string destruction(const Census& census) {
  const std::uint64_t bad = census.control + census.replacement + census.private_use;
  const auto share = [&](std::uint64_t part, std::uint64_t per) {
    return part * per > census.visible;
  };
  const std::string place = " (line " + number(census.first_bad_line) + ")";
  if (census.nul != 0) return "NUL × " + number(census.nul) + place;
  if (census.signs != 0) return "U+F0000–U+F001F × " + number(census.signs) + place;
  if (share(bad, 200)) {
    std::string seen = "U+FFFD × " + number(census.replacement) + ", U+E000–U+F8FF × " +
                       number(census.private_use);
    return seen + ", U+0000–U+001F × " + number(census.control) + " / " + number(census.visible) +
           place;
  }
  if (census.cid * 20 > census.visible / 5) return "(cid:…) × " + number(census.cid);
  if (census.letters < 40) return {};
  if (census.latin_accents * 10 > census.letters)
    return "Ã, é, ¤ … × " + number(census.latin_accents);
  if (census.misread * 4 > census.letters) return "繧, 縺, 繝 … × " + number(census.misread);
  if (census.japanese * 10 < census.letters * 3) {
    return "日本語の文字 × " + number(census.japanese) + " / " + number(census.visible);
  }
  constexpr std::uint64_t kEnough = 500;  // a cover alone has few sentences
  if (census.japanese > kEnough && census.hiragana * 50 < census.japanese) {
    return "ひらがな × " + number(census.hiragana) + " / 漢字・カナ × " + number(census.japanese);
  }
  return {};
}

}  // namespace

bool is_readable_text(std::string_view bytes, std::string_view file, Findings& findings) {
  const Span whole{std::string(file), 0, 0, 0};
  if (bytes.size() > kMaxImportBytes) {
    findings.add(kImportTooLarge, whole,
                 {std::to_string(bytes.size()), std::to_string(kMaxImportBytes)});
    return false;
  }
  if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) {
    const auto line = static_cast<std::uint32_t>(std::count(
                          bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n')) +
                      1;
    findings.add(kImportNotUtf8, {std::string(file), line, 1, 0}, {std::to_string(bad + 1)});
    return false;
  }
  const Census census = take_census(bytes);
  if (census.visible == 0) {
    findings.add(kImportEmpty, whole, {std::to_string(bytes.size())});
    return false;
  }
  if (const std::string seen = destruction(census); !seen.empty()) {
    findings.add(
        kImportDestroyedText,
        {std::string(file), census.first_bad_line, census.first_bad_line == 0 ? 0U : 1U, 0},
        {seen});
    return false;
  }
  const std::uint64_t odd = census.private_use + census.replacement + census.control;
  if (odd != 0) {
    findings.add(kImportOddCharacters, {std::string(file), census.first_bad_line, 1, 0},
                 {std::to_string(odd)});
  }
  return true;
}

}  // namespace kokai::intake

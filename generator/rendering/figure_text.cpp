#include "generator/rendering/figure_text.h"

#include "generator/text/ascii.h"
#include "generator/text/columns.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

enum class Letters { kLatin, kHiragana, kKatakana, kOther };

Letters letters_of(char32_t c) {
  if (c == U'ー' || (c >= 0x30A1 && c <= 0x30FA)) return Letters::kKatakana;
  if (c >= 0x3041 && c <= 0x3096) return Letters::kHiragana;
  const bool latin = ascii::is_letter(c) || ascii::is_digit(c) || (c >= 0xFF10 && c <= 0xFF5A);
  return latin ? Letters::kLatin : Letters::kOther;
}

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// May no line begin with it.
bool hangs(char32_t c) {
  return in(U"、。・，．,.）)」』】〕］]々ー～ァィゥェォッャュョぁぃぅぇぉっゃゅょ：；！？", c);
}
bool opens(char32_t c) { return in(U"（(「『【〔［[", c); }
bool closes(char32_t c) { return in(U"、・）)」』】　 /／：", c); }

enum class Break { kNever, kForced, kGood };

Break break_between(char32_t before, char32_t after) {
  if (hangs(after) || opens(before)) return Break::kNever;
  if (closes(before) || opens(after)) return Break::kGood;
  const Letters left = letters_of(before);
  const Letters right = letters_of(after);
  if (left == right) return left == Letters::kLatin ? Break::kNever : Break::kForced;
  const bool counter = left == Letters::kLatin && right == Letters::kOther;  // 8年
  return counter || right == Letters::kHiragana ? Break::kForced : Break::kGood;
}

/// Bytes of the first line of `text`.
std::size_t line_size(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  std::size_t at = 0;
  std::size_t forced = 0;
  std::size_t good = 0;
  std::size_t good_columns = 0;
  char32_t before = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (before != 0) {
      const Break kind = break_between(before, c);
      if (kind != Break::kNever) forced = start;
      if (kind == Break::kGood) {
        good = start;
        good_columns = used;
      }
    }
    used += display_columns(text.substr(start, at - start));
    if (used > columns) {
      if (good_columns * 2 > columns) return good;
      if (forced != 0) return forced;
      return start == 0 ? at : start;
    }
    before = c;
  }
  return text.size();
}

std::string with_ellipsis(std::string_view line, std::size_t columns) {
  constexpr std::size_t kEllipsisColumns = 2;
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < line.size()) {
    std::size_t next = end;
    next_code_point(line, next);
    used += display_columns(line.substr(end, next - end));
    if (used + kEllipsisColumns > columns) break;
    end = next;
  }
  return std::string(line.substr(0, end)) + "…";
}

}  // namespace

std::vector<std::string> wrap_columns(std::string_view text, std::size_t columns,
                                      std::size_t lines) {
  std::vector<std::string> wrapped;
  text = trim(text);
  while (!text.empty() && wrapped.size() < lines) {
    const std::size_t size = line_size(text, columns);
    const std::string_view line = trim(text.substr(0, size));
    text = trim(text.substr(size));
    const bool cut = wrapped.size() + 1 == lines && !text.empty();
    wrapped.push_back(cut ? with_ellipsis(line, columns) : std::string(line));
  }
  return wrapped;
}

}  // namespace kokai

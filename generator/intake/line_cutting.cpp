#include "generator/intake/line_cutting.h"

#include <algorithm>

#include "generator/text/ascii.h"

namespace kokai::intake {

namespace {

bool is_japanese(char32_t c) { return c >= 0x3041 && c != U'）' && c != U'」'; }
bool ends_sentence(char32_t c) {
  constexpr std::u32string_view kEnds = U"。>＞】)）:：";
  return kEnds.find(c) != std::u32string_view::npos;
}

class Cutter {
 public:
  explicit Cutter(std::u32string_view text) : text_(text) {}

  std::u32string run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char32_t c = text_[at];
      if (c == U'「' || c == U'『') ++quotes_;
      if ((c == U'」' || c == U'』') && quotes_ > 0) --quotes_;
      const bool at_start = out_.empty() || out_.back() == U'\n';
      const bool blank = c == U' ';
      if (at_start && !blank) begins_line(at, true);
      if (blank && at + 1 < text_.size() && quotes_ == 0 && begins_line(at + 1, false)) {
        out_.push_back(U'\n');
      } else {
        if (c == U'・' && !out_.empty() && out_.back() == U'。' && quotes_ == 0)
          out_.push_back(U'\n');
        out_.push_back(c);
      }
    }
    return std::move(out_);
  }

 private:
  char32_t glyph(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }
  char32_t before(std::size_t at) const { return at >= 2 ? text_[at - 2] : U'\0'; }

  /// Does a line begin here? At the start of a line it does anyway; then only the number is
  /// remembered.
  bool begins_line(std::size_t at, bool at_start) {
    const char32_t c = text_[at];
    if (c >= U'①' && c <= U'⑳')
      return next_in(circled_, static_cast<int>(c - U'①') + 1, at, at_start);
    if (ascii::is_digit(c)) return begins_number(at, at_start);
    if ((c == U'(' || c == U'（') && ascii::is_digit(glyph(at + 1)))
      return begins_bracketed(at, at_start);
    if (at_start) return true;
    switch (c) {
      case U'・':
      case U'･':
      case U'【':
      case U'●':
      case U'■':
      case U'◆':
        return true;
      case U'※':
        return ends_sentence(before(at));
      case U'—':
      case U'―':
        return ends_sentence(before(at)) && is_japanese(glyph(at + 1));
      case U'<':
      case U'＜':
        return is_japanese(glyph(at + 1));
      case U'(':
      case U'（':
        return glyph(at + 1) == U'※';
      case U'[':
        return glyph(at + 1) == U']' || glyph(at + 2) == U']';  // [○]その他
      default:
        return false;
    }
  }

  bool begins_number(std::size_t at, bool at_start) {
    int value = 0;
    std::size_t end = at;
    while (ascii::is_digit(glyph(end)) && end - at < 3)
      value = value * 10 + static_cast<int>(text_[end++] - U'0');
    if ((glyph(end) == U'.' || glyph(end) == U'．') && !ascii::is_digit(glyph(end + 1))) {
      return next_in(dotted_, value, at, at_start);
    }
    const bool bare = glyph(end) == U' ' && is_japanese(glyph(end + 1));
    if (!bare || (!at_start && !ends_sentence(before(at)))) return false;
    return next_in(bare_, value, at, at_start);
  }

  bool begins_bracketed(std::size_t at, bool at_start) {
    int value = 0;
    std::size_t end = at + 1;
    while (ascii::is_digit(glyph(end)) && end - at < 4)
      value = value * 10 + static_cast<int>(text_[end++] - U'0');
    if (glyph(end) != U')' && glyph(end) != U'）') return false;
    return next_in(bracketed_, value, at, at_start);
  }

  /// Numbers begin lines in their order only, so that "第3条 2 項" stays whole.
  bool next_in(int& last, int value, std::size_t at, bool at_start) {
    const bool first = value == 1 && (at_start || ends_sentence(before(at)) || &last == &dotted_);
    if (!first && (last == 0 || value != last + 1)) return false;
    last = value;
    return true;
  }

  std::u32string_view text_;
  std::u32string out_;
  int quotes_ = 0, circled_ = 0, dotted_ = 0, bare_ = 0, bracketed_ = 0;
};

}  // namespace

std::u32string cut_lines(std::u32string_view text) { return Cutter(text).run(); }

}  // namespace kokai::intake

#include "generator/intake/choice_lexemes.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

constexpr std::uint32_t kLongestBracket = 120;
constexpr std::u32string_view kCircles = U"○〇◯●◎✓✔☑☒■レOＯoｏ";
constexpr std::u32string_view kOnBoxes = U"☑☒✓✔";
constexpr std::u32string_view kOptionsWord = U"選択肢";

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
long digit(char32_t c) { return static_cast<long>(c >= U'０' ? c - U'０' : c - U'0'); }
bool is_open(char32_t c) { return c == U'(' || c == U'（'; }
bool is_close(char32_t c) { return c == U')' || c == U'）'; }
bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

class Lexer {
 public:
  Lexer(const Original& original, Range range) : original_(original), range_(range) {}

  void run(std::vector<Lexeme>& out) {
    for (std::uint32_t at = range_.first; at < range_.last;) {
      const std::optional<Lexeme> found = special(at);
      if (!found) {
        if (!text_open_)
          out.push_back({Lexeme::Kind::kText, {at, at}, {}, {}, false, false, false, -1});
        text_open_ = true;
        out.back().range.last = ++at;
        continue;
      }
      text_open_ = false;
      out.push_back(*found);
      at = found->range.last;
    }
  }

 private:
  char32_t glyph(std::uint32_t at) const { return at < range_.last ? original_.at(at) : U'\0'; }
  bool white(std::uint32_t at) const {
    return at < range_.last && !original_.visible(at) && !is_input(original_.at(at));
  }
  std::uint32_t behind_white(std::uint32_t at) const {
    while (white(at)) ++at;
    return at;
  }

  std::optional<Lexeme> special(std::uint32_t at) {
    const char32_t c = original_.at(at);
    if (parts_blocks(c)) return lexeme(Lexeme::Kind::kPart, at, at + 1);
    if (is_input(c)) return input(at);
    if (c == U'[' || c == U'［') return bracket(at);
    if (c == U'☐' || contains(kOnBoxes, c)) return box(at);
    if (c == U'<' || c == U'＜' || c == U'〈') return options_word(at);
    if (is_open(c)) return count(at);
    if (is_digit(c)) return number(at);
    return std::nullopt;
  }

  static Lexeme lexeme(Lexeme::Kind kind, std::uint32_t first, std::uint32_t last) {
    Lexeme made;
    made.kind = kind;
    made.range = {first, last};
    return made;
  }

  static Look look_of(char32_t sign) {
    if (sign == kCheckedBox || sign == kCheckedRadio) return Look::kOn;
    return sign == kUncheckedRadio ? Look::kEmptyRadio : Look::kUnchecked;
  }

  std::optional<Lexeme> input(std::uint32_t at) const {
    Lexeme made = lexeme(Lexeme::Kind::kMark, at, at + 1);
    made.look = look_of(original_.at(at));
    return made;
  }

  std::optional<Lexeme> box(std::uint32_t at) const {
    Lexeme made = lexeme(Lexeme::Kind::kMark, at, at + 1);
    made.look = original_.at(at) == U'☐' ? Look::kEmpty : Look::kOn;
    return made;
  }

  std::optional<Lexeme> bracket(std::uint32_t at) const {
    const std::uint32_t limit = std::min(range_.last, at + kLongestBracket);
    std::uint32_t end = at + 1;
    while (end < limit && original_.at(end) != U']' && original_.at(end) != U'］') {
      const char32_t c = original_.at(end);
      if (c == U'[' || c == U'［' || c == kCellSign || c == kRowSign) return std::nullopt;
      ++end;
    }
    if (end == limit) return std::nullopt;
    Lexeme made = lexeme(Lexeme::Kind::kMark, at, end + 1);
    made.bracket = true;
    read_inside(made, {at + 1, end});
    return made;
  }

  void read_inside(Lexeme& made, Range inside) const {
    Range words = original_.trimmed(inside);
    char32_t sign = 0;
    while (!words.empty() && is_input(original_.at(words.first))) {
      sign = original_.at(words.first);
      words = original_.trimmed({words.first + 1, words.last});
    }
    while (!words.empty() && is_input(original_.at(words.last - 1))) {
      sign = original_.at(words.last - 1);
      words = original_.trimmed({words.first, words.last - 1});
    }
    made.inner = words;
    if (words.empty()) {
      made.look = sign == 0 ? Look::kEmpty : look_of(sign);
    } else if (words.size() == 1 && contains(kCircles, original_.at(words.first))) {
      made.look = Look::kOn;
    } else if (words.size() == 1 &&
               (original_.at(words.first) == U'☐' || original_.at(words.first) == U'□')) {
      made.look = Look::kEmpty;
    } else {
      made.look = Look::kWords;
      read_sign_before_words(made, sign);
    }
  }

  /// [☐ 委託する]: the sign belongs to the words.
  void read_sign_before_words(Lexeme& made, char32_t sign) const {
    const char32_t first = original_.at(made.inner.first);
    const bool empty_box = first == U'☐' || first == U'□';
    if (empty_box || contains(kOnBoxes, first) || first == U'■') {
      made.inner = original_.trimmed({made.inner.first + 1, made.inner.last});
      (empty_box ? made.unchecked : made.checked) = true;
    }
    if (sign == kCheckedBox || sign == kCheckedRadio) made.checked = true;
    if (sign == kUncheckedBox || sign == kUncheckedRadio) made.unchecked = true;
  }

  std::optional<Lexeme> options_word(std::uint32_t at) const {
    for (std::uint32_t i = 0; i < kOptionsWord.size(); ++i) {
      if (glyph(at + 1 + i) != kOptionsWord[i]) return std::nullopt;
    }
    const auto end = static_cast<std::uint32_t>(at + 1 + kOptionsWord.size());
    const char32_t close = glyph(end);
    if (close != U'>' && close != U'＞' && close != U'〉') return std::nullopt;
    return lexeme(Lexeme::Kind::kOptionsWord, at, end + 1);
  }

  /// (5) 件, （ ）件, (<input>) 件
  std::optional<Lexeme> count(std::uint32_t at) const {
    std::uint32_t end = behind_white(at + 1);
    long value = -1;
    if (is_input(glyph(end))) {
      value = -2;
      end = behind_white(end + 1);
    } else if (is_digit(glyph(end))) {
      value = 0;
      for (int n = 0; n < 6 && is_digit(glyph(end)); ++n) value = value * 10 + digit(glyph(end++));
      end = behind_white(end);
    }
    if (!is_close(glyph(end))) return std::nullopt;
    end = behind_white(end + 1);
    if (glyph(end) != U'件') return std::nullopt;
    Lexeme made = lexeme(Lexeme::Kind::kCount, at, end + 1);
    made.number = value;
    return made;
  }

  /// 3) before a printed option
  std::optional<Lexeme> number(std::uint32_t at) const {
    if (at > range_.first) {
      const char32_t before = original_.at(at - 1);
      if (is_digit(before) || is_open(before)) return std::nullopt;
    }
    std::uint32_t end = at;
    long value = 0;
    for (int n = 0; n < 2 && is_digit(glyph(end)); ++n) value = value * 10 + digit(glyph(end++));
    if (!is_close(glyph(end))) return std::nullopt;
    Lexeme made = lexeme(Lexeme::Kind::kNumber, at, end + 1);
    made.number = value;
    return made;
  }

  const Original& original_;
  Range range_;
  bool text_open_ = false;
};

}  // namespace

std::vector<Lexeme> lex_choice(const Original& original, const std::vector<Range>& ranges) {
  std::vector<Lexeme> lexemes;
  for (const Range& range : ranges) {
    Lexer(original, range).run(lexemes);
    Lexeme part;
    part.kind = Lexeme::Kind::kPart;
    part.range = {range.last, range.last};
    lexemes.push_back(part);
  }
  return lexemes;
}

}  // namespace kokai::intake

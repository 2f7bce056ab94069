#include "generator/intake/read_checks.h"

#include <algorithm>

#include "generator/intake/option_words.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

bool is_open(char32_t c) { return c == U'(' || c == U'（'; }
bool is_close(char32_t c) { return c == U')' || c == U'）'; }

struct Seen {
  int option = -1;
  std::string label;  ///< when it is none of the form's
  Range words;        ///< of the option
  Look look = Look::kEmpty;
  std::string note;
  long count = -1;
  bool count_unreadable = false;
};

class ChecksReader {
 public:
  ChecksReader(Original& original, const forms::Field& field, const std::vector<Lexeme>& lexemes)
      : original_(original), field_(field), lexemes_(lexemes) {}

  ReadChoice run() {
    for (std::size_t i = 0; i < lexemes_.size();) {
      const Lexeme& lexeme = lexemes_[i];
      std::size_t next = i + 1;
      if (lexeme.kind != Lexeme::Kind::kMark) {
        if (lexeme.kind == Lexeme::Kind::kOptionsWord) {
          original_.claim(lexeme.range, Fate::kOptionList);
        } else if (lexeme.kind != Lexeme::Kind::kPart) {
          leave(lexeme.range);
        }
      } else {
        next = segment_end(i);
        read_mark(i, next);
      }
      i = next;
    }
    judge();
    return std::move(read_);
  }

 private:
  /// Index behind the words that belong to the mark at i: up to the next mark or the end of the
  /// piece.
  std::size_t segment_end(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < lexemes_.size() && lexemes_[end].kind != Lexeme::Kind::kMark &&
           lexemes_[end].kind != Lexeme::Kind::kOptionsWord && !lexemes_[end].range.empty()) {
      ++end;
    }
    return end;
  }

  void read_mark(std::size_t i, std::size_t end) {
    const Lexeme& mark = lexemes_[i];
    Seen seen;
    seen.look = mark.look;
    Range words = original_.trimmed({mark.range.last, lexemes_[end - 1].range.last});
    if (mark.look == Look::kWords) {  // [☐ 紙]
      seen.look = mark.checked ? Look::kOn : Look::kEmptyRadio;
      original_.claim(mark.range, Fate::kMarkSign);
      read_label(seen, mark.inner);
      leave(words);
    } else {
      original_.claim(mark.range, Fate::kMarkSign);
      words.first = read_label(seen, words);
      if (seen.option < 0 &&
          seen.label.empty()) {  // a mark without words: nobody can tell what it marks
        leave(words);
        return;
      }
      if (words.first < words.last) read_behind_label(seen, words, i + 1, end);
    }
    keep(seen);
  }

  /// Reads the option at the front and gives the place behind it.
  std::uint32_t read_label(Seen& seen, Range words) {
    const FoundOption found = option_at_front(original_, words, field_);
    if (found.index >= 0) {
      seen.option = found.index;
      seen.words = {words.first, found.last};
      claim_option(original_, seen.words, option(found.index), false, read_);
      return found.last;
    }
    Range label{words.first, words.first};
    while (label.last < words.last && !is_open(original_.at(label.last)) &&
           !parts_blocks(original_.at(label.last))) {
      ++label.last;
    }
    label = original_.trimmed(label);
    if (label.empty()) return words.first;
    seen.option = near_option(original_.words(label), field_);
    if (seen.option >= 0) {
      seen.words = label;
      claim_option(original_, label, option(seen.option), true, read_);
    } else {
      seen.label = original_.words(label);
      original_.claim(label, Fate::kWritten);
    }
    return label.last;
  }

  void read_behind_label(Seen& seen, Range rest, std::size_t i, std::size_t end) {
    for (; i < end; ++i) {
      const Lexeme& lexeme = lexemes_[i];
      if (lexeme.kind != Lexeme::Kind::kCount || lexeme.range.first < rest.first) continue;
      seen.count = std::max(lexeme.number, -1L);
      seen.count_unreadable = lexeme.number == -2;
      original_.claim(lexeme.range, Fate::kMarkSign);
      leave({rest.first, lexeme.range.first});
      rest.first = lexeme.range.last;
    }
    rest = original_.trimmed(rest);
    if (!rest.empty() && is_open(original_.at(rest.first))) rest.first = read_note(seen, rest);
    leave(rest);
  }

  std::uint32_t read_note(Seen& seen, Range rest) {
    std::uint32_t at = rest.first, depth = 0;
    for (; at < rest.last; ++at) {
      if (is_open(original_.at(at))) ++depth;
      if (is_close(original_.at(at)) && --depth == 0) break;
    }
    const Range note = original_.trimmed({rest.first + 1, at});
    original_.claim({rest.first, rest.first + 1}, Fate::kMarkSign);
    if (at < rest.last) original_.claim({at, at + 1}, Fate::kMarkSign);
    original_.claim(note, Fate::kWritten);
    seen.note = original_.words(note);
    return std::min(at + 1, rest.last);
  }

  /// What is neither mark nor option nor note: heads of groups and closing signs are the form's,
  /// the rest is text.
  void leave(Range range) {
    for (Range block = next_block(range); !block.empty(); block = next_block(range)) {
      range.first = block.last;
      const Range words = original_.trimmed(block);
      if (words.empty()) continue;
      if (only_signs(words)) {
        original_.claim(words, Fate::kMarkSign);
      } else if (is_group(words)) {
        original_.claim(words, Fate::kFormWording);
      } else {
        read_.left.push_back(words);
      }
    }
  }

  Range next_block(Range range) const {
    while (!range.empty() && parts_blocks(original_.at(range.first))) ++range.first;
    Range block{range.first, range.first};
    while (block.last < range.last && !parts_blocks(original_.at(block.last))) ++block.last;
    return block;
  }

  bool only_signs(Range words) const {
    constexpr std::u32string_view kSigns = U"()（）・、,，/／|｜";
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (original_.visible(i) && kSigns.find(original_.at(i)) == std::u32string_view::npos)
        return false;
    }
    return true;
  }

  bool is_group(Range words) const {
    if (original_.at(words.first) == U'・' || original_.at(words.first) == U'･') ++words.first;
    return std::any_of(field_.options.begin(), field_.options.end(), [&](const forms::Option& one) {
      return !one.group.empty() && same_visible(original_, words, one.group);
    });
  }

  void keep(Seen& seen) {
    const auto same = std::find_if(seen_.begin(), seen_.end(), [&](const Seen& other) {
      return other.option >= 0 && other.option == seen.option;
    });
    if (same == seen_.end()) {
      seen_.push_back(std::move(seen));
      return;
    }
    if (same->look != seen.look) same->look = Look::kEmptyRadio;  // twice, and not the same
    original_.claim(seen.words, Fate::kRepeatedLabel);
    if (!same->note.empty() && !seen.note.empty()) same->note += ' ';
    same->note += seen.note;
    same->count = std::max(same->count, seen.count);
  }

  void judge() {
    bool on = false, radio = false, circles = false;
    for (const Seen& seen : seen_) {
      on = on || seen.look == Look::kOn;
      circles = circles || seen.look == Look::kEmptyRadio;
    }
    for (const Lexeme& lexeme : lexemes_) {
      radio = radio || (lexeme.kind == Lexeme::Kind::kMark && is_checked_radio(lexeme));
    }
    if (seen_.empty()) return;
    for (std::size_t i = 0; i < field_.options.size(); ++i) {
      Mark mark;
      mark.label = option(static_cast<int>(i)).label;
      mark.option = &field_.options[i];
      const auto found = std::find_if(seen_.begin(), seen_.end(), [&](const Seen& seen) {
        return seen.option == static_cast<int>(i);
      });
      if (found != seen_.end()) fill(mark, *found, on || circles, radio);
      read_.marks.push_back(std::move(mark));
    }
    for (const Seen& seen : seen_) {
      if (seen.option >= 0) continue;
      Mark mark;
      mark.label = seen.label;
      fill(mark, seen, on || circles, radio);
      if (mark.state == MarkState::kOff) mark.state = MarkState::kDoubt;
      read_.marks.push_back(std::move(mark));
      read_.filled = true;
    }
  }

  bool is_checked_radio(const Lexeme& lexeme) const {
    for (std::uint32_t i = lexeme.range.first; i < lexeme.range.last; ++i) {
      if (original_.at(i) == kCheckedRadio) return true;
    }
    return false;
  }

  void fill(Mark& mark, const Seen& seen, bool any_sign, bool checked_radio) {
    mark.note = seen.note;
    mark.count = seen.count;
    const bool noted = !seen.note.empty() || seen.count > 0;
    switch (seen.look) {
      case Look::kOn:
        mark.state = MarkState::kOn;
        break;
      case Look::kEmpty:
        mark.state = noted ? MarkState::kDoubt : MarkState::kOff;
        break;
      case Look::kUnchecked:
        mark.state = any_sign && !noted ? MarkState::kOff : MarkState::kDoubt;
        break;
      default:
        mark.state = checked_radio && !noted ? MarkState::kOff : MarkState::kDoubt;
        break;
    }
    read_.filled =
        read_.filled || noted || seen.look == Look::kOn || seen.look == Look::kEmptyRadio;
    read_.count_unreadable = read_.count_unreadable || seen.count_unreadable;
  }

  const forms::Option& option(int index) const {
    return field_.options[static_cast<std::size_t>(index)];
  }

  Original& original_;
  const forms::Field& field_;
  const std::vector<Lexeme>& lexemes_;
  std::vector<Seen> seen_;
  ReadChoice read_;
};

}  // namespace

void claim_option(Original& original, Range words, const forms::Option& option, bool near,
                  ReadChoice& into) {
  if (same_visible(original, words, option.label)) {
    original.claim(words, Fate::kWritten);
    return;
  }
  original.claim(words, Fate::kFormWording);
  if (near)
    into.wording.push_back({original.line_of(words.first), original.words(words), option.label});
}

ReadChoice read_checks(Original& original, const forms::Field& field,
                       const std::vector<Lexeme>& lexemes) {
  return ChecksReader(original, field, lexemes).run();
}

}  // namespace kokai::intake

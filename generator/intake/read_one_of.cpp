#include <algorithm>

#include "generator/intake/option_words.h"
#include "generator/intake/read_checks.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

/// A value or a mark with the words it names.
struct Named {
  int option = -1;
  Range words;
  bool bracket = false;      ///< [words]
  bool sign_inside = false;  ///< an unchecked input inside the bracket
  Look look = Look::kEmpty;  ///< of a mark before the words
  bool before_dangling = false;
};

struct Alias {
  std::string folded;
  int option;
};

class OneOfReader {
 public:
  OneOfReader(Original& original, const forms::Field& field, const std::vector<Lexeme>& lexemes)
      : original_(original),
        field_(field),
        lexemes_(lexemes),
        states_(field.options.size(), MarkState::kOff) {}

  ReadChoice run() {
    for (const Lexeme& lexeme : lexemes_)
      listed_ = listed_ || lexeme.kind == Lexeme::Kind::kOptionsWord;
    read_printed_list();
    read_marks();
    if (values_.empty() && marks_.empty()) read_bare_words();
    decide();
    leave_rest();
    if (!evidence_) return std::move(read_);
    for (std::size_t i = 0; i < states_.size(); ++i) {
      read_.marks.insert(read_.marks.begin() + static_cast<std::ptrdiff_t>(i),
                         Mark{field_.options[i].label, states_[i], {}, -1, &field_.options[i]});
    }
    return std::move(read_);
  }

 private:
  // The printed list: <選択肢> 1) … 2) …

  void read_printed_list() {
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      const Lexeme& lexeme = lexemes_[i];
      if (lexeme.kind == Lexeme::Kind::kOptionsWord) {
        original_.claim(lexeme.range, Fate::kOptionList);
        evidence_ = true;
      }
      if (lexeme.kind != Lexeme::Kind::kNumber || i + 1 >= lexemes_.size()) continue;
      if (lexemes_[i + 1].kind == Lexeme::Kind::kText)
        read_printed_option(lexeme, lexemes_[i + 1].range);
    }
  }

  void read_printed_option(const Lexeme& number, Range text) {
    text = original_.trimmed(text);
    const FoundOption found = option_at_front(original_, text, field_);
    if (found.index >= 0) {
      claim_printed(number, {text.first, found.last});
      return;
    }
    if (!listed_ || number.number < 1 || number.number > static_cast<long>(field_.options.size()))
      return;
    const int index = static_cast<int>(number.number) - 1;
    for (const Range words : {text, first_word(text)}) {
      const std::string printed = original_.words(words);
      if (!resembles(printed, option(index).label)) continue;
      claim_printed(number, words);
      aliases_.push_back({fold_label(printed), index});
      read_.wording.push_back({original_.line_of(words.first), printed, option(index).label});
      return;
    }
  }

  void claim_printed(const Lexeme& number, Range words) {
    original_.claim(number.range, Fate::kOptionList);
    original_.claim(words, Fate::kOptionList);
    evidence_ = true;
  }

  /// The list's number has said which option it is; the words must only not be something else
  /// altogether.
  static bool resembles(const std::string& printed, const std::string& label) {
    const std::string a = fold_label(printed), b = fold_label(label);
    const std::size_t limit = 1 + to_code_points(b).size() / 3;
    return !a.empty() && a.size() <= 2 * b.size() && distance(a, b, limit) <= limit;
  }

  Range first_word(Range text) const {
    Range word{text.first, text.first};
    while (word.last < text.last && original_.visible(word.last)) ++word.last;
    return word;
  }

  // The marks and values

  void read_marks() {
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      const Lexeme& lexeme = lexemes_[i];
      if (lexeme.kind == Lexeme::Kind::kCount && field_.counted) {
        read_count(lexeme);
      } else if (lexeme.kind == Lexeme::Kind::kMark) {
        evidence_ = true;
        original_.claim(lexeme.range, Fate::kMarkSign);
        lexeme.look == Look::kWords ? read_value(lexeme) : read_mark(i);
      }
    }
  }

  void read_count(const Lexeme& lexeme) {
    original_.claim(lexeme.range, Fate::kMarkSign);
    if (lexeme.number >= 0) read_.count = lexeme.number;
    read_.count_unreadable = read_.count_unreadable || lexeme.number == -2;
    read_.filled = read_.filled || lexeme.number > 0;
  }

  void read_value(const Lexeme& lexeme) {
    Named value;
    value.words = lexeme.inner;
    value.bracket = true;
    value.sign_inside = lexeme.unchecked;
    value.option = resolve(lexeme.inner);
    values_.push_back(value);
  }

  void read_mark(std::size_t i) {
    const Lexeme& mark = lexemes_[i];
    Named named;
    named.look = mark.look;
    const Range text = i + 1 < lexemes_.size() && lexemes_[i + 1].kind == Lexeme::Kind::kText
                           ? original_.trimmed(lexemes_[i + 1].range)
                           : Range{};
    if (text.empty()) {
      if (mark.bracket) return;  // the empty bracket of a choice that nobody made
      ++dangling_;
      if (!marks_.empty()) marks_.back().before_dangling = true;
      return;
    }
    const FoundOption found = option_at_front(original_, text, field_);
    named.option = found.index;
    named.words = found.index >= 0 ? Range{text.first, found.last} : first_word(text);
    if (found.index < 0) {
      if (mark.bracket && mark.look == Look::kEmpty) return;  // text behind an empty bracket
      named.option = resolve(named.words);
    }
    marks_.push_back(named);
  }

  int resolve(Range words) {
    const FoundOption found = option_at_front(original_, words, field_);
    if (found.index >= 0 && found.last == words.last) return found.index;
    const std::string shown = original_.words(words);
    const std::string folded = fold_label(shown);
    for (const Alias& alias : aliases_) {
      if (alias.folded == folded) return alias.option;
    }
    const int near = near_option(shown, field_);
    if (near >= 0)
      read_.wording.push_back({original_.line_of(words.first), shown, option(near).label});
    return near;
  }

  /// Brackets lost: the words of one option stand alone before the printed list.
  void read_bare_words() {
    if (!listed_) return;
    std::vector<Named> found;
    for (const Lexeme& lexeme : lexemes_) {
      if (lexeme.kind == Lexeme::Kind::kOptionsWord) break;
      if (lexeme.kind != Lexeme::Kind::kText) continue;
      const Range words = original_.trimmed(lexeme.range);
      const FoundOption option = option_at_front(original_, words, field_);
      if (option.index < 0 || option.last != words.last || words.empty()) continue;
      Named value;
      value.option = option.index;
      value.words = words;
      found.push_back(value);
    }
    if (found.size() != 1) return;
    original_.claim(found.front().words, Fate::kMarkSign);
    values_.push_back(found.front());
  }

  // What they say together

  void decide() {
    std::vector<bool> claimed(states_.size());
    for (const Named& mark : marks_) {
      claim_words(mark);
      if (mark.option < 0) continue;
      if (claimed[static_cast<std::size_t>(mark.option)])
        original_.claim(mark.words, Fate::kRepeatedLabel);
      claimed[static_cast<std::size_t>(mark.option)] = true;
    }
    if (values_.size() == 1 && (marks_.empty() || !values_.front().sign_inside)) {
      const bool contested = std::any_of(marks_.begin(), marks_.end(), [&](const Named& mark) {
        return mark.look == Look::kOn && mark.option != values_.front().option;
      });
      set(values_.front(), contested ? MarkState::kDoubt : MarkState::kOn);
      if (contested) doubt_marks([](const Named& mark) { return mark.look == Look::kOn; });
    } else if (!values_.empty()) {
      decide_values();
    } else if (!marks_.empty()) {
      decide_marks();
    }
  }

  void decide_values() {
    const bool agree =
        marks_.empty() && std::all_of(values_.begin(), values_.end(), [&](const Named& value) {
          return value.option == values_.front().option && value.option >= 0;
        });
    for (const Named& value : values_) set(value, agree ? MarkState::kOn : MarkState::kDoubt);
    doubt_marks([](const Named&) { return true; });
  }

  void decide_marks() {
    const auto on = std::count_if(marks_.begin(), marks_.end(),
                                  [](const Named& m) { return m.look == Look::kOn; });
    if (dangling_ > 0) {
      doubt_marks([](const Named& mark) { return mark.before_dangling || mark.look == Look::kOn; });
    } else if (on == 1) {
      for (const Named& mark : marks_) {
        if (mark.look == Look::kOn) set(mark, MarkState::kOn);
      }
    } else if (on > 1) {
      doubt_marks([](const Named& mark) { return mark.look == Look::kOn; });
    } else {
      doubt_marks([](const Named& mark) { return mark.look != Look::kEmpty; });
    }
  }

  template <typename Wanted>
  void doubt_marks(Wanted wanted) {
    for (const Named& mark : marks_) {
      if (wanted(mark)) set(mark, MarkState::kDoubt);
    }
  }

  void set(const Named& named, MarkState state) {
    if (state == MarkState::kOn || named.bracket || named.before_dangling ||
        named.look != Look::kUnchecked) {
      read_.filled = true;
    }
    if (named.option >= 0) {
      states_[static_cast<std::size_t>(named.option)] = state;
      return;
    }
    read_.marks.push_back({original_.words(named.words), MarkState::kDoubt, {}, -1, nullptr});
    original_.claim(named.words, Fate::kWritten);
  }

  /// Words that are no option stay text unless set() makes a mark of them.
  void claim_words(const Named& mark) {
    if (mark.option >= 0) claim_option(original_, mark.words, option(mark.option), false, read_);
  }

  void leave_rest() {
    for (const Lexeme& lexeme : lexemes_) {
      for (Range open = next_open(lexeme.range); !open.empty();
           open = next_open({open.last, lexeme.range.last})) {
        const Range words = original_.trimmed(open);
        if (words.empty()) continue;
        const bool joins = !read_.left.empty() && !parted(read_.left.back().last, words.first);
        if (joins) {
          read_.left.back().last = words.last;
        } else {
          read_.left.push_back(words);
        }
      }
    }
  }

  Range next_open(Range range) const {
    while (!range.empty() && original_.fate(range.first) != Fate::kOpen) ++range.first;
    Range open{range.first, range.first};
    while (open.last < range.last && original_.fate(open.last) == Fate::kOpen) ++open.last;
    return open;
  }

  bool parted(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (parts_blocks(original_.at(i)) || original_.fate(i) != Fate::kOpen) return true;
    }
    return from > to;
  }

  const forms::Option& option(int index) const {
    return field_.options[static_cast<std::size_t>(index)];
  }

  Original& original_;
  const forms::Field& field_;
  const std::vector<Lexeme>& lexemes_;
  std::vector<MarkState> states_;
  std::vector<Alias> aliases_;
  std::vector<Named> values_, marks_;
  int dangling_ = 0;
  bool listed_ = false, evidence_ = false;
  ReadChoice read_;
};

}  // namespace

ReadChoice read_one_of(Original& original, const forms::Field& field,
                       const std::vector<Lexeme>& lexemes) {
  return OneOfReader(original, field, lexemes).run();
}

ReadChoice read_choice(Original& original, const forms::Field& field,
                       const std::vector<Range>& ranges) {
  const std::vector<Lexeme> lexemes = lex_choice(original, ranges);
  return field.kind == forms::Kind::kChecks ? read_checks(original, field, lexemes)
                                            : read_one_of(original, field, lexemes);
}

bool has_marks(const Original& original, Range range) {
  const std::vector<Lexeme> lexemes = lex_choice(original, {range});
  return std::any_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
    return lexeme.kind == Lexeme::Kind::kOptionsWord ||
           (lexeme.kind == Lexeme::Kind::kMark && lexeme.look != Look::kWords);
  });
}

}  // namespace kokai::intake

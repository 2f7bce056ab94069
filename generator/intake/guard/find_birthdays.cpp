#include <algorithm>

#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::u32string_view kEras[] = {U"明治", U"大正", U"昭和", U"平成", U"令和"};
constexpr std::u32string_view kEraLetters = U"mtshr";

bool is_numeral(char32_t c) { return digit_value(c) >= 0 || c == U'十' || c == U'元'; }

/// A date from `at` on, or a part of one.
struct DateRead {
  std::size_t end;
  int parts;  ///< 0 … 3
};

class DateReader {
 public:
  DateReader(const Folded& folded, std::size_t at) : folded_(folded), at_(at) {}

  DateRead read() {
    const bool era = skip_era();
    const std::size_t year = number(era ? 3 : 4);
    if (year == 8 && !era) return {at_, 3};  // 19700303
    const bool whole_year = era ? year >= 1 : year == 4 || year == 2;
    if (!whole_year) return {at_, 0};
    DateRead read{at_, 0};
    if (!skip(U"年")) return read;
    read = {at_, 1};
    if (number(2) == 0) return read;
    read.parts = 2;
    read.end = at_;
    if (!skip(U"月")) return read;
    read.end = at_;
    if (number(2) == 0) return read;
    skip_word(U"日");
    return {at_, 3};
  }

 private:
  bool skip_era() {
    if (is_numeral(folded_.at(at_))) return false;
    for (const std::u32string_view era : kEras) {
      if (folded_.text.compare(at_, era.size(), era) == 0) {
        at_ += era.size();
        blanks();
        return true;
      }
    }
    const bool letter = kEraLetters.find(folded_.at(at_)) != std::u32string_view::npos &&
                        (at_ == 0 || !ascii::is_letter(folded_.at(at_ - 1)));
    const std::size_t behind = at_ + (folded_.at(at_ + 1) == U'.' ? 2 : 1);
    if (!letter || digit_value(folded_.at(behind)) < 0) return false;
    at_ = behind;
    return true;
  }

  /// Its characters; 0 when there is none. Eight digits in a row are a whole date.
  std::size_t number(std::size_t most) {
    std::size_t count = 0;
    while (is_numeral(folded_.at(at_ + count))) ++count;
    if (count != 8 && count > std::max<std::size_t>(most, 4)) return 0;
    at_ += count;
    return count;
  }

  bool skip(std::u32string_view word) {
    blanks();
    const char32_t c = folded_.at(at_);
    if (c == word[0] || c == U'/' || c == U'.' || c == U'-' || c == U'・' || c == U'、' ||
        (at_ > 0 && folded_.at(at_ - 1) == U' ' && is_numeral(c))) {
      if (!is_numeral(c)) ++at_;
      blanks();
      return true;
    }
    return false;
  }
  void skip_word(std::u32string_view word) {
    const std::size_t before = at_;
    blanks();
    if (folded_.at(at_) == word[0]) {
      ++at_;
    } else {
      at_ = before;
    }
  }
  void blanks() {
    while (folded_.at(at_) == U' ') ++at_;
  }

  const Folded& folded_;
  std::size_t at_;
};

bool begins_date(const Folded& folded, std::size_t at) {
  const char32_t c = folded.text[at];
  if (is_hiragana_or_bar(c)) return false;
  const bool letter = ascii::is_letter(c) && kEraLetters.find(c) != std::u32string_view::npos;
  const bool era = c == U'明' || c == U'大' || c == U'昭' || c == U'平' || c == U'令';
  if (!letter && !era && digit_value(c) < 0) return false;
  if (at > 0 && digit_value(folded.text[at - 1]) >= 0) return false;
  return !letter || is_numeral(folded.at(folded.at(at + 1) == U'.' ? at + 2 : at + 1));
}

/// Born, straight behind a date: 生まれ, 生, うまれ, に生まれ.
bool born_behind(const Folded& folded, std::size_t at) {
  while (folded.at(at) == U' ' || folded.at(at) == U'(' || folded.at(at) == U'に') ++at;
  const std::u32string_view rest =
      std::u32string_view(folded.text).substr(std::min(at, folded.size()), 4);
  if (rest.starts_with(U"生まれ") || rest.starts_with(U"うまれ") || rest.starts_with(U"誕生"))
    return true;
  return rest.starts_with(U"生") && (rest.size() == 1 || !is_kanji(rest[1]));
}

}  // namespace

void find_birthdays(const Reading& text, Finds& out) {
  constexpr std::size_t kReach = 12;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    if (!begins_date(text.folded, at)) continue;
    const DateRead date = DateReader(text.folded, at).read();
    if (date.parts == 0) continue;
    const bool named = text.cues.before(at, Cue::kBirthday, kReach).has_value();
    if (!named && !born_behind(text.folded, date.end)) continue;
    const Confidence confidence = date.parts == 3   ? Confidence::kSure
                                  : date.parts == 2 ? Confidence::kLikely
                                                    : Confidence::kPossible;
    out.push_back({at, date.end, Kind::kBirthday, confidence, &kShapeAndWord});
    at = date.end - 1;
  }
}

}  // namespace kokai::guard

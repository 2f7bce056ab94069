#include <algorithm>
#include <array>

#include "generator/intake/guard/check_digits.h"
#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::size_t kReachBefore = 24;
constexpr std::size_t kReachBehind = 14;

bool is_number_cue(Cue cue) {
  return cue <= Cue::kPostBank || cue == Cue::kOtherNumber || cue == Cue::kPhone;
}

/// 12人, 第3条, 1,234円: a count, no number of a person.
bool is_counted(const Folded& folded, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kUnits =
      U"条年月人万円件項歳才%割時分名回種款期度桁世つ箇億千台枚頁か日";
  const char32_t behind = folded.at(end);
  return (behind != 0 && kUnits.find(behind) != std::u32string_view::npos) ||
         (begin > 0 && folded.at(begin - 1) == U'第');
}

/// Groups [first, last] of one run, as one number.
class Window {
 public:
  Window(const Reading& text, const NumberRun& run, std::size_t first, std::size_t last)
      : text_(text), run_(run), first_(first), last_(last) {}

  std::size_t begin() const { return run_.groups[first_].begin; }
  std::size_t end() const { return run_.groups[last_].end; }
  std::size_t count() const { return run_.digits_of(first_, last_); }
  std::span<const int> digits() const {
    return std::span(run_.digits).subspan(run_.groups[first_].first, count());
  }

  /// The number's name beside it: the nearest before, else one behind.
  bool named(Cue cue) const {
    const std::optional<Cue> name = name_before();
    if (name) return *name == cue;
    const bool unnamed = cue == Cue::kMyNumber &&
                         text_.cues.before(begin(), Cue::kAnyNumber, kReachBefore).has_value();
    return unnamed || text_.cues.behind(end(), cue, kReachBehind);
  }
  std::optional<Cue> name_before() const {
    std::size_t at = begin();
    for (int tries = 0; tries < 4; ++tries) {
      const CueAt* const cue = text_.cues.nearest_before(at, kReachBefore);
      if (cue == nullptr || cue->end + kReachBefore < begin()) return std::nullopt;
      if (is_number_cue(cue->cue)) return cue->cue;
      at = cue->begin;
    }
    return std::nullopt;
  }

  /// Not a piece of a word, of a longer number, or of a list of numbers.
  bool stands_alone() const {
    const bool letters = ascii::is_letter(text_.folded.at(end())) ||
                         (begin() > 0 && (ascii::is_letter(text_.folded.at(begin() - 1)) ||
                                          text_.folded.at(begin() - 1) == U'+'));
    if (letters) return false;
    const std::u32string_view inner = first_ == last_ ? std::u32string_view() : gap(first_);
    const bool goes_on_before =
        first_ > 0 && (inner.empty() ? gap(first_ - 1).size() == 1 && gap(first_ - 1) != U"\n" &&
                                           gap(first_ - 1) != U" "
                                     : gap(first_ - 1) == inner);
    const bool goes_on = last_ + 1 < run_.groups.size() &&
                         (inner.empty() ? gap(last_) == U"-" : gap(last_) == inner);
    return !goes_on_before && !goes_on;
  }

  /// The way numbers are grouped by people: 4-4-4, one by one, all together; one kind of gap.
  bool well_grouped() const {
    if (first_ == last_) return true;
    const std::u32string_view inner = gap(first_);
    constexpr std::u32string_view kGaps = U" -・._/ー";
    if (inner.find_first_not_of(kGaps) != std::u32string_view::npos) return false;
    const std::size_t size = size_of(first_);
    for (std::size_t i = first_; i <= last_; ++i) {
      if (size_of(i) != size) return false;
      if (i < last_ && gap(i) != inner) return false;
    }
    return true;
  }

  /// As a card shows it, or all in a row.
  bool in_fours() const { return well_grouped() && (first_ == last_ || size_of(first_) == 4); }

  /// Groups that may be one number: none below three digits, or all of a size with one kind of gap
  /// between; no list with commas.
  bool goes_together() const {
    const bool small = least() < 3;
    for (std::size_t i = first_; i < last_; ++i) {
      if (small && (size_of(i + 1) != size_of(first_) || gap(i) != gap(first_))) return false;
      const bool list = gap(i).find(U'、') != std::u32string_view::npos ||
                        (gap(i).find(U',') != std::u32string_view::npos && size_of(i) != 4);
      if (list) return false;
    }
    return true;
  }

  bool grouped_as(std::size_t a, std::size_t b) const {
    return last_ == first_ + 1 && size_of(first_) == a && size_of(last_) == b;
  }

 private:
  std::size_t least() const {
    std::size_t least = size_of(first_);
    for (std::size_t i = first_; i <= last_; ++i) least = std::min(least, size_of(i));
    return least;
  }
  std::size_t size_of(std::size_t group) const {
    return run_.groups[group].end - run_.groups[group].begin;
  }
  std::u32string_view gap(std::size_t behind) const {
    return text_.folded.between(run_.groups[behind].end, run_.groups[behind + 1].begin);
  }

  const Reading& text_;
  const NumberRun& run_;
  std::size_t first_;
  std::size_t last_;
};

void add(Finds& out, const Window& window, Kind kind, Confidence confidence, const Reason& why) {
  out.push_back({window.begin(), window.end(), kind, confidence, &why});
}

void judge_twelve(const Window& window, Finds& out) {
  if (window.named(Cue::kLicence)) {
    return add(out, window, Kind::kLicence, Confidence::kSure, kWordAlone);
  }
  const bool checked = is_my_number(window.digits());
  if (window.named(Cue::kMyNumber)) {
    return add(out, window, Kind::kMyNumber, checked ? Confidence::kSure : Confidence::kLikely,
               checked ? kCheckAndWord : kWordAlone);
  }
  const std::optional<Cue> name = window.name_before();
  const bool other =
      name && (*name == Cue::kOtherNumber || *name == Cue::kCorporate || *name == Cue::kPostBank);
  if (!checked || !window.stands_alone() || other) return;
  const Confidence confidence = window.in_fours()       ? Confidence::kSure
                                : window.well_grouped() ? Confidence::kLikely
                                                        : Confidence::kPossible;
  add(out, window, Kind::kMyNumber, confidence, kCheckAlone);
}

void judge_eleven(const Window& window, Finds& out) {
  if (window.named(Cue::kResidentCode)) {
    return add(out, window, Kind::kResidentCode, Confidence::kSure,
               is_resident_code(window.digits()) ? kCheckAndWord : kWordAlone);
  }
  const bool phone = window.digits()[0] == 0;
  if (phone || window.name_before() || !window.stands_alone() || !window.well_grouped()) return;
  if (is_resident_code(window.digits())) {
    add(out, window, Kind::kResidentCode, Confidence::kPossible, kCheckAlone);
  }
}

void judge_ten(const Window& window, Finds& out) {
  if (window.named(Cue::kPension)) {
    return add(out, window, Kind::kPension, Confidence::kSure, kWordAlone);
  }
  if (window.grouped_as(4, 6) && window.stands_alone() && window.digits()[0] != 0) {
    add(out, window, Kind::kPension, Confidence::kPossible, kShapeAlone);
  }
}

void judge_named(const Reading& text, const Window& window, Finds& out) {
  const std::size_t digits = window.count();
  if (is_counted(text.folded, window.begin(), window.end())) return;
  const auto near = [&](Cue cue, std::size_t reach) {
    return text.cues.before(window.begin(), cue, reach).has_value();
  };
  const bool account = digits >= 6 && digits <= 8 && near(Cue::kAccount, 16);
  const bool bank = digits == 7 && near(Cue::kBank, kReachBefore) && window.stands_alone();
  const bool post = digits >= 5 && digits <= 13 && near(Cue::kPostBank, kReachBefore);
  if (account || bank || post) {
    return add(out, window, Kind::kBankAccount, Confidence::kSure, kWordAlone);
  }
  if (digits < 4 || digits > 12 || window.name_before() == Cue::kPhone) return;
  const bool sure = near(Cue::kInsurance, kReachBefore);
  if (sure || near(Cue::kInsuranceName, kReachBefore)) {
    add(out, window, Kind::kInsurance, sure ? Confidence::kSure : Confidence::kLikely, kWordAlone);
  }
}

void judge_run(const Reading& text, const NumberRun& run, Finds& out) {
  for (std::size_t first = 0; first < run.groups.size(); ++first) {
    for (std::size_t last = first; last < run.groups.size(); ++last) {
      const Window window(text, run, first, last);
      if (window.count() > 13) break;
      if (!window.goes_together()) continue;
      if (window.count() == 12) judge_twelve(window, out);
      if (window.count() == 11) judge_eleven(window, out);
      if (window.count() == 10) judge_ten(window, out);
      if (window.count() >= 4) judge_named(text, window, out);
    }
  }
}

}  // namespace

void find_numbers(const Reading& text, Finds& out) {
  for (const NumberRun& run : text.runs) {
    if (run.digits.size() >= 4) judge_run(text, run, out);
  }
}

void find_letter_codes(const Reading& text, Finds& out) {
  const Folded& folded = text.folded;
  const auto letter = [&](std::size_t i) { return ascii::is_letter(folded.at(i)); };
  const auto skip = [&](std::size_t i) {
    return folded.at(i) == U' ' || folded.at(i) == U'-' ? i + 1 : i;
  };
  for (std::size_t at = 0; at + 9 <= folded.size(); ++at) {
    if (!letter(at) || !letter(at + 1) ||
        (at > 0 && (letter(at - 1) || digit_value(folded.at(at - 1)) >= 0)))
      continue;
    const std::size_t first = skip(at + 2);
    std::size_t end = first;
    std::size_t digits = 0;
    for (; end < folded.size(); ++end) {
      if (digit_value(folded.text[end]) >= 0) {
        ++digits;
      } else if (end == first || (folded.text[end] != U' ' && folded.text[end] != U'-') ||
                 digit_value(folded.at(end + 1)) < 0) {
        break;
      }
    }
    if (digits == 8) {
      const std::size_t tail = skip(end);
      if (!letter(tail) || !letter(tail + 1) || letter(tail + 2)) continue;
      const bool named = text.cues.before(at, Cue::kResidenceCard, kReachBefore).has_value();
      out.push_back({at, tail + 2, Kind::kResidenceCard,
                     named ? Confidence::kSure : Confidence::kLikely,
                     named ? &kShapeAndWord : &kShapeAlone});
    } else if (digits == 7 && !letter(end)) {
      const bool named = text.cues.before(at, Cue::kPassport, kReachBefore).has_value();
      out.push_back({at, end, Kind::kPassport, named ? Confidence::kSure : Confidence::kPossible,
                     named ? &kShapeAndWord : &kShapeAlone});
    }
  }
}

}  // namespace kokai::guard

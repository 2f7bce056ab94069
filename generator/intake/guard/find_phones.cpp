#include <algorithm>

#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::size_t kReachBefore = 16;
constexpr std::size_t kMostGroups = 11;

/// Of a number as it is dialled within the country. 000… is what examples use.
bool is_national(std::span<const int> digits) {
  if (digits.empty() || digits[0] != 0) return false;
  const bool mobile = digits.size() == 11 && digits[1] >= 2 && digits[2] == 0;
  const bool free_dial = digits.size() == 11 && digits[1] == 8 && digits[2] == 0;
  const bool example = digits.size() == 10 && digits[1] == 0 && digits[2] == 0;
  const bool fixed = digits.size() == 10 && digits[1] != 0;
  return mobile || free_dial || example || fixed;
}

class PhoneFinder {
 public:
  PhoneFinder(const Reading& text, const NumberRun& run, Finds& out)
      : text_(text), run_(run), out_(out) {}

  void run() {
    for (std::size_t first = 0; first < run_.groups.size();) {
      std::size_t taken = abroad(first);
      if (taken == 0) taken = national(first);
      if (taken == 0) taken = local(first);
      first += std::max<std::size_t>(taken, 1);
    }
  }

 private:
  char32_t before(std::size_t group) const {
    const std::size_t begin = run_.groups[group].begin;
    return begin == 0 ? U'\0' : text_.folded.at(begin - 1);
  }
  bool named(std::size_t group, std::size_t last) const {
    return text_.cues.before(run_.groups[group].begin, Cue::kPhone, kReachBefore) ||
           text_.cues.behind(run_.groups[last].end, Cue::kPhone, 6);
  }
  bool in_word(std::size_t first, std::size_t last) const {
    return ascii::is_letter(before(first)) ||
           ascii::is_letter(text_.folded.at(run_.groups[last].end));
  }
  std::span<const int> digits(std::size_t first, std::size_t last) const {
    return std::span(run_.digits).subspan(run_.groups[first].first, run_.digits_of(first, last));
  }

  std::size_t add(std::size_t first, std::size_t last, Confidence confidence, const Reason& why,
                  std::size_t earlier = 0) {
    std::size_t begin = run_.groups[first].begin - earlier;
    if (begin > 0 && text_.folded.at(begin - 1) == U'(') {
      const std::size_t end = run_.groups[last].end;
      const std::u32string_view inside = text_.folded.between(begin, end);
      if (inside.find(U')') != std::u32string_view::npos) --begin;
    }
    out_.push_back({begin, run_.groups[last].end, Kind::kPhone, confidence, &why});
    return last - first + 1;
  }

  /// Behind '+' or 0081. How many groups it took.
  std::size_t abroad(std::size_t first) {
    std::size_t most = 0;
    std::size_t last_fit = 0;
    const std::span<const int> all = std::span(run_.digits).subspan(run_.groups[first].first);
    const bool plus = before(first) == U'+';
    const bool zeros = all.size() > 4 && all[0] == 0 && all[1] == 0 && all[2] == 8 && all[3] == 1;
    if (!plus && !zeros) return 0;
    const std::size_t code = zeros ? 4 : 2;
    const bool japan = zeros || (all.size() > 2 && all[0] == 8 && all[1] == 1);
    for (std::size_t last = first; last < run_.groups.size(); ++last) {
      const std::size_t count = run_.digits_of(first, last);
      const std::size_t zero = japan && count > code && all[code] == 0 ? 1 : 0;
      const bool fits =
          japan ? count >= code + zero + 9 && count <= code + zero + 10 : count >= 8 && count <= 15;
      if (fits) {
        most = count;
        last_fit = last;
      }
    }
    if (most == 0) return 0;
    return add(first, last_fit, japan ? Confidence::kSure : Confidence::kLikely, kShapeAlone,
               plus ? 1 : 0);
  }

  std::size_t national(std::size_t first) {
    std::size_t best = run_.groups.size();
    for (std::size_t last = first; last < run_.groups.size() && last - first < kMostGroups;
         ++last) {
      const std::size_t count = run_.digits_of(first, last);
      if (count > 11) break;
      if (count >= 10 && is_national(digits(first, last))) best = last;
    }
    if (best == run_.groups.size()) return 0;
    if (named(first, best)) return add(first, best, Confidence::kSure, kShapeAndWord);
    const std::u32string_view whole =
        text_.folded.between(run_.groups[first].begin, run_.groups[best].end);
    const bool parted = whole.find_first_of(U"-()ー") != std::u32string_view::npos;
    const bool example = run_.digits[run_.groups[first].first + 1] == 0;
    if (in_word(first, best) || (example && !parted)) return 0;
    return add(first, best, parted ? Confidence::kSure : Confidence::kLikely, kShapeAlone);
  }

  /// 23-4567 behind a word for telephone.
  std::size_t local(std::size_t first) {
    const std::optional<std::size_t> word =
        text_.cues.before(run_.groups[first].begin, Cue::kPhone, 6);
    if (!word || first + 1 >= run_.groups.size()) return 0;
    const std::size_t front = run_.digits_of(first, first);
    const std::size_t back = run_.digits_of(first + 1, first + 1);
    if (front < 2 || front > 4 || back != 4) return 0;
    return add(first, first + 1, Confidence::kLikely, kShapeAndWord);
  }

  const Reading& text_;
  const NumberRun& run_;
  Finds& out_;
};

}  // namespace

void find_phones(const Reading& text, Finds& out) {
  for (const NumberRun& run : text.runs) {
    if (run.digits.size() >= 6) PhoneFinder(text, run, out).run();
  }
}

}  // namespace kokai::guard

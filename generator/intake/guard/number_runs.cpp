#include "generator/intake/guard/number_runs.h"

#include <algorithm>

namespace kokai::guard {
namespace {

constexpr std::size_t kMostSeparators = 3;

/// The digit behind separators that begin at `at`; npos when the number ends here.
std::size_t next_group(const Folded& folded, std::size_t at) {
  std::size_t breaks = 0;
  for (std::size_t i = at; i < folded.size() && i - at <= kMostSeparators; ++i) {
    const char32_t c = folded.text[i];
    if (digit_value(c) >= 0) return i;
    if (c == U'\n') {
      if (++breaks > 1) return std::u32string::npos;
      continue;
    }
    const bool joins = c == U'の' && i == at;  // 03の1234の5678
    if (!joins && !is_separator(c)) return std::u32string::npos;
  }
  return std::u32string::npos;
}

NumberRun run_at(const Folded& folded, std::size_t at) {
  NumberRun run;
  while (at != std::u32string::npos) {
    DigitGroup group{at, at, run.digits.size()};
    for (int digit = digit_value(folded.text[at]); digit >= 0;
         digit = digit_value(folded.at(group.end))) {
      run.digits.push_back(digit);
      ++group.end;
    }
    run.groups.push_back(group);
    at = next_group(folded, group.end);
  }
  return run;
}

}  // namespace

std::size_t NumberRun::digits_of(std::size_t first_group, std::size_t last_group) const {
  const DigitGroup& last = groups[last_group];
  return last.first + (last.end - last.begin) - groups[first_group].first;
}

std::vector<NumberRun> number_runs(const Folded& folded) {
  std::vector<NumberRun> runs;
  for (std::size_t at = 0; at < folded.size();) {
    if (digit_value(folded.text[at]) < 0) {
      ++at;
      continue;
    }
    runs.push_back(run_at(folded, at));
    at = runs.back().groups.back().end;
  }
  return runs;
}

}  // namespace kokai::guard

#include <algorithm>
#include <array>

#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::u32string_view kAtWords[] = {
    U"アットマーク", U"あっとまーく", U"[at]", U"(at)", U"<at>", U"{at}", U"【at】", U"_at_", U"@"};
constexpr std::u32string_view kDotWords[] = {U"ドット", U"どっと",  U"[dot]", U"(dot)",
                                             U"<dot>",  U"【dot】", U"."};

bool is_local(char32_t c) {
  constexpr std::u32string_view kSigns = U"._%+-'/=&!#$*?^`{|}~";
  return ascii::is_letter(c) || ascii::is_digit(c) || kSigns.find(c) != std::u32string_view::npos;
}
bool is_label(char32_t c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == U'-'; }
bool is_gap(char32_t c) { return c == U' ' || c == U'\n'; }

std::size_t skip_gap(const Folded& folded, std::size_t at) {
  for (int i = 0; i < 2 && is_gap(folded.at(at)); ++i) ++at;
  return at;
}

/// Behind a dot or its word at `at`; `at` when there is none.
std::size_t behind_dot(const Folded& folded, std::size_t at) {
  const std::size_t from = folded.at(at) == U' ' ? at + 1 : at;
  for (const std::u32string_view word : kDotWords) {
    if (folded.text.compare(from, word.size(), word) != 0) continue;
    const std::size_t end = from + word.size();
    return word != U"." && folded.at(end) == U' ' ? end + 1 : end;
  }
  return at;
}

struct Domain {
  std::size_t end;
  bool dotted;
};

Domain domain_at(const Folded& folded, std::size_t at) {
  Domain domain{at, false};
  while (true) {
    std::size_t end = at;
    bool letters = false;
    for (; is_label(folded.at(end)); ++end) letters |= ascii::is_letter(folded.at(end));
    if (end == at) return domain;
    if (domain.end != at || domain.dotted || at == domain.end) {
      domain.dotted |= domain.end != at;
      domain.end = end;
    }
    const std::size_t next = behind_dot(folded, end);
    if (next == end || !is_label(folded.at(next))) return domain;
    at = next;
  }
}

std::size_t local_begin(const Folded& folded, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 64 && is_local(folded.text[begin - 1])) --begin;
  return begin;
}

void judge(const Reading& text, std::size_t at, std::u32string_view word, Finds& out) {
  const Folded& folded = text.folded;
  std::size_t left = at;
  for (int i = 0; i < 2 && left > 0 && folded.text[left - 1] == U' '; ++i) --left;
  const std::size_t begin = local_begin(folded, left);
  const std::size_t host = skip_gap(folded, at + word.size());
  const Domain domain = domain_at(folded, host);
  if (begin == left || domain.end == host) return;
  const bool spelled = word != U"@";
  const bool named = text.cues.before(begin, Cue::kMail, 16).has_value();
  if (!domain.dotted && !named && domain.end - host < 3) return;
  const Confidence confidence = domain.dotted || named ? Confidence::kSure : Confidence::kLikely;
  out.push_back(
      {begin, domain.end, Kind::kMail, confidence, spelled ? &kMailSpelled : &kMailShape});
}

}  // namespace

void find_mails(const Reading& text, Finds& out) {
  const Folded& folded = text.folded;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const char32_t c = folded.text[at];
    const bool may = c == U'@' || c == U'ア' || c == U'あ' || c == U'[' || c == U'(' || c == U'<' ||
                     c == U'{' || c == U'【' || c == U'_';
    if (!may) continue;
    for (const std::u32string_view word : kAtWords) {
      if (folded.text.compare(at, word.size(), word) == 0) judge(text, at, word, out);
    }
  }
}

}  // namespace kokai::guard

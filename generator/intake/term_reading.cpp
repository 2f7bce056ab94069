#include "generator/intake/term_reading.h"

#include <vector>

#include "generator/text/ascii.h"
#include "generator/text/kana.h"
#include "generator/text/utf8.h"

namespace kokai::intake {
namespace {

bool is_latin_letter(char32_t c) {
  return ascii::is_letter(c) || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

bool is_kanji(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c == U'〆'; }

template <typename Is>
bool has(std::string_view text, Is is) {
  for (std::size_t at = 0; at < text.size();) {
    if (is(next_code_point(text, at))) return true;
  }
  return false;
}

struct Run {
  std::string text;
  bool kana = false;
};

/// The term as runs of kana and of anything else; blanks belong to the run before.
std::vector<Run> runs_of(std::string_view term) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < term.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(term, at);
    const std::string_view one = term.substr(first, at - first);
    const bool joins = is_blank(c) || c == U'ー' || c == U'・';
    if (runs.empty() || (!joins && runs.back().kana != is_kana(one))) {
      runs.push_back({"", is_kana(one)});
    }
    runs.back().text += one;
  }
  return runs;
}

/// Is the given reading that of the whole: do the term's own kana stand at its ends?
bool holds_ends(const std::vector<Run>& runs, const std::string& given) {
  const bool begins = !runs.front().kana || given.starts_with(to_hiragana(runs.front().text));
  const bool ends = !runs.back().kana || given.ends_with(to_hiragana(runs.back().text));
  return begins && ends;
}

}  // namespace

bool is_kana(std::string_view text) { return is_hiragana_reading(to_hiragana(text)); }

bool is_katakana(std::string_view text) {
  return is_kana(text) && !has(text, [](char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; });
}

bool has_latin(std::string_view text) { return has(text, is_latin_letter); }
bool has_kanji(std::string_view text) { return has(text, is_kanji); }

std::string whole_reading(std::string_view term, std::string_view given) {
  if (is_kana(term)) return std::string(term);
  if (given.empty()) return {};
  // Katakana beside a term spell its Latin letters; kanji stay without a reading.
  if (is_katakana(given) && has_latin(term) && has_kanji(term)) return {};
  const std::vector<Run> runs = runs_of(term);
  std::size_t foreign = 0;
  for (const Run& run : runs) foreign += run.kana ? 0 : 1;
  const bool own_kana = foreign < runs.size();
  if (!own_kana || holds_ends(runs, to_hiragana(given))) {
    return foreign == 1 || !own_kana ? std::string(given) : std::string();
  }
  // A part's reading goes in its place: katakana for Latin letters, hiragana for anything.
  if (foreign != 1 || (is_katakana(given) && !has_latin(term))) return {};
  std::string whole;
  for (const Run& run : runs) whole += run.kana ? run.text : std::string(given);
  return whole;
}

}  // namespace kokai::intake

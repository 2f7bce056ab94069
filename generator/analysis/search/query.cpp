#include "generator/analysis/search/query.h"

#include <algorithm>
#include <array>

#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_gap(char32_t c) {
  return c <= 0x20 || in(c, 0x7F, 0xA0) || c == 0x1680 || in(c, 0x2000, 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_invisible(char32_t c) {
  return c == 0xAD || in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2060, 0x2069) ||
         c == 0xFEFF;
}
bool is_bar(char32_t c) { return c == U'|' || c == U'｜'; }
bool is_quote(char32_t c) { return c == U'"' || c == U'＂' || c == U'“' || c == U'”'; }
bool is_minus(char32_t c) { return c == U'-' || c == U'－' || c == U'−'; }

struct Word {
  std::u32string raw;
  Field field = Field::kAny;
  bool exact = false;
  bool negative = false;
  bool parts_groups = false;  ///< OR, |
};

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(to_code_points(text)) {
    text_.erase(std::remove_if(text_.begin(), text_.end(), is_invisible), text_.end());
  }

  bool next(Word& word) {
    word = {};
    while (at_ < text_.size() && is_gap(text_[at_])) ++at_;
    if (at_ >= text_.size()) return false;
    if (is_bar(text_[at_])) {
      ++at_;
      return word.parts_groups = true;
    }
    for (; !ends(at_) && is_minus(text_[at_]); ++at_) word.negative = true;
    if (ends(at_)) return true;
    read_field(word);
    if (is_quote(text_[at_])) read_quoted(word);
    if (!word.exact) read_plain(word);
    const bool is_or = word.raw == U"OR" || word.raw == U"ＯＲ";
    word.parts_groups = is_or && !word.negative && !word.exact && word.field == Field::kAny;
    return true;
  }

 private:
  bool ends(std::size_t at) const {
    return at >= text_.size() || is_gap(text_[at]) || is_bar(text_[at]);
  }

  void read_field(Word& word) {
    static constexpr std::pair<std::u32string_view, Field> kNames[] = {
        {U"title", Field::kTitle}, {U"題名", Field::kTitle}, {U"見出し", Field::kHeading}};
    for (const auto& [name, field] : kNames) {
      if (!stands_here(name)) continue;
      const std::size_t colon = at_ + name.size();
      if (colon >= text_.size() || (text_[colon] != U':' && text_[colon] != U'：')) continue;
      if (ends(colon + 1)) continue;
      word.field = field;
      at_ = colon + 1;
      return;
    }
  }

  bool stands_here(std::u32string_view name) const {
    if (text_.size() - at_ < name.size()) return false;
    return std::equal(
        name.begin(), name.end(), text_.begin() + static_cast<std::ptrdiff_t>(at_),
        [](char32_t wanted, char32_t c) { return wanted == (in(c, U'A', U'Z') ? c + 0x20 : c); });
  }

  void read_quoted(Word& word) {
    const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(at_) + 1;
    const auto close = std::find_if(begin, text_.end(), is_quote);
    ++at_;
    if (close == text_.end()) return;
    word.exact = true;
    word.raw.assign(begin, close);
    at_ += word.raw.size() + 1;
  }

  void read_plain(Word& word) {
    const std::size_t first = at_;
    while (!ends(at_) && !is_quote(text_[at_])) ++at_;
    word.raw = text_.substr(first, at_ - first);
  }

  std::u32string text_;
  std::size_t at_ = 0;
};

class Parser {
 public:
  Query run(std::string_view text) {
    WordReader words(text);
    Word word;
    bool minus = false;
    while (words.next(word)) {
      if (word.parts_groups) {
        close();
        continue;
      }
      minus = minus || word.negative;
      if (!add(word)) break;
    }
    close();
    if (query_.groups.empty()) query_.reason = minus ? NoQuery::kOnlyExclusions : NoQuery::kEmpty;
    return std::move(query_);
  }

 private:
  void close() {
    if (!group_.must.empty()) query_.groups.push_back(std::move(group_));
    group_ = {};
  }

  /// False: enough has been looked at.
  bool add(const Word& word) {
    std::u32string folded = to_code_points(search_fold(from_code_points(word.raw)));
    if (folded.empty()) return true;
    if (left_ == 0 || query_.terms.size() == kMostTerms) {
      query_.cut = true;
      return false;
    }
    if (folded.size() > left_) {
      query_.cut = true;
      folded.resize(left_);
    }
    left_ -= folded.size();
    const Term term{from_code_points(folded), word.field, word.exact, word.negative};
    const auto known = std::find(query_.terms.begin(), query_.terms.end(), term);
    const auto at = static_cast<std::size_t>(known - query_.terms.begin());
    if (known == query_.terms.end()) query_.terms.push_back(term);
    std::vector<std::size_t>& list = term.negative ? group_.without : group_.must;
    if (std::find(list.begin(), list.end(), at) == list.end()) list.push_back(at);
    return true;
  }

  Query query_;
  TermGroup group_;
  std::size_t left_ = kMostCharacters;
};

bool is_katakana(char32_t c) { return in(c, U'ァ', U'ヺ') || c == U'ー'; }

/// Puts ー at a place, or takes it away from there.
struct Swap {
  std::size_t at = 0;
  bool put = false;
};

std::vector<Swap> long_vowel_swaps(std::u32string_view text) {
  static constexpr std::u32string_view kEndsInA = U"アカガサザタダナハバパマヤャラワ";
  std::vector<Swap> swaps;
  for (std::size_t first = 0; first < text.size();) {
    std::size_t end = first;
    while (end < text.size() && is_katakana(text[end])) ++end;
    if (end - first >= 3) {
      const char32_t last = text[end - 1];
      if (last == U'ー') {
        swaps.push_back({end - 1, false});
      } else if (end < text.size() && kEndsInA.find(last) != std::u32string_view::npos) {
        swaps.push_back({end, true});
      }
    }
    first = std::max(end, first + 1);
  }
  return swaps;
}

std::string swapped(std::u32string text, std::vector<Swap> swaps) {
  std::reverse(swaps.begin(), swaps.end());
  for (const Swap& swap : swaps) {
    if (swap.put) {
      text.insert(swap.at, 1, U'ー');
    } else {
      text.erase(swap.at, 1);
    }
  }
  return from_code_points(text);
}

/// 1 kanji, 2 katakana, 3 letters and digits, 0 what is left out.
int script_of(char32_t c) {
  if (in(c, 0x4E00, 0x9FFF) || c == U'々' || c == U'〆') return 1;
  if (is_katakana(c)) return 2;
  return in(c, U'a', U'z') || in(c, U'0', U'9') || c == U'.' || c == U'-' ? 3 : 0;
}

}  // namespace

Query parse_query(std::string_view text) { return Parser().run(text); }

std::vector<std::string> long_vowel_variants(std::string_view folded) {
  const std::u32string text = to_code_points(folded);
  const std::vector<Swap> swaps = long_vowel_swaps(text);
  std::vector<std::string> made;
  for (std::size_t i = 0; i < swaps.size() && i < 3; ++i) made.push_back(swapped(text, {swaps[i]}));
  if (swaps.size() > 1) made.push_back(swapped(text, swaps));
  return made;
}

std::string split_by_script(std::string_view folded) {
  std::u32string out;
  int before = 0;
  bool several = false;
  for (const char32_t c : to_code_points(folded)) {
    const int script = script_of(c);
    if (script != 0 && script != before && !out.empty()) {
      out.push_back(U' ');
      several = true;
    }
    if (script != 0) out.push_back(c);
    before = script;
  }
  return several ? from_code_points(out) : "";
}

}  // namespace kokai::search

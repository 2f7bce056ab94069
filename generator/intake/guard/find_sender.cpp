#include <algorithm>
#include <string>

#include "generator/intake/guard/finders.h"
#include "generator/intake/guard/names.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

/// The folded text bare, each character with its place.
struct Bare {
  std::u32string text;
  std::vector<std::size_t> place;
};

constexpr std::u32string_view kHouseUnits[] = {U"丁目", U"番地", U"番", U"号室", U"号", U"の"};

std::size_t unit_at(std::u32string_view text, std::size_t at) {
  if (at == 0 || digit_value(text[at - 1]) < 0) return 0;
  for (const std::u32string_view unit : kHouseUnits) {
    if (text.substr(at).starts_with(unit)) return unit.size();
  }
  return 0;
}

/// `house`: 一丁目2番3号 and 1-2-3 are alike.
Bare bare_of(std::u32string_view folded, bool house) {
  Bare out;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t unit = house ? unit_at(folded, i) : 0;
    if (unit != 0) {
      i += unit;
      continue;
    }
    const std::u32string one = bare(folded.substr(i, 1));
    if (!one.empty()) {
      out.text += one;
      out.place.push_back(i);
    }
    ++i;
  }
  return out;
}

class SenderFinder {
 public:
  SenderFinder(const Reading& text, Finds& out)
      : text_(text), out_(out), plain_(bare_of(text.folded.text, false)) {}

  void find(const Known& known) {
    const Folded value = fold_for_guard(known.text);
    if (known.kind == Kind::kName) return name(value);
    if (known.kind == Kind::kAddress) return address(value);
    const std::u32string word = bare(value.text);
    if (word.size() >= 4) everywhere(plain_, word, known.kind);
    const bool dialled = known.kind == Kind::kPhone && word.size() >= 9 && word[0] == U'0';
    if (dialled) everywhere(plain_, U"81" + word.substr(1), known.kind);
  }

 private:
  bool digit_beside(std::size_t begin, std::size_t end) const {
    const auto digit = [](char32_t c) { return ascii::is_digit(c); };
    const Folded& folded = text_.folded;
    return (digit(folded.at(begin)) && begin > 0 && digit(folded.at(begin - 1))) ||
           (digit(folded.at(end - 1)) && digit(folded.at(end)));
  }

  void everywhere(const Bare& where, const std::u32string& word, Kind kind) {
    for (std::size_t at = where.text.find(word); at != std::u32string::npos;
         at = where.text.find(word, at + 1)) {
      const std::size_t begin = where.place[at];
      const std::size_t end = where.place[at + word.size() - 1] + 1;
      if (!digit_beside(begin, end)) {
        out_.push_back({begin, end, kind, Confidence::kSure, &kOfSender});
      }
    }
  }

  /// The whole name anywhere; its family and its given name where they are no part of a word.
  void name(const Folded& value) {
    std::u32string whole = value.text;
    for (const std::u32string_view tail : {U"様", U"さん", U"氏", U"殿"}) {
      if (whole.ends_with(tail)) whole.resize(whole.size() - tail.size());
    }
    const std::u32string word = bare(whole);
    if (word.size() < 2) return;
    everywhere(plain_, word, Kind::kName);
    const std::size_t gap = whole.find_first_of(U" ・=");
    const std::size_t cut =
        gap != std::u32string::npos ? bare(whole.substr(0, gap)).size() : family_prefix(word);
    if (cut == 0 || cut >= word.size()) return;
    part(word.substr(0, cut));
    part(word.substr(cut));
  }

  void part(const std::u32string& word) {
    if (word.empty() || ascii::is_digit(word[0])) return;
    for (std::size_t at = plain_.text.find(word); at != std::u32string::npos;
         at = plain_.text.find(word, at + 1)) {
      const std::size_t begin = plain_.place[at];
      const std::size_t end = plain_.place[at + word.size() - 1] + 1;
      if (stands_alone(begin, end, word.size())) {
        out_.push_back({begin, end, Kind::kName, Confidence::kSure, &kOfSender});
      }
    }
  }

  bool same_script(char32_t a, char32_t b) const {
    return (is_kanji(a) && is_kanji(b)) || (is_katakana_or_bar(a) && is_katakana_or_bar(b)) ||
           (is_hiragana_or_bar(a) && is_hiragana_or_bar(b)) ||
           (ascii::is_letter(a) && ascii::is_letter(b));
  }

  bool stands_alone(std::size_t begin, std::size_t end, std::size_t length) const {
    const Folded& folded = text_.folded;
    const std::u32string_view behind = std::u32string_view(folded.text).substr(end, 3);
    const bool called = behind.starts_with(U"さん") || behind.starts_with(U"様") ||
                        behind.starts_with(U"です") || behind.starts_with(U"と申") ||
                        behind.starts_with(U"氏");
    const bool fresh = begin == 0 || !same_script(folded.at(begin - 1), folded.at(begin));
    if (length == 1) return fresh && called;
    return fresh && (called || !same_script(folded.at(end - 1), folded.at(end)));
  }

  /// The whole address, and what of it stands behind the prefecture, the city and the postal code.
  void address(const Folded& value) {
    const Bare houses = bare_of(text_.folded.text, true);
    std::u32string rest = bare_of(value.text, true).text;
    while (rest.size() >= 5) {
      everywhere(houses, rest, Kind::kAddress);
      const std::size_t cut = rest.find_first_of(U"都道府県市区町村郡");
      const bool postal = ascii::is_digit(rest[0]) && rest.size() > 7;
      if (postal) {
        rest.erase(0, 7);
      } else if (cut != std::u32string::npos && cut < 8) {
        rest.erase(0, cut + 1);
      } else {
        break;
      }
    }
  }

  const Reading& text_;
  Finds& out_;
  const Bare plain_;
};

}  // namespace

void find_sender(const Reading& text, std::span<const Known> sender, Finds& out) {
  if (sender.empty()) return;
  SenderFinder finder(text, out);
  for (const Known& known : sender) finder.find(known);
}

}  // namespace kokai::guard

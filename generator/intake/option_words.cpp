#include "generator/intake/option_words.h"

#include "generator/forms/matching.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

char32_t fold_glyph(char32_t c) {
  if (c >= U'！' && c <= U'～') c = c - U'！' + U'!';
  if (c == U'〜') return U'~';
  return ascii::lower(c);
}

bool parts_words(const Original& original, std::uint32_t at, std::uint32_t last) {
  if (at >= last || !original.visible(at)) return true;
  const char32_t c = original.at(at);
  constexpr std::u32string_view kParting = U"(（)）[［]］<＜・、,，/／:：;；。.";
  return kParting.find(c) != std::u32string_view::npos;
}

/// Behind the label when the text begins with it, else 0.
std::uint32_t behind_label(const Original& original, Range text, std::u32string_view label) {
  std::uint32_t at = text.first;
  for (const char32_t wanted : label) {
    while (at < text.last && !original.visible(at)) {
      if (is_input(original.at(at))) return 0;
      ++at;
    }
    if (at == text.last || fold_glyph(original.at(at)) != wanted) return 0;
    ++at;
  }
  return parts_words(original, at, text.last) ? at : 0;
}

}  // namespace

std::u32string fold_option(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!is_blank(c) && !is_sign(c)) out.push_back(fold_glyph(c));
  }
  return out;
}

FoundOption option_at_front(const Original& original, Range text, const forms::Field& field) {
  FoundOption best;
  const auto hold = [&](std::size_t index, std::string_view wording) {
    const std::u32string label = fold_option(to_code_points(wording));
    if (label.empty()) return;
    const std::uint32_t last = behind_label(original, text, label);
    if (last > best.last) best = {static_cast<int>(index), last};
  };
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    hold(i, field.options[i].label);
    for (const std::string& variant : field.options[i].variants) hold(i, variant);
  }
  return best;
}

int near_option(const std::string& words, const forms::Field& field) {
  constexpr std::size_t kLongest = 300;
  if (words.empty() || words.size() > kLongest) return -1;
  std::string note;
  long count = -1;
  const forms::Option* option = forms::match_option(words, field, note, count);
  return option == nullptr ? -1 : static_cast<int>(option - field.options.data());
}

Range label_before_colon(const Original& original, Range text, std::string_view label) {
  text = original.trimmed(text);
  const std::u32string folded = fold_option(to_code_points(label));
  const std::uint32_t last = folded.empty() ? 0 : behind_label(original, text, folded);
  if (last == 0 || last >= text.last) return {};
  return original.at(last) == U':' || original.at(last) == U'：' ? Range{text.first, last}
                                                                 : Range{};
}

bool same_visible(const Original& original, Range range, std::string_view written) {
  std::size_t at = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!original.visible(i)) continue;
    char32_t c = 0;
    do {
      if (at >= written.size()) return false;
      c = next_code_point(written, at);
    } while (is_blank(c));
    if (c != original.at(i)) return false;
  }
  return trim(written.substr(at)).empty();
}

}  // namespace kokai::intake

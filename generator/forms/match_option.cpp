#include <algorithm>

#include "generator/forms/folded_labels.h"
#include "generator/forms/heading_words.h"
#include "generator/forms/matching.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::forms {

namespace {

/// An option as somebody wrote it: "3) その他（中間サーバー）", "提供を行っている（60）件".
struct Written {
  std::string_view base;
  std::string_view inside;  ///< of the last parentheses
  std::string_view after;
};

bool is_open(char32_t c) { return c == U'(' || c == U'（'; }
bool is_close(char32_t c) { return c == U')' || c == U'）'; }

/// The choice's number in the form's list: "2) ", "２）".
std::string_view without_list_number(std::string_view text) {
  std::size_t at = 0;
  if (take_digits(text, at) < 0 || at == text.size()) return text;
  return is_close(next_code_point(text, at)) ? trim(text.substr(at)) : text;
}

/// Cuts at the first parenthesis; the note reaches to its partner, or to the end where that is
/// missing.
Written cut(std::string_view text) {
  std::size_t at = 0, open = std::string_view::npos, inside = 0, depth = 0;
  while (at < text.size()) {
    const std::size_t first = at;
    const char32_t c = next_code_point(text, at);
    if (is_open(c)) {
      if (depth++ == 0 && open == std::string_view::npos) {
        open = first;
        inside = at;
      }
    } else if (is_close(c) && depth != 0 && --depth == 0) {
      return {trim(text.substr(0, open)), trim(text.substr(inside, first - inside)),
              trim(text.substr(at))};
    }
  }
  if (open == std::string_view::npos) return {text, {}, {}};
  return {trim(text.substr(0, open)), trim(text.substr(inside)), {}};
}

std::string digits_of(std::string_view folded_text) {
  std::string digits;
  for (const char c : folded_text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  return digits;
}

bool denies(std::string_view text) { return text.find("ない") != std::string_view::npos; }

/// Near, but never across a different number or a "not".
const Option* nearest(const std::string& word, const Field& field, const FoldedField& known) {
  constexpr std::size_t kGap = 2, kBytes = 18;
  std::size_t least = 99, runner_up = 99;
  const Option* best = nullptr;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const std::string& label = known.options[i].whole;
    if (word.size() < kBytes || label.size() < kBytes) continue;
    if (denies(word) != denies(label) || digits_of(word) != digits_of(label)) continue;
    const std::size_t limit = 1 + label.size() / 3 / 8;
    const std::size_t off = distance(word, label, limit + kGap);
    if (off < least) {
      runner_up = least;
      least = off;
      best = off <= limit ? &field.options[i] : nullptr;
    } else {
      runner_up = std::min(runner_up, off);
    }
  }
  return runner_up >= least + kGap ? best : nullptr;
}

/// The fast road: most choices are written as the form prints them.
const Option* find_printed(std::string_view text, const Field& field) {
  const auto found = std::find_if(field.options.begin(), field.options.end(),
                                  [&](const Option& option) { return option.label == text; });
  return found == field.options.end() ? nullptr : &*found;
}

const Option* find_option(std::string_view text, const Written& written, const Field& field) {
  FoldedField scratch;
  const FoldedField& known = folded(field, scratch);
  const std::string whole = fold_label(text), base = fold_label(written.base);
  const auto pick = [&](const auto& matches) -> const Option* {
    const auto found = std::find_if(known.options.begin(), known.options.end(), matches);
    return found == known.options.end()
               ? nullptr
               : &field.options[static_cast<std::size_t>(found - known.options.begin())];
  };
  if (const Option* option = pick([&](const FoldedOption& o) { return o.whole == whole; }))
    return option;
  if (const Option* option = pick([&](const FoldedOption& o) { return o.base == base; }))
    return option;
  const auto variant = [&](const FoldedOption& o) {
    return std::find(o.variants.begin(), o.variants.end(), whole) != o.variants.end();
  };
  if (const Option* option = pick(variant)) return option;
  return nearest(whole, field, known);
}

}  // namespace

const Option* match_option(std::string_view text, const Field& field, std::string& note,
                           long& count) {
  note.clear();
  count = -1;
  text = without_list_number(trim(text));
  const Written written = cut(text);
  if (written.base.empty()) return nullptr;
  const Option* printed = find_printed(text, field);
  const Option* option = printed != nullptr ? printed : find_option(text, written, field);
  if (option == nullptr) return nullptr;
  const bool own = printed != nullptr || fold_label(text) == fold_label(option->label);
  if (option->count) {
    std::size_t at = 0;
    count = take_digits(written.inside, at);
    if (count < 0) {
      at = 0;
      count = take_digits(written.after, at);
    }
  } else if (!own) {
    note = written.inside;
  }
  return option;
}

}  // namespace kokai::forms

#include "generator/intake/tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "generator/intake/original.h"
#include "generator/text/ascii.h"

namespace kokai::intake {

namespace {

constexpr std::size_t kLongest = 4096;

struct Named {
  std::string_view name;
  char32_t opening;
  char32_t closing;
};

constexpr std::array kTags = {
    Named{"a", kInlineSign, kInlineSign},
    Named{"b", kInlineSign, kInlineSign},
    Named{"blockquote", kParagraphSign, kParagraphSign},
    Named{"br", kBreakSign, kBreakSign},
    Named{"caption", kParagraphSign, kParagraphSign},
    Named{"center", kParagraphSign, kParagraphSign},
    Named{"col", kInlineSign, kInlineSign},
    Named{"colgroup", kInlineSign, kInlineSign},
    Named{"dd", kParagraphSign, kParagraphSign},
    Named{"del", kInlineSign, kInlineSign},
    Named{"div", kParagraphSign, kParagraphSign},
    Named{"dl", kParagraphSign, kParagraphSign},
    Named{"dt", kParagraphSign, kParagraphSign},
    Named{"em", kInlineSign, kInlineSign},
    Named{"font", kInlineSign, kInlineSign},
    Named{"h1", kParagraphSign, kParagraphSign},
    Named{"h2", kParagraphSign, kParagraphSign},
    Named{"h3", kParagraphSign, kParagraphSign},
    Named{"h4", kParagraphSign, kParagraphSign},
    Named{"h5", kParagraphSign, kParagraphSign},
    Named{"h6", kParagraphSign, kParagraphSign},
    Named{"hr", kParagraphSign, kParagraphSign},
    Named{"i", kInlineSign, kInlineSign},
    Named{"img", kInlineSign, kInlineSign},
    Named{"input", kUncheckedBox, kInlineSign},
    Named{"ins", kInlineSign, kInlineSign},
    Named{"label", kInlineSign, kInlineSign},
    Named{"li", kListItemSign, kParagraphSign},
    Named{"ol", kParagraphSign, kParagraphSign},
    Named{"p", kParagraphSign, kParagraphSign},
    Named{"pre", kParagraphSign, kParagraphSign},
    Named{"rb", kInlineSign, kInlineSign},
    Named{"rp", kInlineSign, kInlineSign},
    Named{"rt", kInlineSign, kInlineSign},
    Named{"ruby", kInlineSign, kInlineSign},
    Named{"s", kInlineSign, kInlineSign},
    Named{"small", kInlineSign, kInlineSign},
    Named{"span", kInlineSign, kInlineSign},
    Named{"strong", kInlineSign, kInlineSign},
    Named{"sub", kInlineSign, kInlineSign},
    Named{"sup", kInlineSign, kInlineSign},
    Named{"table", kTableSign, kTableEndSign},
    Named{"tbody", kInlineSign, kInlineSign},
    Named{"td", kCellSign, kInlineSign},
    Named{"tfoot", kInlineSign, kInlineSign},
    Named{"th", kCellSign, kInlineSign},
    Named{"thead", kInlineSign, kInlineSign},
    Named{"tr", kRowSign, kInlineSign},
    Named{"u", kInlineSign, kInlineSign},
    Named{"ul", kParagraphSign, kParagraphSign},
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Offset of the '>' that ends the tag, or npos. A tab or '<' outside of quotes ends the search.
std::size_t tag_end(std::string_view line, std::size_t at) {
  char quote = 0;
  for (const std::size_t last = std::min(line.size(), at + kLongest); at < last; ++at) {
    const char c = line[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    } else if (c == '<' || c == '\t') {
      break;
    }
  }
  return std::string_view::npos;
}

bool has_word(std::string_view attributes, std::string_view word) {
  const std::string small = ascii::lower(attributes);
  for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
    const bool starts = at == 0 || !ascii::is_letter(small[at - 1]);
    const bool ends =
        at + word.size() == small.size() || !ascii::is_letter(small[at + word.size()]);
    if (starts && ends) return true;
  }
  return false;
}

char32_t input_sign(std::string_view attributes) {
  const bool radio = has_word(attributes, "radio");
  if (has_word(attributes, "checked")) return radio ? kCheckedRadio : kCheckedBox;
  return radio ? kUncheckedRadio : kUncheckedBox;
}

char32_t numbered(std::string_view digits) {
  const bool hex = !digits.empty() && ascii::lower(digits.front()) == 'x';
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 6) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    const char small = ascii::lower(c);
    const int digit = ascii::is_digit(c)                    ? c - '0'
                      : hex && small >= 'a' && small <= 'f' ? small - 'a' + 10
                                                            : -1;
    if (digit < 0) return 0;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  const bool usable = value >= 0x20 && value < kFirstSign && (value < 0xD800 || value > 0xDFFF);
  return usable ? value : 0;
}

}  // namespace

Tag read_tag(std::string_view line, std::size_t at) {
  std::size_t name = at + 1;
  const bool closing = name < line.size() && line[name] == '/';
  if (closing) ++name;
  std::size_t end = name;
  std::string word;
  while (end < line.size() && word.size() < 12 &&
         (ascii::is_letter(line[end]) || (end > name && ascii::is_digit(line[end])))) {
    word.push_back(ascii::lower(line[end++]));
  }
  const auto found =
      std::find_if(kTags.begin(), kTags.end(), [&](const Named& tag) { return tag.name == word; });
  if (found == kTags.end() || end == line.size()) return {};
  if (!is_space(line[end]) && line[end] != '>' && line[end] != '/') return {};
  const std::size_t last = tag_end(line, end);
  if (last == std::string_view::npos) return {};
  char32_t sign = closing ? found->closing : found->opening;
  if (!closing && word == "input") sign = input_sign(line.substr(end, last - end));
  return {last + 1 - at, sign};
}

Entity read_entity(std::string_view line, std::size_t at) {
  constexpr std::size_t kLongestName = 10;
  const std::size_t end = line.substr(0, std::min(line.size(), at + kLongestName)).find(';', at);
  if (end == std::string_view::npos) return {};
  const std::string_view name = line.substr(at + 1, end - at - 1);
  char32_t code_point = 0;
  if (name == "lt") code_point = U'<';
  if (name == "gt") code_point = U'>';
  if (name == "amp") code_point = U'&';
  if (name == "quot") code_point = U'"';
  if (name == "apos") code_point = U'\'';
  if (name == "nbsp") code_point = 0xA0;
  if (name.starts_with('#')) code_point = numbered(name.substr(1));
  return code_point == 0 ? Entity{} : Entity{end + 1 - at, code_point};
}

}  // namespace kokai::intake

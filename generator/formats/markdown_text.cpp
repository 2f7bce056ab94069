#include "generator/formats/line_joining.h"
#include "generator/formats/markdown.h"
#include "generator/text/ascii.h"

namespace kokai::markdown {
namespace {

bool starts_line(Kind kind) {
  switch (kind) {
    case Kind::kParagraph:
    case Kind::kHeading:
    case Kind::kItem:
    case Kind::kQuote:
    case Kind::kCode:
    case Kind::kTable:
    case Kind::kRow:
    case Kind::kCell:
      return true;
    default:
      return false;
  }
}

bool is_word(char c) { return ascii::is_letter(c) || ascii::is_digit(c); }
bool is_white(char c) { return c == ' ' || c == '\t'; }

/// Whether the character at `i` would be markup: only then a clerk should meet a backslash.
bool is_markup(std::string_view text, std::size_t i) {
  const char before = i > 0 ? text[i - 1] : ' ';
  const char after = i + 1 < text.size() ? text[i + 1] : ' ';
  switch (text[i]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case '|':
      return true;
    case '_':
      return !(is_word(before) && is_word(after));
    case '<':
      return after > ' ';  // an ASCII sign: a tag or an address could begin
    case '&':
      return text.substr(i, 34).find(';') != std::string_view::npos;
    case '{':
      return text.find('|', i) != std::string_view::npos;
    default:
      return false;
  }
}

/// Writes one line so that its beginning opens no block.
void append_line(std::string& out, std::string_view line) {
  while (!line.empty() && is_white(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_white(line.back())) line.remove_suffix(1);
  if (line.empty()) return;
  const char c = line.front();
  if (c == '#' || c == '-' || c == '+' || c == '=' || c == '~' || c == '>' ||
      line.starts_with(":-")) {
    out += '\\';
  } else if (ascii::is_digit(c)) {
    std::size_t end = 0;
    while (end < line.size() && ascii::is_digit(line[end])) ++end;
    const bool list = end <= 9 && end < line.size() && (line[end] == '.' || line[end] == ')') &&
                      (end + 1 == line.size() || is_white(line[end + 1]));
    if (list) {
      out.append(line.substr(0, end));
      out += '\\';
      line.remove_prefix(end);
      out += line.front();
      line.remove_prefix(1);
    }
  }
  out += escape_inline(line);
}

}  // namespace

std::string plain_text(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  std::string out;
  const auto& nodes = tree.nodes;
  for (std::uint32_t i = first; i < last; ++i) {
    const Node& node = nodes[i];
    if (starts_line(node.kind) && !out.empty() && out.back() != '\n') out += '\n';
    switch (node.kind) {
      case Kind::kText:
      case Kind::kCodeSpan:
      case Kind::kCode:
        out += tree.literal(node);
        break;
      case Kind::kLineBreak:
        out += '\n';
        break;
      case Kind::kSoftBreak:
        out += touches_japanese(out, i + 1 < last ? tree.literal(nodes[i + 1]) : "") ? '\n' : ' ';
        break;
      default:
        break;
    }
  }
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

std::string escape_inline(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0x80) != 0 || !is_markup(text, i)) continue;
    out.append(text, from, i - from);
    out += '\\';
    from = i;
  }
  out.append(text, from);
  return out;
}

std::string escape_block(std::string_view text) {
  std::string out;
  bool apart = false;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string line;
    append_line(line, text.substr(0, end));
    if (line.empty()) {
      apart = true;
    } else {
      if (!out.empty()) out += apart ? "\n\n" : "\\\n";
      out += line;
      apart = false;
    }
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace kokai::markdown

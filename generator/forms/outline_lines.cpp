#include "generator/forms/outline_lines.h"

#include <stdexcept>

namespace kokai::forms {

void outline_error(std::string_view name, std::size_t line, std::string_view what) {
  std::string text(name);
  text += ".outline:" + std::to_string(line) + ": ";
  text += what;
  throw std::logic_error(text);
}

namespace {

std::vector<std::string_view> split_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end;
  }
  return parts;
}

}  // namespace

std::vector<OutlineLine> outline_lines(std::string_view text, std::string_view name) {
  std::vector<OutlineLine> lines;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t indent = whole.find_first_not_of(' ');
    if (indent == std::string_view::npos || whole[indent] == '#') continue;
    if (indent % 2 != 0) outline_error(name, number, "the indent must be a multiple of two blanks");
    const std::string_view rest = whole.substr(indent);
    const std::size_t gap = std::min(rest.find("  "), rest.size());
    lines.push_back({number, indent / 2, rest.substr(0, gap), split_blanks(rest.substr(gap))});
  }
  return lines;
}

}  // namespace kokai::forms

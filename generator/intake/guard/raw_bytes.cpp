#include "generator/intake/guard/raw_bytes.h"

#include <array>
#include <atomic>
#include <charconv>
#include <cstdint>

#include "generator/intake/guard/folded.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::guard {

std::size_t behind_markup(std::string_view bytes, bool markup, std::size_t at) {
  if (markup && bytes[at] == '<') return end_of_tag(bytes, at);
  if (!markup && bytes[at] == '\\') {
    const bool gap = at + 1 < bytes.size() &&
                     std::string_view("nrt").find(bytes[at + 1]) != std::string_view::npos;
    return at + (gap ? 2 : 1);
  }
  return at;
}

bool is_escape(std::string_view bytes, bool markup, std::size_t at) {
  return markup ? bytes[at] == '&' : bytes.substr(at, 2) == "\\u";
}

std::optional<char32_t> escaped_character(std::string_view bytes, std::size_t at) {
  if (bytes.substr(at, 2) != "\\u" || at + 6 > bytes.size()) return {};
  std::uint32_t value = 0;
  const char* const first = bytes.data() + at + 2;
  const auto [end, error] = std::from_chars(first, first + 4, value, 16);
  if (error != std::errc() || end != first + 4 || value == 0) return {};
  return static_cast<char32_t>(value);
}

char32_t folded_alone(char32_t c) {
  if (c > 0x20 && c < 0x7F) return ascii::lower(c);
  static std::array<std::atomic<char32_t>, 0x10000> known;  // the fold and one; 0: not asked yet
  if (c < known.size()) {
    const char32_t found = known[c].load(std::memory_order_relaxed);
    if (found != 0) return found - 1;
  }
  const Folded folded = fold_for_guard(from_code_points(std::u32string_view(&c, 1)));
  const char32_t alone = folded.text.empty() ? 0 : folded.text[0];
  if (c < known.size()) known[c].store(alone + 1, std::memory_order_relaxed);
  return alone;
}

std::size_t escape_around(std::string_view bytes, std::size_t at) {
  const std::size_t from = at < 6 ? 0 : at - 5;
  const std::size_t found = bytes.substr(from, at - from).rfind('\\');
  if (found == std::string_view::npos) return at;
  const std::size_t begin = from + found;
  const std::size_t before = bytes.substr(0, begin).find_last_not_of('\\');
  const std::size_t signs = begin - (before == std::string_view::npos ? 0 : before + 1);
  return signs % 2 == 0 && escaped_character(bytes, begin) ? begin : at;
}

}  // namespace kokai::guard

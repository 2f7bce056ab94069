#include "generator/formats/html.h"

#include <array>

#include "generator/text/ascii.h"
#include "generator/text/byte_scan.h"

namespace kokai::html {
namespace {

constexpr std::array<std::string_view, 256> make_entities() {
  std::array<std::string_view, 256> entities{};
  entities['&'] = "&amp;";
  entities['<'] = "&lt;";
  entities['>'] = "&gt;";
  entities['"'] = "&quot;";
  entities['\''] = "&#39;";
  return entities;
}
constexpr std::array<std::string_view, 256> kEntities = make_entities();

constexpr ByteTable make_escapes() {
  ByteTable escapes{};
  for (std::size_t i = 0; i < escapes.size(); ++i) escapes[i] = !kEntities[i].empty();
  for (std::size_t i = 0; i < ' '; ++i) escapes[i] = i != '\t' && i != '\n' && i != '\r';
  return escapes;
}
constexpr ByteTable kEscapes = make_escapes();

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = find_listed<kEscapes>(text, 0); i < text.size();
       i = find_listed<kEscapes>(text, i + 1)) {
    out.append(text, from, i - from);
    out += kEntities[static_cast<unsigned char>(text[i])];
    from = i + 1;
  }
  out.append(text, from);
}

bool needs_no_escape(std::string_view text) {
  return find_listed<kEscapes>(text, 0) == text.size();
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_escaped(out, text);
  return out;
}

bool is_relative(std::string_view url) {
  const std::size_t colon = url.find(':');
  const std::size_t slash = url.find_first_of("/?#");
  return colon == std::string_view::npos || (slash != std::string_view::npos && slash < colon);
}

bool is_safe_address(std::string_view url) {
  if (url.empty() || url.starts_with("//")) return false;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '\\') return false;
  }
  if (is_relative(url)) return true;
  const std::string scheme = ascii::lower(url.substr(0, url.find(':')));
  return scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

}  // namespace kokai::html

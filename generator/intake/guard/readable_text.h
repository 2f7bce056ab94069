#pragma once

// An artifact as its readers read it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::guard {

/// `text` with the place each byte came from: place[i] is a byte of the artifact.
struct ReadableText {
  std::string text;
  std::vector<std::uint32_t> place;
};

/// HTML, XML and SVG, by the path's ending.
bool is_markup(std::string_view path);

/// Markup: text without tags, so that 12<b>34</b> is 1234, elements
/// that begin a line on lines of their own, entities decoded, then what stands in alt, title,
/// content, value, aria-label and href of mailto: and tel:. JSON, JavaScript, CSV and all else: as
/// it stands, escapes \n, \", \/ and \uXXXX decoded.
ReadableText readable_text(std::string_view path, std::string_view bytes);

/// Behind the tag or comment that begins at `at`; `at` itself when this '<' begins none. Quotes
/// hold a '>' back.
std::size_t end_of_tag(std::string_view markup, std::size_t at);

/// "<b>", "</span>" …: the tag of an element inside a line, which parts nothing.
bool is_inline_tag(std::string_view tag);

/// Where byte `at` of an artifact stands, for messages: "#i-1-3" after the nearest id before it in
/// HTML, else "12" for its line.
std::string place_in_artifact(std::string_view path, std::string_view bytes, std::size_t at);

}  // namespace kokai::guard

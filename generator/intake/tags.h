#pragma once

// HTML as extraction tools leave it in a line of text: known tags and entities, everything else is
// text. <選択肢> and <AWSにおける措置> are words of the document, so only names of HTML count as
// tags.

#include <cstddef>
#include <string_view>

namespace kokai::intake {

struct Tag {
  std::size_t bytes = 0;  ///< 0: no tag at this place
  char32_t sign = 0;      ///< what stands for it in the glyphs (original.h)
};

/// The tag that begins at `at` (a '<'). Attributes are read with their quotes; a tag ends within
/// 4096 bytes.
Tag read_tag(std::string_view line, std::size_t at);

struct Entity {
  std::size_t bytes = 0;  ///< 0: none
  char32_t code_point = 0;
};

/// &lt; &gt; &amp; &quot; &apos; &nbsp; and numbers.
Entity read_entity(std::string_view line, std::size_t at);

}  // namespace kokai::intake

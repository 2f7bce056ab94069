#pragma once

#include <string>
#include <string_view>

namespace kokai {

/// Lower-case ASCII letters, digits and single inner hyphens, 1 to 64 characters.
bool is_slug(std::string_view text);
/// Hiragana/katakana reading to a slug (Hepburn without long marks): じどうてあて -> jidoteate.
/// Empty when nothing could be read.
std::string slug_from_reading(std::string_view reading);

}  // namespace kokai

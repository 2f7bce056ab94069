#pragma once

#include <string>
#include <string_view>

namespace kokai {

/// Appends a heading with <wbr> where a Japanese line may break: after 、・）」 and particles,
/// before （「. Used with `word-break: keep-all`. Running text is never cut like this. The text is
/// escaped. Cost: one pass.
void append_phrases(std::string& out, std::string_view text);
std::string phrases(std::string_view text);

}  // namespace kokai

#pragma once

// Text of a result with the hits marked. themes/default/js/search/snippet.js is the twin.

#include <string>
#include <string_view>
#include <vector>

namespace kokai::search {

struct TextPart {
  std::string text;
  bool hit = false;
  friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// The block from `before` characters before its first hit on, `length` characters at most (marks
/// count with their character), '…' where it was cut. Length 0: all of it. `needles` are folded;
/// what they match is marked in the original's own characters; hits that touch are one. An option's
/// state (kOptionOn …) is shown as ☑, ☐ or ？.
std::vector<TextPart> marked_text(std::string_view block, const std::vector<std::string>& needles,
                                  std::size_t before, std::size_t length);

}  // namespace kokai::search

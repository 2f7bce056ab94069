#pragma once

// Somebody's HTML made safe for gumbo, which frees its tree by recursion and looks through all open
// elements at each tag. Inner header of html_read.cpp.

#include <cstddef>
#include <string>
#include <string_view>

namespace kokai::html {

/// The same HTML with what its reader looks at: tags without attributes (but `type=radio` and
/// `checked` of inputs), text as it is. Left out are comments, scripts, styles, titles and
/// templates with their content, tags that change how the parser reads (form, svg, textarea…), and
/// each tag that would open more than `max_open` elements inside each other. Counted is never less
/// than the parser will hold open, whatever is closed in the wrong order (HTML Standard §13.2.6).
/// Cost: one pass.
std::string safe_tags(std::string_view html, std::size_t max_open);

}  // namespace kokai::html

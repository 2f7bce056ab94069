#pragma once

// Hostile text made harmless for where it is shown.

#include <string>
#include <string_view>

namespace kokai {

/// For a terminal: tabs are blanks; control characters, bidirectional controls and bytes that are
/// not UTF-8 become U+FFFD, so nothing an author (or a file name) holds can move the cursor or hide
/// words.
std::string for_terminal(std::string_view text);

/// A JSON string with its quotes (RFC 8259); bytes that are not UTF-8 become U+FFFD. '<' is written
/// \u003c.
std::string json_string(std::string_view text);

/// A path as a relative URI reference (RFC 3986).
std::string uri_of_path(std::string_view path);

}  // namespace kokai

#pragma once

// Words of mail headers as UTF-8: encoded words (RFC 2047), parameters in pieces (RFC 2231), and
// bytes that stand there without any of these. Inner header of mail.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/mail.h"

namespace kokai::mail {

/// Bytes as UTF-8. A label that is unknown or wrong gives way to decode_text()'s rule, with a
/// doubt; broken bytes become U+FFFD, with a doubt. `where` names the place in the doubt:
/// "Subject".
std::string decoded(std::string bytes, std::string_view label, std::string_view where,
                    std::vector<Doubt>& doubts);

/// An unstructured header: encoded words decoded, line breaks as blanks.
std::string header_text(std::string_view raw, std::string_view where, std::vector<Doubt>& doubts);

/// A structured header with each encoded word in UTF-8 and base64, all else in UTF-8: what a parser
/// of addresses can read that knows fewer charsets.
std::string header_in_utf8(std::string_view raw, std::string_view where,
                           std::vector<Doubt>& doubts);

/// A parameter of Content-Type or Content-Disposition: `name`, or else `name*` and its pieces
/// `name*0`…; encoded words in it, which RFC 2047 forbids and mail programs write, are decoded.
/// Empty when there is none. `name` in small letters.
std::string parameter(std::string_view raw, std::string_view name, std::vector<Doubt>& doubts);

}  // namespace kokai::mail

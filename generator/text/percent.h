#pragma once

#include <string>
#include <string_view>

namespace kokai {

/// Percent-encodes (RFC 3986 §2.1) all bytes but ASCII letters, digits and those of `plain`.
void append_percent_encoded(std::string& out, std::string_view text, std::string_view plain = {});

}  // namespace kokai

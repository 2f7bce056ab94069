#pragma once

// A city's own name in its assessment: 汐見ヶ丘市は、…を宣言する。 says what every city says of
// itself.

#include <string>
#include <string_view>

namespace kokai {

/// What stands for the name where cities are compared.
inline constexpr std::string_view kAnyCity = "〔市区町村〕";

/// The text with kAnyCity for every `name`; as it is for an empty name.
std::string without_own_name(std::string_view text, std::string_view name);

}  // namespace kokai

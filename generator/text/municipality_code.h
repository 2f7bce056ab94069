#pragma once

// 全国地方公共団体コード: five digits and a check digit (総務省: 検査数字を算出する算式).

#include <optional>
#include <string>
#include <string_view>

namespace kokai {

/// Six ASCII digits?
bool looks_like_municipality_code(std::string_view text);
/// The check digit for the first five digits: weights 6,5,4,3,2; (11 - sum mod 11) mod 10.
char municipality_check_digit(std::string_view first_five);
bool is_municipality_code(std::string_view text);

}  // namespace kokai

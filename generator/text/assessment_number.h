#pragma once

#include <algorithm>
#include <string_view>

namespace kokai {

/// 評価書番号 as addresses have it: "012" -> "12", "000" -> "0".
inline std::string_view without_leading_zeros(std::string_view digits) {
  const std::size_t most = digits.empty() ? 0 : digits.size() - 1;
  return digits.substr(std::min(digits.find_first_not_of('0'), most));
}

}  // namespace kokai

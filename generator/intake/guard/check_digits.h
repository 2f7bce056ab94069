#pragma once

#include <span>

namespace kokai::guard {

/// 12 digits whose last is the check digit of the others (平成26年総務省令第85号 第5条): r = sum of
/// P_n * Q_n mod 11 over the 11 others from the right, Q_n = n + 1 (n <= 6), n - 5; 0 when r <= 1,
/// else 11 - r. All zeros are no number.
bool is_my_number(std::span<const int> digits);

/// 13 digits whose first is the check digit of the others (平成26年財務省令第70号 第2条).
bool is_corporate_number(std::span<const int> digits);

/// 住民票コード: 10 digits and a check digit by the rule of is_my_number().
bool is_resident_code(std::span<const int> digits);

}  // namespace kokai::guard

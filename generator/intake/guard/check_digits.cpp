#include "generator/intake/guard/check_digits.h"

#include <algorithm>

namespace kokai::guard {
namespace {

bool ends_in_check_mod_11(std::span<const int> digits) {
  const std::size_t body = digits.size() - 1;
  int sum = 0;
  for (std::size_t n = 1; n <= body; ++n) {
    const int weight = static_cast<int>(n <= 6 ? n + 1 : n - 5);
    sum += digits[body - n] * weight;
  }
  const int rest = sum % 11;
  return digits[body] == (rest <= 1 ? 0 : 11 - rest);
}

bool all_same(std::span<const int> digits) {
  return std::all_of(digits.begin(), digits.end(), [&](int d) { return d == digits[0]; });
}

}  // namespace

bool is_my_number(std::span<const int> digits) {
  return digits.size() == 12 && !all_same(digits) && ends_in_check_mod_11(digits);
}

bool is_corporate_number(std::span<const int> digits) {
  if (digits.size() != 13) return false;
  int sum = 0;
  for (std::size_t n = 1; n <= 12; ++n) sum += digits[13 - n] * (n % 2 == 1 ? 1 : 2);
  return digits[0] == 9 - sum % 9;
}

bool is_resident_code(std::span<const int> digits) {
  return digits.size() == 11 && !all_same(digits) && ends_in_check_mod_11(digits);
}

}  // namespace kokai::guard

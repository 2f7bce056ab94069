#include "generator/text/municipality_code.h"

#include <algorithm>

namespace kokai {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool looks_like_municipality_code(std::string_view text) {
  return text.size() == 6 && all_digits(text);
}

char municipality_check_digit(std::string_view first_five) {
  int sum = 0;
  int weight = 6;
  for (const char digit : first_five.substr(0, 5)) sum += (digit - '0') * weight--;
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

bool is_municipality_code(std::string_view text) {
  return looks_like_municipality_code(text) && municipality_check_digit(text) == text[5];
}

}  // namespace kokai

/// The letters and digits that formats and protocols are written in (RFC 20). Never for a reader's
/// text: that is folded by text/fold.h and text/search_fold.h.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace kokai::ascii {

template <std::integral Sign>
constexpr bool is_digit(Sign c) {
  return c >= '0' && c <= '9';
}

template <std::integral Sign>
constexpr bool is_letter(Sign c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::integral Sign>
constexpr Sign lower(Sign c) {
  return c >= 'A' && c <= 'Z' ? static_cast<Sign>(c | 0x20) : c;
}

inline std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lower(c);
  return small;
}

}  // namespace kokai::ascii

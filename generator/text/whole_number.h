#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kokai {

/// The number of a text that is nothing but decimal digits (and a sign, for signed ones); nothing
/// for any other text and for numbers that do not fit.
template <typename Number = std::uint32_t>
std::optional<Number> whole_number(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace kokai

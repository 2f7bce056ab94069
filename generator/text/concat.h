#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace kokai {

/// The pieces one behind the other, with one allocation. Addresses are made by the thousand.
inline std::string concat(std::initializer_list<std::string_view> pieces) {
  std::size_t bytes = 0;
  for (const std::string_view piece : pieces) bytes += piece.size();
  std::string whole;
  whole.reserve(bytes);
  for (const std::string_view piece : pieces) whole.append(piece);
  return whole;
}

}  // namespace kokai

#pragma once

// What fuzz targets share: bytes as text, and a stop with a reason when a promise is broken.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace kokai::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A broken promise is a crash, so that libFuzzer keeps the input.
inline void expect(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace kokai::fuzz

#pragma once

// Sixteen bytes at once.

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kokai {

using Bytes16 = unsigned char __attribute__((vector_size(16)));
using Lanes16 = signed char __attribute__((vector_size(16)));  ///< -1 for yes

inline Bytes16 load_bytes(const char* data) {
  Bytes16 bytes;
  std::memcpy(&bytes, data, sizeof bytes);
  return bytes;
}

/// The first eight of 8 to 16 bytes and the last eight of them.
inline Bytes16 load_ends(const char* data, std::size_t size) {
  using Halves = std::uint64_t __attribute__((vector_size(16)));
  std::uint64_t first;
  std::uint64_t last;
  std::memcpy(&first, data, sizeof first);
  std::memcpy(&last, data + size - sizeof last, sizeof last);
  return reinterpret_cast<Bytes16>(Halves{first, last});
}

inline Lanes16 between(const Bytes16& bytes, unsigned char first, unsigned char last) {
  return static_cast<Bytes16>(bytes - first) <= static_cast<unsigned char>(last - first);
}

/// A bit for each lane, the first the lowest: on any machine.
inline std::uint32_t gathered_bits(const Lanes16& lanes) {
  std::uint64_t halves[2];
  std::memcpy(halves, &lanes, sizeof halves);
  const auto gathered = [](std::uint64_t half) {
    return static_cast<std::uint32_t>((half & 0x8040201008040201) * 0x0101010101010101 >> 56);
  };
  return gathered(halves[0]) | gathered(halves[1]) << 8;
}

/// The same in one step where the machine has it.
inline std::uint32_t bits_of(const Lanes16& lanes) {
#ifdef __SSE2__
  return static_cast<std::uint32_t>(
      __builtin_ia32_pmovmskb128(reinterpret_cast<char __attribute__((vector_size(16)))>(lanes)));
#else
  return gathered_bits(lanes);
#endif
}

}  // namespace kokai

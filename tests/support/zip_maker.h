#pragma once

// ZIP archives for tests, right ones and such as no honest program writes.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/formats/deflate.h"

namespace kokai {

struct ZipPart {
  std::string name;
  std::string bytes;
  unsigned long flags = 1U << 11;  ///< general purpose bits; bit 11: the name is UTF-8
  unsigned long mode = 0100644;    ///< of a Unix file
};

/// Little-endian numbers of as many bytes as are named.
inline std::string zip_numbers(const std::vector<std::pair<std::uint64_t, int>>& numbers) {
  std::string bytes;
  for (auto [value, count] : numbers) {
    for (; count > 0; --count, value >>= 8) bytes += static_cast<char>(value & 0xFF);
  }
  return bytes;
}

/// Without Zip64: below 4 GiB and 65,535 parts.
inline std::string zip_of(const std::vector<ZipPart>& parts) {
  constexpr std::uint64_t kUnix = 3U << 8 | 20;
  std::string whole, directory;
  Deflater deflater;
  for (const ZipPart& part : parts) {
    const std::string_view shorter = deflater.pack(part.bytes);
    const std::string_view packed = shorter.empty() ? std::string_view(part.bytes) : shorter;
    const std::string facts = zip_numbers({{20, 2},
                                           {part.flags, 2},
                                           {shorter.empty() ? 0 : 8, 2},
                                           {0x21 << 16, 4},
                                           {crc32(part.bytes), 4},
                                           {packed.size(), 4},
                                           {part.bytes.size(), 4},
                                           {part.name.size(), 2},
                                           {0, 2}});
    directory += "PK\x01\x02" + zip_numbers({{kUnix, 2}}) + facts;
    directory += zip_numbers({{0, 6}, {part.mode << 16, 4}, {whole.size(), 4}}) + part.name;
    whole += "PK\x03\x04" + facts + part.name;
    whole += packed;
  }
  const std::size_t begin = whole.size();
  return whole + directory + "PK\x05\x06" +
         zip_numbers({{0, 4},
                      {parts.size(), 2},
                      {parts.size(), 2},
                      {directory.size(), 4},
                      {begin, 4},
                      {0, 2}});
}

}  // namespace kokai

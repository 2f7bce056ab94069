#include "generator/analysis/search/number_text.h"

#include <algorithm>

#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::uint32_t kFirst = 0x23;  // behind '!' and '"'
constexpr std::uint32_t kSurrogates = 0xD800;
constexpr std::uint32_t kSurrogateCount = 0x800;
constexpr unsigned kMapBits = 6;

bool is_common(std::size_t length, std::uint32_t numbers) { return length > numbers / kMapBits; }

void append_bit_map(std::string& out, std::span<const std::uint32_t> list) {
  out += kBitMap;
  std::uint32_t group = 0;
  std::uint32_t bits = 0;
  for (const std::uint32_t number : list) {
    for (; number / kMapBits != group; ++group) {
      append_number(out, bits);
      bits = 0;
    }
    bits |= 1U << number % kMapBits;
  }
  append_number(out, bits);
}

bool read_bit_map(std::string_view text, std::uint32_t numbers, std::vector<std::uint32_t>& list) {
  std::uint32_t base = 0;
  for (const char c : text) {
    const auto bits = static_cast<std::uint32_t>(static_cast<unsigned char>(c)) - kFirst;
    if (bits >= 1U << kMapBits || base >= numbers) return false;
    for (unsigned bit = 0; bit < kMapBits; ++bit) {
      if ((bits >> bit & 1U) == 0) continue;
      if (base + bit >= numbers) return false;
      list.push_back(base + bit);
    }
    base += kMapBits;
  }
  return true;
}

}  // namespace

void append_number(std::string& out, std::uint32_t number) {
  const std::uint32_t c = number + kFirst;
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else {
    append_utf8(out, c < kSurrogates ? c : c + kSurrogateCount);
  }
}

std::optional<std::uint32_t> number_of(char32_t code_point) {
  if (code_point < kFirst || code_point > 0x10FFFF) return std::nullopt;
  if (code_point < kSurrogates) return code_point - kFirst;
  if (code_point < kSurrogates + kSurrogateCount) return std::nullopt;
  return code_point - kFirst - kSurrogateCount;
}

void append_list(std::string& out, std::span<const std::uint32_t> list, std::uint32_t numbers) {
  if (is_common(list.size(), numbers)) return append_bit_map(out, list);
  std::uint32_t next = 0;  // the lowest number that may come
  for (std::size_t i = 0; i < list.size();) {
    // Most gaps are small enough for one byte.
    char bytes[64];
    std::size_t size = 0;
    for (; i < list.size() && size < sizeof bytes && list[i] - next + kFirst < 0x80; ++i) {
      bytes[size++] = static_cast<char>(list[i] - next + kFirst);
      next = list[i] + 1;
    }
    out.append(bytes, size);
    if (i == list.size() || size == sizeof bytes) continue;
    append_number(out, list[i] - next);
    next = list[i++] + 1;
  }
}

bool read_list(std::string_view text, std::uint32_t numbers, std::vector<std::uint32_t>& list) {
  list.clear();
  if (text.starts_with(kBitMap)) return read_bit_map(text.substr(1), numbers, list);
  std::uint32_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::optional<std::uint32_t> gap = number_of(next_code_point(text, at));
    if (!gap || *gap >= numbers || next >= numbers - *gap) return false;
    list.push_back(next + *gap);
    next += *gap + 1;
  }
  return true;
}

}  // namespace kokai::search

#include "generator/text/utf8.h"

#include <cstdint>
#include <cstring>

#include "generator/text/japanese.h"

namespace kokai {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::uint64_t kHighBits = 0x8080808080808080;
constexpr std::uint64_t kOnes = 0x0101010101010101;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

/// Length of the well-formed sequence at `at`, or 0 (RFC 3629, section 4).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(text, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned second = byte_at(text, at + 1);
  if (!is_continuation(text, at + 2)) return 0;
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && second < 0xA0;
    const bool surrogate = lead == 0xED && second >= 0xA0;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = lead == 0xF0 && second < 0x90;
  const bool beyond = lead == 0xF4 && second >= 0x90;
  return overlong || beyond || !is_continuation(text, at + 3) ? 0 : 4;
}

/// Skips three-byte sequences led by E1..EC, EE or EF: nearly all of Japanese. Two a step.
std::size_t skip_plain_triples(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kMask = 0x00C0C0F0, kForm = 0x008080E0;
  constexpr std::uint32_t kPlain = 0xDFFE;  // E0 and ED have rules of their own
  for (; at + 8 <= text.size(); at += 6) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & (kMask | kMask << 24)) != (kForm | kForm << 24)) break;
    if ((kPlain >> (eight & 0xF) & kPlain >> (eight >> 24 & 0xF) & 1) == 0) break;
  }
  for (; at + 4 <= text.size(); at += 3) {
    std::uint32_t four = 0;
    std::memcpy(&four, text.data() + at, sizeof four);
    if ((four & kMask) != kForm || (kPlain >> (four & 0xF) & 1) == 0) break;
  }
  return at;
}

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at + 32 <= text.size()) {
    std::uint64_t words[4];
    std::memcpy(words, text.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
    at += 32;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

/// Bytes of the blank at `at`, or 0.
std::size_t blank_length(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return is_blank(lead) ? 1 : 0;
  if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) return 0;
  std::size_t behind = at;
  return is_blank(next_code_point(text, behind)) ? behind - at : 0;
}

/// Bytes of the blank that the text ends with, or 0.
std::size_t blank_length_before_end(std::string_view text) {
  const unsigned last = byte_at(text, text.size() - 1);
  if (last < 0x80) return is_blank(last) ? 1 : 0;
  if (last == 0xA0) return text.ends_with("\u00A0") ? 2 : 0;
  if (last != 0x80 && last != 0x8B && last != 0xBF) return 0;
  return text.ends_with("\u3000") || text.ends_with("\u200B") || text.ends_with("\uFEFF") ? 3 : 0;
}

std::size_t code_point_before(std::string_view text, std::size_t at) {
  std::size_t first = at - 1;
  while (first > 0 && at - first < 4 && (byte_at(text, first) & 0xC0) == 0x80) --first;
  return sequence_length(text, first) == at - first ? first : at - 1;
}

bool joins_without_blank(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return true;
  if (byte_at(before, before.size() - 1) < 0x80 || byte_at(after, 0) < 0x80) return false;
  std::size_t last = code_point_before(before, before.size());
  std::size_t first = 0;
  return is_japanese(next_code_point(before, last)) && is_japanese(next_code_point(after, first));
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at = byte_at(text, at) < 0x80 ? skip_ascii(text, at) : skip_plain_triples(text, at);
    if (at >= text.size()) break;
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t behind = 0;  // bytes 10xxxxxx
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t found = (eight & ~(eight << 1) & kHighBits) >> 7;  // one a byte
    behind += static_cast<std::size_t>(found * kOnes >> 56);               // their sum
  }
  for (; at < text.size(); ++at) behind += is_continuation(text, at) ? 1 : 0;
  return text.size() - behind;
}

std::size_t bytes_of_first(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) next_code_point(text, at);
  return at;
}

char32_t next_rare_code_point(std::string_view text, std::size_t& at) {
  const unsigned lead = byte_at(text, at);
  const std::size_t length = sequence_length(text, at);
  if (length == 0) {
    ++at;
    return kReplacement;
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code_point = code_point << 6 | (byte_at(text, at + i) & 0x3F);
  }
  at += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000))
    code_point = kReplacement;
  char bytes[4];
  std::size_t size = 0;
  const auto put = [&](char32_t byte) { bytes[size++] = static_cast<char>(byte); };
  const auto tail = [&](int shift) { put(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    put(0xF0 | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  out.append(bytes, size);
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

std::string from_code_points(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t code_point : text) append_utf8(out, code_point);
  return out;
}

bool is_blank(char32_t code_point) {
  return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0xA0 ||
         code_point == 0x3000 || code_point == 0x200B || code_point == 0xFEFF;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = blank_length(text, 0);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const std::size_t length = blank_length_before_end(text);
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

std::string squeeze(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = blank_length(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    out.append(text.substr(copied, at - copied));
    while (at < text.size() && (length = blank_length(text, at)) != 0) at += length;
    copied = at;
    if (!joins_without_blank(out, text.substr(at))) out.push_back(' ');
  }
  out.append(text.substr(copied));
  return out;
}

}  // namespace kokai

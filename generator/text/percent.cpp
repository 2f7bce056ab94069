#include "generator/text/percent.h"

#include "generator/text/ascii.h"

namespace kokai {

void append_percent_encoded(std::string& out, std::string_view text, std::string_view plain) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : text) {
    const bool stays =
        ascii::is_letter(c) || ascii::is_digit(c) || plain.find(c) != std::string_view::npos;
    if (stays) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
}

}  // namespace kokai

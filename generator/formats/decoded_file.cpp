#include "generator/formats/decoded_file.h"

#include <utility>
#include <vector>

#include "generator/formats/messages.h"

namespace kokai {
namespace {

const Message& message_of(const CharsetFault& fault) {
  if (fault.kind == CharsetFault::Kind::kMixed) return kCharsetMixed;
  if (fault.looks_like) return kCharsetOther;
  return fault.kind == CharsetFault::Kind::kNul ? kCharsetNul : kCharsetBroken;
}

}  // namespace

void tell_charset_fault(const CharsetFault& fault, std::string_view path, Findings& findings) {
  const std::string looks_like(fault.looks_like ? name_of(*fault.looks_like) : "");
  findings.add(
      message_of(fault), {std::string(path), static_cast<std::uint32_t>(fault.line), 0, 0},
      {std::string(name_of(fault.tried)), std::to_string(fault.offset + 1), fault.hex, looks_like});
}

std::optional<std::string> decode_file(std::string bytes, std::optional<Charset> declared,
                                       std::string_view path, Findings& findings) {
  DecodedText decoded = decode_text(std::move(bytes), declared);
  if (!decoded.ok()) {
    tell_charset_fault(decoded.fault, path, findings);
    return std::nullopt;
  }
  if (decoded.private_use_line != 0) {
    findings.add(kCharsetPrivateUse,
                 {std::string(path), static_cast<std::uint32_t>(decoded.private_use_line), 0, 0});
  }
  return std::move(decoded.text);
}

}  // namespace kokai

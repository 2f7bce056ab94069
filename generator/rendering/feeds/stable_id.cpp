#include "generator/rendering/feeds/stable_id.h"

#include "generator/files/hash.h"
#include "generator/rendering/page_frame.h"

namespace kokai {

std::string uuid_of(std::string_view name) {
  std::string digits = sha256(std::string("kokai:").append(name)).substr(0, 32);
  digits[12] = '8';                     // version 8: made our own way
  digits[16] = "89ab"[digits[16] & 3];  // variant of RFC 9562
  for (const std::size_t at : {20, 16, 12, 8}) digits.insert(at, "-");
  return digits;
}

std::string stable_iri(const Archive& archive, const std::string& name) {
  const std::string address = absolute(archive, name);
  return address.empty() ? "urn:uuid:" + uuid_of(name) : address;
}

}  // namespace kokai

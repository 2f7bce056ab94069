#include "generator/formats/line_joining.h"

#include "generator/text/japanese.h"
#include "generator/text/utf8.h"

namespace kokai {

bool ends_japanese(std::string_view before) {
  std::size_t at = before.size();
  while (at > 0 && (static_cast<unsigned char>(before[at - 1]) & 0xC0) == 0x80) --at;
  if (at == 0) return false;
  --at;
  return is_japanese(next_code_point(before, at));
}

bool starts_japanese(std::string_view after) {
  std::size_t at = 0;
  return !after.empty() && is_japanese(next_code_point(after, at));
}

}  // namespace kokai

#include "generator/text/columns.h"

#include <unicode/uchar.h>

#include "generator/text/utf8.h"

namespace kokai {
namespace {

std::size_t columns_of(char32_t code_point) {
  if (code_point < 0x7F) return 1;
  if ((code_point >= 0x3041 && code_point <= 0x3096) ||
      (code_point >= 0x30A0 && code_point <= 0x30FF) ||
      (code_point >= 0x4E00 && code_point <= 0x9FFF)) {
    return 2;
  }
  const auto icu_code_point = static_cast<UChar32>(code_point);
  const auto category = u_charType(icu_code_point);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  switch (u_getIntPropertyValue(icu_code_point, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
    case U_EA_AMBIGUOUS:
      return 2;
    default:
      return 1;
  }
}

}  // namespace

std::size_t display_columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of(next_code_point(text, at));
  return columns;
}

}  // namespace kokai

#pragma once

// What a number in a cell means is said by its format (ECMA-376-1 §18.8.30, §18.8.31): a day, a
// time of day, a number with its zeros in front.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::xlsx {

struct NumberFormat {
  enum class Shows {
    kNumber,
    kDate,      ///< a day; its time, when there is one
    kDateTime,  ///< a day and its time
    kTime,      ///< a time of day
    kElapsed,   ///< hours that may be more than 24
  };
  /// 000-0000: '\0' for a digit, else what is shown as it is. For numbers up to `up_to`.
  struct Mask {
    double up_to;
    std::string pattern;
  };
  Shows shows = Shows::kNumber;
  std::vector<Mask> masks;  ///< of a format that consists of zeros; by up_to
};

/// Of a format code as Excel's file holds it: yyyy/m/d, [$-411]ggge"年"m"月"d"日";@, [h]:mm, 0000.
NumberFormat number_format(std::string_view code);
/// Of the codes that are only numbered, as Excel in Japan has them.
NumberFormat built_in_format(unsigned id);

enum class Epoch { k1900, k1904 };

/// `value`, the text of <v>, as a person sees it. What is no number comes back as it is.
std::string shown(std::string_view value, const NumberFormat& format, Epoch epoch);
/// The value of a cell of type d (ISO 8601) in the same shape.
std::string shown_iso(std::string_view value);

}  // namespace kokai::xlsx

#pragma once

#include <string>
#include <string_view>

namespace kokai::xlsx {

/// ST_Xstring (ECMA-376-1 §22.9.2.19): characters that XML cannot hold are written _xHHHH_
/// (UTF-16), and so is the _ of a text that looks like that.
std::string decoded(std::string_view text);

/// The other way, of valid UTF-8: what decoded() and XML's own rules about line ends give back as
/// `text`.
std::string encoded(std::string_view text);

}  // namespace kokai::xlsx

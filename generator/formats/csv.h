#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kokai::csv {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One record of RFC 4180, CRLF at its end. Cells that a spreadsheet would run as a formula
/// (= + - @ tab at the start) get a leading apostrophe.
void append_record(std::string& out, const std::vector<std::string>& cells);

}  // namespace kokai::csv

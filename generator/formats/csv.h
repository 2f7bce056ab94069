#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::csv {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One record of RFC 4180, CRLF at its end. Cells that a spreadsheet would run as a formula
/// (= + - @ tab CR at the start, behind any apostrophes) get one more leading apostrophe.
void append_record(std::string& out, const std::vector<std::string>& cells);

/// About as many bytes as append_record() adds, for reserving.
std::size_t record_bytes(std::span<const std::string> cells);

/// A cell of a file of ours as it was before append_record(): its inverse, so only for files that
/// it wrote.
std::string_view restored(std::string_view cell);
std::vector<std::string> restored(std::span<const std::string> cells);

}  // namespace kokai::csv

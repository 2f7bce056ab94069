#include "generator/reading/document_findings.h"

#include <algorithm>

#include "generator/reading/messages.h"
#include "generator/text/byte_scan.h"

namespace kokai {
namespace {

/// Control characters, but for those that end a line and the tabulator.
constexpr ByteTable kControls = [] {
  ByteTable controls{};
  for (std::size_t c = 0; c < 0x20; ++c) controls[c] = c != '\n' && c != '\r' && c != '\t';
  controls[0x7F] = true;
  return controls;
}();

}  // namespace

void DocumentFindings::add(const Message& message, std::uint32_t line, std::string_view words,
                           std::vector<std::string> args, std::string item, std::string mended) {
  auto count = std::find_if(counts_.begin(), counts_.end(),
                            [&](const auto& entry) { return entry.first == &message; });
  if (count == counts_.end()) count = counts_.insert(count, {&message, 0});
  if (++count->second > kMost) return;
  findings_.add(message, lines_.span_of(line, words), std::move(args), lines_.line(line),
                std::move(mended), std::move(item));
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : "、").append(word);
  return out;
}

void tell_characters(std::string_view bytes, DocumentFindings& findings) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::size_t count = 0;
  std::size_t first = 0;
  for (std::size_t i = find_listed<kControls>(bytes, 0); i < bytes.size();
       i = find_listed<kControls>(bytes, i + 1)) {
    if (count++ == 0) first = i;
  }
  if (count == 0) return;
  const auto c = static_cast<unsigned char>(bytes[first]);
  findings.add(kControlCharacter, findings.lines().line_of(first), bytes.substr(first, 1),
               {std::string("00") + kHex[c >> 4] + kHex[c & 15], std::to_string(count)});
}

void tell_markdown(const markdown::Parsed& parsed, DocumentFindings& findings) {
  for (const std::uint32_t line : parsed.raw_html_lines) findings.add(kRawHtml, line, "<", {});
  if (parsed.too_deep_line != 0) findings.add(kTooDeep, parsed.too_deep_line, {}, {});
}

}  // namespace kokai

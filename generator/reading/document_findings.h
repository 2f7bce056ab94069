#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/formats/markdown.h"
#include "generator/reading/file_lines.h"

namespace kokai {

/// Adds findings about one document, at most kMost of a kind: a slip repeated ten thousand times is
/// one slip.
class DocumentFindings {
 public:
  static constexpr int kMost = 1000;

  DocumentFindings(const FileLines& lines, Findings& findings)
      : lines_(lines), findings_(findings) {}

  /// `words`: what to point at in the line, empty for the whole line.
  void add(const Message& message, std::uint32_t line, std::string_view words,
           std::vector<std::string> args, std::string item = {}, std::string mended = {});
  const FileLines& lines() const { return lines_; }

 private:
  const FileLines& lines_;
  Findings& findings_;
  std::vector<std::pair<const Message*, int>> counts_;
};

/// Words one after the other, as messages have them: あ、い.
std::string joined(std::span<const std::string_view> words);
/// Tells control characters, once for the file.
void tell_characters(std::string_view bytes, DocumentFindings& findings);
/// Tells what parsing Markdown left out: raw HTML, nesting too deep.
void tell_markdown(const markdown::Parsed& parsed, DocumentFindings& findings);

}  // namespace kokai

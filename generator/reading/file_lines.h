#pragma once

// One file by lines, for findings: where a mistake stands and the author's own words there.

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"

namespace kokai {

/// The line index is made when the first finding asks for it. Both views must outlive this.
class FileLines {
 public:
  FileLines(std::string_view path, std::string_view bytes) : path_(path), bytes_(bytes) {}

  std::string_view path() const { return path_; }
  /// Line `number` (1-based) without its line break; empty beyond the end.
  std::string_view line(std::uint32_t number) const;
  /// 1-based line that holds byte `at`.
  std::uint32_t line_of(std::size_t at) const;
  /// Byte `at` as a place, `size` bytes long.
  Span span_at(std::size_t at, std::uint32_t size) const;
  /// `column` 1-based in bytes.
  Span span(std::uint32_t number, std::uint32_t column, std::uint32_t size) const;
  /// The words themselves where they stand in the line, else the whole line: positions that a
  /// library gives are hints.
  Span span_of(std::uint32_t number, std::string_view words) const;

 private:
  const std::vector<std::size_t>& starts() const;

  std::string_view path_;
  std::string_view bytes_;
  mutable std::vector<std::size_t> starts_;
};

}  // namespace kokai

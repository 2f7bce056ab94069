#pragma once

// The author's mistakes: collected while work goes on, printed together at the end.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/message.h"

namespace kokai {

/// A place in a source file: bytes, half-open, into the file as it lies on disk.
/// first == last marks a point; line 0 means "the file as a whole".
struct Span {
  std::string path;          ///< relative to the content folder, '/' between names
  std::uint32_t line = 0;    ///< 1-based
  std::uint32_t column = 0;  ///< 1-based, in bytes
  std::uint32_t bytes = 0;   ///< length within the line
};

/// One mistake at one place. `line_text` is the author's own line (without its line break), kept so
/// that printing needs no file; of a longer line, 400 bytes around the place, from byte `line_from`
/// on.
struct Diagnostic {
  const Message* message = nullptr;
  Span at;
  std::vector<std::string> args;
  std::string line_text;
  std::uint32_t line_from = 0;  ///< bytes of the line that stand before line_text
  std::string mended;           ///< the line as it should read, when it can be computed; else empty
  std::string item;             ///< id of the item it speaks of, for pages; else empty
};

/// Collects diagnostics of one worker. Not shared between threads: merge in a fixed order instead.
class Findings {
 public:
  /// `line_text` is the whole line; what is kept of it is cut here. A `mended` line over 400 bytes
  /// is dropped.
  void add(const Message& message, Span at, std::vector<std::string> args = {},
           std::string_view line_text = {}, std::string mended = {}, std::string item = {});
  void merge(Findings&& other);

  /// By path, line, column, id; equal ones once.
  void sort();

  const std::vector<Diagnostic>& all() const { return all_; }
  bool empty() const { return all_.empty(); }
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::kError) != 0; }

 private:
  std::vector<Diagnostic> all_;
};

/// Fills {0}…{9} in a pattern. An index without argument stays as it is written.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> args);
std::string fill(std::string_view pattern, const std::vector<std::string>& args);

}  // namespace kokai

#pragma once

// A file of the search index: one call of a script, SX.p(3,"build",…). Its arguments are JSON, so
// that a browser runs it and we read it back.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::search {

/// Writes the call.
class ScriptCall {
 public:
  explicit ScriptCall(char name) : text_{'S', 'X', '.', name, '('} {}
  ScriptCall& add(std::uint32_t number);
  ScriptCall& add(std::string_view text);
  ScriptCall& begin_array();
  ScriptCall& end_array();
  /// Arguments as another call wrote them (arguments()), as the next ones.
  ScriptCall& add_raw(std::string_view arguments);
  void reserve(std::size_t bytes) { text_.reserve(bytes); }
  /// What stands between the brackets so far.
  std::string_view arguments() const { return std::string_view(text_).substr(kHead); }
  std::string take();

 private:
  static constexpr std::size_t kHead = 5;
  void part();
  std::string text_;
  bool first_ = true;
};

/// Reads one back, argument after argument. After the first surprise everything is refused:
/// nothing of a damaged file is trusted.
class ScriptReader {
 public:
  /// `bytes` outlives the reader.
  ScriptReader(std::string_view bytes, char name);
  std::optional<std::uint32_t> number();
  std::optional<std::string> text();
  /// An array of strings, `most` at most.
  std::optional<std::vector<std::string>> texts(std::size_t most);
  /// True when the call ended where it should.
  bool ended();

 private:
  bool take(std::string_view expected);
  bool separate();
  bool read_text(std::string& text);
  bool read_escape(std::string& text);
  std::string_view left_;
  bool whole_ = true;
  bool first_ = true;
};

}  // namespace kokai::search

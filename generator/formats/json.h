#pragma once

#include <string>
#include <string_view>

namespace kokai::json {

/// `text` as a string of JSON; U+2028 and U+2029 as escapes, so that it may stand in a script, and
/// unless it is `bare` also `<` and DEL, so that it may stand inside HTML.
void append_quoted(std::string& out, std::string_view text, bool bare = false);

/// Writes JSON in the order it is told, two blanks a level, UTF-8 as it is.
/// Deterministic. Misuse (a key outside a map) is our bug and
/// throws.
class Writer {
 public:
  /// `expected`: about how many bytes there will be.
  explicit Writer(bool indented = true, std::size_t expected = 0) : indented_(indented) {
    out_.reserve(expected);
  }
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(long long number);
  Writer& value(int number) { return value(static_cast<long long>(number)); }
  Writer& value(bool truth);
  Writer& null();
  template <typename T>
  Writer& member(std::string_view name, const T& v) {
    key(name);
    return value(v);
  }
  /// The finished text, ending with a newline.
  std::string take();

 private:
  void before_value();
  void line_break();
  std::string out_;
  std::string open_;  ///< stack of '{' and '['
  bool first_ = true;
  bool after_key_ = false;
  bool indented_;
};

}  // namespace kokai::json

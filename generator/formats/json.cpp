#include "generator/formats/json.h"

#include <charconv>
#include <stdexcept>

#include "generator/text/byte_scan.h"

namespace kokai::json {
namespace {

/// Bytes that may need an escape.
constexpr ByteTable kSpecial = [] {
  ByteTable special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  for (const unsigned char c : {'"', '\\', '<', '\x7F'}) special[c] = true;
  special[0xE2] = true;
  return special;
}();

constexpr std::size_t kShort = 126;

/// In one step: most texts are short.
void append_in_quotes(std::string& out, std::string_view text) {
  if (text.size() > kShort) {
    out.append(1, '"').append(text).append(1, '"');
    return;
  }
  char quoted[kShort + 2];
  quoted[0] = '"';
  text.copy(quoted + 1, text.size());
  quoted[text.size() + 1] = '"';
  out.append(quoted, text.size() + 2);
}

}  // namespace

void append_quoted(std::string& out, std::string_view text, bool bare) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::size_t i = find_listed<kSpecial>(text, 0);
  if (i == text.size()) return append_in_quotes(out, text);
  out += '"';
  std::size_t from = 0;
  for (; i < text.size(); i = find_listed<kSpecial>(text, i + 1)) {
    const auto c = static_cast<unsigned char>(text[i]);
    // U+2028 and U+2029 (E2 80 A8, E2 80 A9) end a line in older JavaScript.
    const bool separator = c == 0xE2 && i + 2 < text.size() && text[i + 1] == '\x80' &&
                           (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
    if ((c == 0xE2 && !separator) || ((c == '<' || c == 0x7F) && bare)) continue;
    out.append(text, from, i - from);
    from = i + 1;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (separator) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
      from = i + 1;
    } else {
      out += "\\u00";
      out += kHex[c >> 4];
      out += kHex[c & 15];
    }
  }
  out.append(text, from);
  out += '"';
}

void Writer::line_break() {
  if (!indented_) return;
  out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty()) {
    if (!out_.empty()) throw std::logic_error("json: a second value at the top");
    return;
  }
  if (open_.back() == '{') throw std::logic_error("json: a value without key in an object");
  if (!first_) out_ += ',';
  first_ = false;
  line_break();
}

Writer& Writer::begin_object() {
  before_value();
  out_ += '{';
  open_ += '{';
  first_ = true;
  return *this;
}

Writer& Writer::end_object() {
  if (open_.empty() || open_.back() != '{' || after_key_)
    throw std::logic_error("json: no object to end");
  open_.pop_back();
  if (!first_) line_break();
  first_ = false;
  out_ += '}';
  return *this;
}

Writer& Writer::begin_array() {
  before_value();
  out_ += '[';
  open_ += '[';
  first_ = true;
  return *this;
}

Writer& Writer::end_array() {
  if (open_.empty() || open_.back() != '[') throw std::logic_error("json: no array to end");
  open_.pop_back();
  if (!first_) line_break();
  first_ = false;
  out_ += ']';
  return *this;
}

Writer& Writer::key(std::string_view name) {
  if (open_.empty() || open_.back() != '{' || after_key_)
    throw std::logic_error("json: no place for a key");
  if (!first_) out_ += ',';
  first_ = false;
  line_break();
  append_quoted(out_, name);
  out_ += indented_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

Writer& Writer::value(std::string_view text) {
  before_value();
  append_quoted(out_, text);
  return *this;
}

Writer& Writer::value(long long number) {
  before_value();
  char digits[24];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  return *this;
}

Writer& Writer::value(bool truth) {
  before_value();
  out_ += truth ? "true" : "false";
  return *this;
}

Writer& Writer::null() {
  before_value();
  out_ += "null";
  return *this;
}

std::string Writer::take() {
  if (!open_.empty()) throw std::logic_error("json: something is still open");
  out_ += '\n';
  return std::move(out_);
}

}  // namespace kokai::json

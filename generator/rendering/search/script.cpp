#include "generator/rendering/search/script.h"

#include <charconv>
#include <utility>

#include "generator/formats/json.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::string_view kEnd = ")\n";

std::optional<unsigned> hex_of(std::string_view digits) {
  unsigned value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole ? std::optional(value) : std::nullopt;
}

}  // namespace

void ScriptCall::part() {
  if (!first_) text_ += ',';
  first_ = false;
}

ScriptCall& ScriptCall::add(std::uint32_t number) {
  part();
  text_ += std::to_string(number);
  return *this;
}

ScriptCall& ScriptCall::add(std::string_view text) {
  part();
  json::append_quoted(text_, text, true);
  return *this;
}

ScriptCall& ScriptCall::begin_array() {
  part();
  text_ += '[';
  first_ = true;
  return *this;
}

ScriptCall& ScriptCall::end_array() {
  text_ += ']';
  first_ = false;
  return *this;
}

ScriptCall& ScriptCall::add_raw(std::string_view arguments) {
  part();
  text_ += arguments;
  return *this;
}

std::string ScriptCall::take() {
  text_ += kEnd;
  return std::move(text_);
}

ScriptReader::ScriptReader(std::string_view bytes, char name) : left_(bytes) {
  const char head[] = {'S', 'X', '.', name, '('};
  whole_ = take(std::string_view(head, sizeof head)) && find_invalid_utf8(left_) == left_.npos;
}

bool ScriptReader::take(std::string_view expected) {
  if (!left_.starts_with(expected)) return false;
  left_.remove_prefix(expected.size());
  return true;
}

bool ScriptReader::separate() {
  whole_ = whole_ && (std::exchange(first_, false) || take(","));
  return whole_;
}

std::optional<std::uint32_t> ScriptReader::number() {
  if (!separate()) return std::nullopt;
  std::uint32_t value = 0;
  const auto read = std::from_chars(left_.data(), left_.data() + left_.size(), value);
  whole_ = read.ec == std::errc();
  if (!whole_) return std::nullopt;
  left_.remove_prefix(static_cast<std::size_t>(read.ptr - left_.data()));
  return value;
}

std::optional<std::string> ScriptReader::text() {
  std::string text;
  if (!separate()) return std::nullopt;
  whole_ = read_text(text);
  return whole_ ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::vector<std::string>> ScriptReader::texts(std::size_t most) {
  std::vector<std::string> all;
  if (!separate() || !take("[")) whole_ = false;
  while (whole_ && !take("]")) {
    whole_ = all.size() < most && (all.empty() || take(",")) && read_text(all.emplace_back());
  }
  return whole_ ? std::optional(std::move(all)) : std::nullopt;
}

bool ScriptReader::read_text(std::string& text) {
  if (!take("\"")) return false;
  for (;;) {
    const std::size_t stop = left_.find_first_of("\"\\\n");
    if (stop == std::string_view::npos || left_[stop] == '\n') return false;
    text += left_.substr(0, stop);
    left_.remove_prefix(stop);
    if (take("\"")) return true;
    left_.remove_prefix(1);
    if (!read_escape(text)) return false;
  }
}

bool ScriptReader::read_escape(std::string& text) {
  if (left_.empty()) return false;
  const char c = left_.front();
  left_.remove_prefix(1);
  if (c == 'n') {
    text += '\n';
  } else if (c == '"' || c == '\\') {
    text += c;
  } else if (c == 'u' && left_.size() >= 4) {
    const std::optional<unsigned> code = hex_of(left_.substr(0, 4));
    if (!code || (*code >= 0xD800 && *code < 0xE000)) return false;
    append_utf8(text, *code);
    left_.remove_prefix(4);
  } else {
    return false;
  }
  return true;
}

bool ScriptReader::ended() {
  whole_ = whole_ && left_ == kEnd;
  return whole_;
}

}  // namespace kokai::search

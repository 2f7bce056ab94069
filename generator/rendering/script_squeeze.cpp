#include "generator/rendering/script_squeeze.h"

#include <algorithm>
#include <array>
#include <vector>

#include "generator/text/ascii.h"

namespace kokai {
namespace {

bool is_word(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '$' || c == '#' ||
         (c & 0x80) != 0;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Behind these an expression begins, so that "/" begins a regular expression.
bool begins_expression(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {
      "await", "case", "delete", "do",     "else",  "in",   "instanceof",
      "new",   "of",   "return", "typeof", "throw", "void", "yield"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class Squeezer {
 public:
  explicit Squeezer(std::string_view script) : left_(script) { out_.reserve(script.size()); }

  std::optional<std::string> run() {
    while (!left_.empty() && understood_) step();
    if (!understood_ || !templates_.empty()) return std::nullopt;
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    return std::move(out_);
  }

 private:
  void step() {
    const char c = left_[0];
    if (is_blank(c)) return blanks();
    if (left_.starts_with("//")) return drop(std::min(left_.find('\n'), left_.size()));
    if (left_.starts_with("/*")) return block_comment();
    part();
    if (c == '"' || c == '\'') return quoted(c);
    if (c == '`') return take(1), in_template();
    if (c == '/' && expression_may_begin()) return regular_expression();
    if (c == '{' && !templates_.empty()) ++templates_.back();
    if (c == '}' && !templates_.empty() && templates_.back()-- == 0) {
      templates_.pop_back();
      return take(1), in_template();
    }
    take(1);
  }

  void drop(std::size_t bytes) { left_.remove_prefix(bytes); }
  void take(std::size_t bytes) {
    out_ += left_.substr(0, bytes);
    drop(bytes);
  }

  void blanks() {
    blank_ = true;
    line_end_ = line_end_ || left_[0] == '\n';
    drop(1);
  }

  void block_comment() {
    const std::size_t end = left_.find("*/", 2);
    if (end == left_.npos) return refuse();
    blank_ = true;
    line_end_ = line_end_ || left_.substr(0, end).find('\n') != left_.npos;
    drop(end + 2);
  }

  /// Writes what of the blanks before the next sign is needed.
  void part() {
    constexpr std::string_view kOpen = "{([,;";
    constexpr std::string_view kClose = "})]";
    const char next = left_[0];
    if ((next == ')' || next == '}') && out_.ends_with(',')) out_.pop_back();
    const char last = out_.empty() ? ';' : out_.back();
    const bool joins = kOpen.find(last) != kOpen.npos || kClose.find(next) != kClose.npos;
    if (line_end_) {
      if (!joins && last != '\n') out_ += '\n';
    } else if (blank_ && ((is_word(last) && is_word(next)) || would_merge(last, next))) {
      out_ += ' ';
    }
    blank_ = line_end_ = false;
  }

  /// "a + +b", "a / /b/", "1 .x": without the blank other signs would be read.
  static bool would_merge(char last, char next) {
    if (last == '/' || next == '/') return last == next || next == '*' || last == '*';
    return (last == next && (last == '+' || last == '-')) || (is_word(last) && next == '.');
  }

  bool expression_may_begin() const {
    const std::size_t end = out_.find_last_not_of(" \n");
    if (end == out_.npos) return true;
    const char last = out_[end];
    if (!is_word(last)) return std::string_view(")]}\"'`").find(last) == std::string_view::npos;
    std::size_t first = end;
    while (first > 0 && is_word(out_[first - 1])) --first;
    const bool is_property = first > 0 && out_[first - 1] == '.';
    return !is_property && begins_expression(std::string_view(out_).substr(first, end + 1 - first));
  }

  void quoted(char quote) {
    std::size_t end = 1;
    for (; end < left_.size() && left_[end] != quote; ++end) {
      if (left_[end] == '\n') return refuse();
      if (left_[end] == '\\') ++end;
    }
    if (end >= left_.size()) return refuse();
    take(end + 1);
  }

  /// Up to its end, or to an expression in it.
  void in_template() {
    std::size_t end = 0;
    for (; end < left_.size() && left_[end] != '`'; ++end) {
      if (left_.substr(end, 2) == "${") {
        templates_.push_back(0);
        return take(end + 2);
      }
      if (left_[end] == '\\') ++end;
    }
    if (end >= left_.size()) return refuse();
    take(end + 1);
  }

  void regular_expression() {
    bool in_class = false;
    std::size_t end = 1;
    for (; end < left_.size() && (in_class || left_[end] != '/'); ++end) {
      if (left_[end] == '\n') return refuse();
      if (left_[end] == '[') in_class = true;
      if (left_[end] == ']') in_class = false;
      if (left_[end] == '\\') ++end;
    }
    if (end >= left_.size()) return refuse();
    take(end + 1);
  }

  void refuse() { understood_ = false; }

  std::string_view left_;
  std::string out_;
  std::vector<unsigned> templates_;  ///< open braces in each expression of a template
  bool blank_ = false;
  bool line_end_ = false;
  bool understood_ = true;
};

}  // namespace

std::optional<std::string> squeezed_script(std::string_view script) {
  return Squeezer(script).run();
}

}  // namespace kokai

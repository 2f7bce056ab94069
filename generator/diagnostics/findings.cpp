#include "generator/diagnostics/findings.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "generator/text/ascii.h"

namespace kokai {
namespace {

constexpr std::size_t kKeptOfLine = 400;  // bytes

bool starts_code_point(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Cuts a long line around its place, between code points.
void keep_line(Diagnostic& diagnostic, std::string_view line) {
  std::size_t first = 0;
  std::size_t last = line.size();
  if (line.size() > kKeptOfLine) {
    const std::size_t place = std::min<std::size_t>(diagnostic.at.column, line.size());
    first =
        std::min(place > kKeptOfLine / 2 ? place - kKeptOfLine / 2 : 0, line.size() - kKeptOfLine);
    last = first + kKeptOfLine;
    // Malformed bytes may never start a code point: three steps are enough for those that do.
    for (int i = 0; i < 3 && !starts_code_point(line, first); ++i) ++first;
    for (int i = 0; i < 3 && !starts_code_point(line, last); ++i) --last;
  }
  diagnostic.line_from = static_cast<std::uint32_t>(first);
  diagnostic.line_text = line.substr(first, last - first);
}

auto key(const Diagnostic& d) {
  return std::tie(d.at.path, d.at.line, d.at.column, d.message->id, d.at.bytes, d.args, d.item,
                  d.mended, d.line_text);
}

template <typename Text>
std::string filled(std::string_view pattern, std::span<const Text> args) {
  std::size_t bytes = pattern.size();
  for (const Text& arg : args) bytes += arg.size();
  std::string out;
  out.reserve(bytes);
  for (std::size_t at; (at = pattern.find('{')) != std::string_view::npos;) {
    out.append(pattern.substr(0, at));
    pattern.remove_prefix(at);
    const bool slot = pattern.size() > 2 && ascii::is_digit(pattern[1]) && pattern[2] == '}';
    const auto index = slot ? static_cast<std::size_t>(pattern[1] - '0') : args.size();
    if (index < args.size()) {
      out.append(args[index]);
      pattern.remove_prefix(3);
    } else {
      out += '{';
      pattern.remove_prefix(1);
    }
  }
  out.append(pattern);
  return out;
}

}  // namespace

void Findings::add(const Message& message, Span at, std::vector<std::string> args,
                   std::string_view line_text, std::string mended, std::string item) {
  Diagnostic& diagnostic = all_.emplace_back();
  diagnostic.message = &message;
  diagnostic.at = std::move(at);
  diagnostic.args = std::move(args);
  diagnostic.item = std::move(item);
  if (mended.size() <= kKeptOfLine) diagnostic.mended = std::move(mended);
  keep_line(diagnostic, line_text);
}

void Findings::merge(Findings&& other) {
  if (all_.empty()) {
    all_ = std::move(other.all_);
  } else {
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
                std::make_move_iterator(other.all_.end()));
  }
  other.all_.clear();
}

void Findings::sort() {
  std::stable_sort(all_.begin(), all_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  all_.erase(std::unique(all_.begin(), all_.end(),
                         [](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); }),
             all_.end());
}

std::size_t Findings::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(),
                    [severity](const Diagnostic& d) { return d.message->severity == severity; }));
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> args) {
  return filled(pattern, std::span(args.begin(), args.size()));
}

std::string fill(std::string_view pattern, const std::vector<std::string>& args) {
  return filled(pattern, std::span(args));
}

}  // namespace kokai

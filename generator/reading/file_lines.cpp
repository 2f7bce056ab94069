#include "generator/reading/file_lines.h"

#include <algorithm>

#include "generator/text/utf8.h"

namespace kokai {

const std::vector<std::size_t>& FileLines::starts() const {
  if (starts_.empty()) {
    starts_.push_back(0);
    for (std::size_t at = bytes_.find('\n'); at != std::string_view::npos;
         at = bytes_.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  }
  return starts_;
}

std::string_view FileLines::line(std::uint32_t number) const {
  if (number == 0 || number > starts().size()) return {};
  const std::size_t first = starts()[number - 1];
  std::string_view text = bytes_.substr(first, bytes_.find('\n', first) - first);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t FileLines::line_of(std::size_t at) const {
  const auto behind = std::upper_bound(starts().begin(), starts().end(), at);
  return static_cast<std::uint32_t>(behind - starts().begin());
}

Span FileLines::span_at(std::size_t at, std::uint32_t size) const {
  const std::uint32_t number = line_of(at);
  return {std::string(path_), number, static_cast<std::uint32_t>(at - starts()[number - 1]) + 1,
          size};
}

Span FileLines::span(std::uint32_t number, std::uint32_t column, std::uint32_t size) const {
  return {std::string(path_), number, column, size};
}

Span FileLines::span_of(std::uint32_t number, std::string_view words) const {
  const std::string_view text = line(number);
  std::size_t at = words.empty() ? std::string_view::npos : text.find(words);
  if (at == std::string_view::npos) {
    words = trim(text);
    at = words.empty() ? 0 : static_cast<std::size_t>(words.data() - text.data());
  }
  return {std::string(path_), number, static_cast<std::uint32_t>(at) + 1,
          static_cast<std::uint32_t>(words.size())};
}

}  // namespace kokai

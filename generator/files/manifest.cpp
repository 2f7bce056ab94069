#include "generator/files/manifest.h"

namespace kokai {
namespace {

constexpr std::string_view kHeading = "kokai-manifest 1\n";

}  // namespace

std::string manifest_text(const std::vector<std::string>& sorted_paths) {
  std::string text(kHeading);
  for (const std::string& path : sorted_paths) {
    text += path;
    text += '\n';
  }
  return text;
}

std::optional<std::unordered_set<std::string>> parse_manifest(std::string_view text) {
  if (!text.starts_with(kHeading)) return std::nullopt;
  text.remove_prefix(kHeading.size());
  std::unordered_set<std::string> paths;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    paths.emplace(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return paths;
}

}  // namespace kokai

#include "generator/intake/import_target.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "generator/files/hash.h"
#include "generator/text/assessment_number.h"

namespace kokai::intake {

namespace {

namespace fs = std::filesystem;

/// Names of the folders in a folder, sorted; none when it is not there.
Result<std::vector<std::string>> folders_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  if (error == std::errc::no_such_file_or_directory) return names;
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->is_directory(ignored)) names.push_back(at->path().filename().string());
  }
  if (error) return system_failure("read", folder.string(), error.value());
  std::sort(names.begin(), names.end());
  return names;
}

std::string padded(const std::string& number) {
  constexpr std::size_t kWidth = 3;
  return number.size() >= kWidth ? number : std::string(kWidth - number.size(), '0') + number;
}

/// The number a folder's name begins with, without leading zeros; empty when there is none.
std::string number_of(const std::string& name) {
  const std::size_t dash = name.find('-');
  const std::string digits = name.substr(0, dash);
  const bool number = dash != std::string::npos && !digits.empty() &&
                      digits.find_first_not_of("0123456789") == std::string::npos;
  if (!number) return {};
  return std::string(without_leading_zeros(digits));
}

std::string_view front_matter(std::string_view bytes) {
  constexpr std::string_view kFence = "---\n";
  if (!bytes.starts_with(kFence)) return {};
  const std::size_t end = bytes.find("\n---\n", kFence.size() - 1);
  return end == std::string_view::npos ? std::string_view() : bytes.substr(0, end + 1);
}

/// Where the line of the key stands in the file, with its line break; empty when it does not.
std::string_view front_line(std::string_view bytes, std::string_view key) {
  const std::string_view front = front_matter(bytes);
  for (std::size_t at = 0; at < front.size();) {
    const std::size_t end = front.find('\n', at);
    const std::string_view line = front.substr(at, end - at + 1);
    if (line.starts_with(key) && line.substr(key.size()).starts_with(": ")) return line;
    at = end + 1;
  }
  return {};
}

}  // namespace

Result<std::string> municipality_folder(const std::string& content, const std::string& code) {
  Result<std::vector<std::string>> names = folders_in(content);
  if (!names.ok()) return names.failure();
  for (const std::string& name : names.value()) {
    if (name.starts_with(code + '-')) return name;
  }
  return std::string();
}

Result<std::string> document_path(const std::string& content, const std::string& municipality,
                                  const Frontmatter& front, const std::string& slug) {
  const std::string name = slug.empty() ? front.form->key : slug;
  std::string folder = front.number.empty() ? "draft-" + name : padded(front.number) + '-' + name;
  if (!front.number.empty()) {
    Result<std::vector<std::string>> names = folders_in(fs::path(content) / municipality);
    if (!names.ok()) return names.failure();
    for (const std::string& there : names.value()) {
      if (number_of(there) == front.number && slug.empty()) folder = there;
    }
  }
  const bool published = front.published && (front.status == AssessmentStatus::kPublished ||
                                             front.status == AssessmentStatus::kEnded);
  return municipality + '/' + folder + '/' + (published ? iso(*front.published) : "draft") + ".md";
}

std::string front_value(std::string_view bytes, std::string_view key) {
  std::string_view line = front_line(bytes, key);
  if (line.empty()) return {};
  line.remove_prefix(key.size() + 2);
  line.remove_suffix(1);
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
    line = line.substr(1, line.size() - 2);
  return std::string(line);
}

bool is_untouched_import(std::string_view bytes) {
  const std::string_view line = front_line(bytes, "imported");
  if (line.empty()) return false;
  const auto at = static_cast<std::size_t>(line.data() - bytes.data());
  const std::string rest = std::string(bytes.substr(0, at)).append(bytes.substr(at + line.size()));
  return content_hash(rest) == front_value(bytes, "imported");
}

std::string kept_name(const std::string& path, std::string_view old_bytes) {
  constexpr std::size_t kDigits = 8;
  const std::string stem = path.substr(0, path.size() - std::string_view(".md").size());
  return stem + '.' + content_hash(old_bytes).substr(0, kDigits) + ".md.bak";
}

}  // namespace kokai::intake

#include "generator/pipeline/proof/sums.h"

#include <algorithm>

#include "generator/files/hash.h"
#include "generator/files/plain_path.h"
#include "generator/formats/json.h"
#include "generator/text/utf8.h"

namespace kokai::proof {
namespace {

constexpr std::size_t kDigits = 64;
constexpr std::string_view kBetween = "  ";

}  // namespace

bool is_listable(std::string_view path) {
  const bool odd = std::any_of(path.begin(), path.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
  });
  return !odd && is_plain_path(path) && find_invalid_utf8(path) == std::string_view::npos;
}

std::string sums_text(const std::vector<Sum>& sums) {
  std::string text;
  for (const Sum& sum : sums) {
    text += sum.sha256;
    text += kBetween;
    text += sum.path;
    text += '\n';
  }
  return text;
}

std::optional<std::vector<Sum>> read_sums(std::string_view text) {
  std::vector<Sum> sums;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos || line.size() <= kDigits + kBetween.size()) {
      return std::nullopt;
    }
    const std::string_view digits = line.substr(0, kDigits);
    const std::string_view path = line.substr(kDigits + kBetween.size());
    const bool well = is_sha256(digits) && line.substr(kDigits, 2) == kBetween &&
                      is_listable(path) && (sums.empty() || sums.back().path < path);
    if (!well) return std::nullopt;
    sums.push_back({std::string(path), std::string(digits)});
    text.remove_prefix(end + 1);
  }
  return sums;
}

std::string manifest_json(const std::vector<SizedSum>& files) {
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.key("files").begin_array();
  for (const SizedSum& file : files) {
    json.begin_object();
    json.member("path", file.sum.path);
    json.member("bytes", static_cast<long long>(file.bytes));
    json.member("sha256", file.sum.sha256);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace kokai::proof

#include "generator/pipeline/proof/bag.h"

#include <string_view>
#include <utility>

#include "generator/text/ascii.h"

namespace kokai::proof {
namespace {

constexpr std::uint64_t kLargestManifest = std::uint64_t{1} << 30;
constexpr std::size_t kDigits = 64;
constexpr std::string_view kMark = "bagit.txt";

/// %0A, %0D and %25 stand for LF, CR and % (RFC 8493, 2.1.3); nothing else is encoded.
std::string decoded(std::string_view path) {
  constexpr std::pair<std::string_view, char> kCodes[] = {
      {"%0A", '\n'}, {"%0a", '\n'}, {"%0D", '\r'}, {"%0d", '\r'}, {"%25", '%'}};
  std::string plain;
  while (!path.empty()) {
    std::size_t used = 1;
    char byte = path.front();
    for (const auto& [code, meant] : kCodes) {
      if (path.starts_with(code)) byte = meant, used = code.size();
    }
    plain += byte;
    path.remove_prefix(used);
  }
  return plain;
}

/// "<64 digits> <blanks> <path>" a line; paths are from the bag's folder on.
bool read_manifest(std::string_view text, Bag& bag) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const std::size_t path = line.find_first_not_of(" \t", kDigits);
    if (line.size() <= kDigits || path == kDigits || path == std::string_view::npos) return false;
    bag.sums.insert_or_assign(bag.folder + decoded(line.substr(path)),
                              ascii::lower(line.substr(0, kDigits)));
  }
  return true;
}

bool take_manifest(const zip::Archive& archive, const std::string& name, Bag& bag,
                   zip::Trouble& trouble) {
  const zip::Entry* const entry = archive.find(bag.folder + name);
  if (entry == nullptr) return true;
  const std::optional<std::string> text = archive.read_whole(*entry, kLargestManifest, trouble);
  if (!text) return false;
  if (read_manifest(*text, bag)) return true;
  trouble = {zip::Fault::kBroken, entry->name};
  return false;
}

}  // namespace

std::optional<Bag> bag_in(const zip::Archive& archive, zip::Trouble& trouble) {
  if (archive.entries().empty()) return std::nullopt;
  const std::string& first = archive.entries().front().name;
  const std::size_t slash = first.find('/');
  Bag bag;
  if (slash != std::string::npos) bag.folder = first.substr(0, slash + 1);
  if (archive.find(bag.folder + std::string(kMark)) == nullptr) {
    bag.folder.clear();
    if (archive.find(kMark) == nullptr) return std::nullopt;
  }
  bag.unlisted = bag.folder + "tagmanifest-sha256.txt";
  if (!take_manifest(archive, "manifest-sha256.txt", bag, trouble) ||
      !take_manifest(archive, "tagmanifest-sha256.txt", bag, trouble) || bag.sums.empty()) {
    return std::nullopt;
  }
  return bag;
}

}  // namespace kokai::proof

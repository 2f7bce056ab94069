#include "generator/files/site_place.h"

#include <cerrno>
#include <filesystem>

#include "generator/files/manifest.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestManifest = std::uint64_t{1} << 31;

}  // namespace

Result<SitePlace> place_of_site(const std::string& output) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(output, error), error);
  if (error) return system_failure("publish", output, error.value());
  const fs::path plain = whole.has_filename() ? whole : whole.parent_path();
  if (!plain.has_filename()) return system_failure("publish", output, EBUSY);
  fs::create_directories(plain.parent_path(), error);
  if (error) return system_failure("create", plain.parent_path().string(), error.value());
  SitePlace place;
  place.output = output;
  place.site = plain.filename().string();
  place.parent = open_at(AT_FDCWD, plain.parent_path().string(), O_RDONLY | O_DIRECTORY);
  if (!place.parent.open()) return system_failure("publish", output, errno);
  return place;
}

std::optional<std::unordered_set<std::string>> published_paths(int site) {
  const Descriptor file = open_at(site, kManifestName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (!file.open()) return std::nullopt;
  const std::optional<std::string> text = read_all(file.get(), kLargestManifest);
  return text ? parse_manifest(*text) : std::nullopt;
}

}  // namespace kokai

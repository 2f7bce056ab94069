#include "generator/commands/import_settings.h"

#include <cstdint>
#include <filesystem>

#include "generator/commands/build_settings.h"
#include "generator/files/source_tree.h"

namespace kokai {

constexpr std::uint64_t kMaxOriginalBytes = 64U << 20;

bool files_are_there(const Arguments& arguments) {
  for (const std::string& file : arguments.places) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) continue;
    complain(arguments, kNoFile, {file});
    return false;
  }
  return true;
}

Result<std::string> read_original(const std::string& file) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::canonical(file, error);
  if (error) return system_failure("read", file, error.value());
  return disk_tree(path.parent_path().string())->read(path.filename().string(), kMaxOriginalBytes);
}

}  // namespace kokai

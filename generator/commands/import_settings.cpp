#include "generator/commands/import_settings.h"

#include <filesystem>

#include "generator/commands/build_settings.h"

namespace kokai {

bool files_are_there(const Arguments& arguments) {
  for (const std::string& file : arguments.places) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) continue;
    complain(arguments, kNoFile, {file});
    return false;
  }
  return true;
}

}  // namespace kokai

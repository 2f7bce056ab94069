#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/result.h"

namespace kokai {

struct FolderFile {
  std::string path;     ///< below the folder, '/' between names, bytes as on disk
  bool regular = true;  ///< false for links, sockets, devices…
};

/// Everything below an open folder that is no folder itself, hidden names too, sorted by path
/// bytes. Links are not followed. `shown` is put before paths in failures.
Result<std::vector<FolderFile>> files_in_folder(int folder, const std::string& shown);

}  // namespace kokai

#include "generator/files/folder_files.h"

#include <algorithm>
#include <cerrno>

#include <dirent.h>

#include "generator/files/descriptor.h"

namespace kokai {

Result<std::vector<FolderFile>> files_in_folder(int folder, const std::string& shown) {
  std::vector<FolderFile> files;
  std::vector<std::string> folders{""};
  while (!folders.empty()) {
    const std::string below = std::move(folders.back());
    folders.pop_back();
    const auto entries = entries_of(folder, below.empty() ? "." : below);
    if (!entries) return system_failure("list", shown + '/' + below, errno);
    for (const FolderEntry& entry : *entries) {
      std::string path = below.empty() ? entry.name : below + '/' + entry.name;
      if (entry.type == DT_DIR) {
        folders.push_back(std::move(path));
      } else {
        files.push_back({std::move(path), entry.type == DT_REG});
      }
    }
  }
  std::sort(files.begin(), files.end(),
            [](const FolderFile& a, const FolderFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace kokai

#include "generator/files/remove_tree.h"

#include <cerrno>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "generator/files/descriptor.h"

namespace kokai {

int remove_tree(int folder, const std::string& name) {
  if (unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT) return 0;
  if (errno != EISDIR && errno != EPERM) return errno;
  // Folders stand in the order they were met, so children come behind their parents.
  std::vector<std::string> folders{name};
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::string path = folders[i];
    const auto entries = entries_of(folder, path);
    if (!entries) return errno;
    for (const FolderEntry& entry : *entries) {
      std::string below = path + '/' + entry.name;
      if (entry.type == DT_DIR) {
        folders.push_back(std::move(below));
      } else if (unlinkat(folder, below.c_str(), 0) != 0 && errno != ENOENT) {
        return errno;
      }
    }
  }
  for (; !folders.empty(); folders.pop_back()) {
    if (unlinkat(folder, folders.back().c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT)
      return errno;
  }
  return 0;
}

}  // namespace kokai

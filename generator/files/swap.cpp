#include "generator/files/swap.h"

#include <cerrno>

#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <unistd.h>

namespace kokai {
namespace {

int move(int folder, const std::string& from, const std::string& to, unsigned flags) {
  return renameat2(folder, from.c_str(), folder, to.c_str(), flags) == 0 ? 0 : errno;
}

bool is_there(int folder, const std::string& name) {
  return faccessat(folder, name.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

bool is_unsupported(int error) { return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP; }

}  // namespace

int swap_in(int folder, const std::string& staging, const std::string& site,
            const std::string& aside) {
  int error = move(folder, staging, site, RENAME_EXCHANGE);
  if (error == ENOENT) error = move(folder, staging, site, RENAME_NOREPLACE);
  return is_unsupported(error) ? swap_in_two_steps(folder, staging, site, aside) : error;
}

int swap_in_two_steps(int folder, const std::string& staging, const std::string& site,
                      const std::string& aside) {
  const bool replaces = is_there(folder, site);
  if (replaces) {
    if (const int error = move(folder, site, aside, 0); error != 0) return error;
  }
  const int error = move(folder, staging, site, 0);
  if (error != 0 && replaces) move(folder, aside, site, 0);
  return error;
}

int undo_half_swap(int folder, const std::string& site, const std::string& aside) {
  return is_there(folder, aside) && !is_there(folder, site) ? move(folder, aside, site, 0) : 0;
}

}  // namespace kokai

#pragma once

#include <string>
#include <unordered_set>

namespace kokai {

/// Takes what people put into the published folder along: every file (and empty folder) below
/// `from` that is not in `ours` is linked, or copied where links are refused, to the same path
/// below `to`, unless something stands there. Both are open folders. 0 or errno, then `where` names
/// the path.
int carry_over(int from, int to, const std::unordered_set<std::string>& ours, std::string& where);

/// Copies the file `path` below one open folder to the same path below another, where nothing of
/// that name stands yet, with its rights. Links are not followed. 0 or errno.
int copy_file(int from, int to, const std::string& path);

}  // namespace kokai

#pragma once

#include <string>

namespace kokai {

/// Removes `name` below `folder` and all below it; links are removed, never followed. 0 or errno;
/// well when there is nothing of that name.
int remove_tree(int folder, const std::string& name);

}  // namespace kokai

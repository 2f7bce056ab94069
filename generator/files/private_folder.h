#pragma once

// A folder for what must never be published: names and addresses of those who wrote.

#include <span>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"

namespace kokai {

/// Is `path`, which need not exist yet, where private data may lie? Refused are folders inside one
/// of `published` (content, output), folders that others may enter ("private-open"), and folders in
/// a git work tree that git does not ignore ("private-in-git"): what is committed is published.
/// Cost: a walk up the folders; `git check-ignore` when there is a .git among them.
Status judge_private_folder(const std::string& path, std::span<const std::string> published);

/// Creates it and what is missing above it, for the owner alone (0700).
Status make_private_folder(const std::string& path);

}  // namespace kokai

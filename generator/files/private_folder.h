#pragma once

// Where lies what must never be published: names and addresses of those who wrote, keys that sign.

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

/// The same question of one secret file that need not exist yet: "key-published", "key-in-git".
Status judge_secret_file(const std::string& path, std::span<const std::string> published);

/// Writes a new file that its owner alone may read (0600), synced, in a folder that is made (0700)
/// when it is not there. Never replaces one
/// ("key-exists").
Status write_secret_file(const std::string& path, std::string_view bytes);

/// Reads such a file; refused when others may read or change it ("key-open").
Result<std::string> read_secret_file(const std::string& path);

}  // namespace kokai

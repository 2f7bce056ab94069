#pragma once

// Key files as commands take them.

#include <optional>
#include <string>

#include "generator/commands/arguments.h"
#include "generator/files/minisign.h"

namespace kokai {

inline constexpr Option kPubOption = {
    "--pub",
    {"ファイル.pub", "FILE.pub"},
    {"公開鍵のファイル(kokai keygen が作ったもの)", "the public key, as kokai keygen wrote it"},
    true};

/// Reads the key at `path` into `key`, asking for its password when it has one. kFine, or the exit
/// status after a message on stderr. `output`: a folder that is published, where no key may lie.
int open_secret_key(const Arguments& arguments, const std::string& path, const std::string& output,
                    minisign::SecretKey& key);

/// The public key in a file. nullopt and the status after a message on stderr.
std::optional<minisign::PublicKey> open_public_key(const Arguments& arguments,
                                                   const std::string& path, int& status);

}  // namespace kokai

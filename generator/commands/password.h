#pragma once

// A password, asked on the terminal or read from a file that the caller has opened; never from the
// command line, where every user of the machine could see it.

#include <optional>
#include <string>

#include "generator/commands/arguments.h"

namespace kokai {

inline constexpr Option kPasswordFdOption = {
    "--password-fd",
    {"番号", "N"},
    {"パスワードを、この番号のファイル記述子から1行で読みます(機械用)",
     "reads the password, one line, from this file descriptor (for machines)"}};

/// The password for `key`. `twice`: a new one, asked for again to be sure. nullopt and a message on
/// stderr when there is none: no terminal, given up, two that differ, empty.
std::optional<std::string> ask_password(const Arguments& arguments, const std::string& key,
                                        bool twice);

}  // namespace kokai

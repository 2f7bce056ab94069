#pragma once

// Manual pages (man 7: the `man` macros of roff), made from the table of commands.

#include <string>

#include "generator/commands/commands.h"

namespace kokai {

/// kokai(1): all commands, the variables of the environment, the exit statuses.
std::string manual_of_all(Language language);
/// kokai-build(1), kokai-import-opinions(1): one command.
std::string manual_page(const Command& command, Language language);

}  // namespace kokai

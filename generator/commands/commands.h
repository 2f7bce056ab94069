#pragma once

// The table of commands. A row is a command: dispatch, help and suggestions follow from it.

#include <span>
#include <string_view>

#include "generator/commands/arguments.h"

namespace kokai {

/// What the program answers the shell with.
enum ExitStatus : int {
  kFine = 0,     ///< warnings allowed
  kFaults = 1,   ///< errors in content or input
  kUsage = 2,    ///< the command line itself
  kBug = 3,      ///< ours
  kRefused = 4,  ///< the machine refused: disk, rights, lock
  kPartial = 5,  ///< imported, but for rows that are in the list of rejects
  kInterrupted = 130
};

struct Command {
  std::string_view name;            ///< one word or two: "build", "import assessment"
  Bilingual summary;                ///< one line
  std::span<const Place> places;    ///< positional arguments
  std::span<const Option> options;  ///< besides --lang and --help, which all have
  Bilingual more;                   ///< notes and examples below the options in --help
  int (*run)(const Arguments&);
};

/// All commands in the order help shows them.
std::span<const Command* const> commands();
/// --lang and --help.
std::span<const Option> common_options();

/// What an exit status means, for those who read it in help or in the manual.
struct StatusWords {
  ExitStatus status;
  Bilingual words;
};
std::span<const StatusWords> exit_statuses();

/// Finds the command that `words` begin with and runs it. --lang may stand before its name.
/// Without words: help. Unknown: a message with the nearest name, kUsage.
int run_command(std::span<char* const> words);

/// Says that the fault is ours and what to send us. Returns kBug.
int report_bug(std::string_view what);

/// The general help, or one command's.
std::string general_help(Language language);
std::string command_help(const Command& command, Language language);
/// "kokai build FILE… --now DATE [OPTIONS]"
std::string usage_line(const Command& command, Language language);

}  // namespace kokai

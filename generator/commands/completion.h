#pragma once

// What a shell offers when the tab key is pressed, made from the table of commands. Each is a
// script for one shell; names of folders and files are completed where an option takes them.

#include <string>

#include "generator/commands/commands.h"

namespace kokai {

std::string bash_completion(Language language);
std::string zsh_completion(Language language);
std::string fish_completion(Language language);

/// What an option takes, told by the word that stands for it in help.
enum class ValueKind {
  kNone,    ///< a flag
  kFolder,  ///< DIR
  kFile,    ///< FILE
  kChoice,  ///< ja|en
  kWord     ///< anything else
};
ValueKind value_kind(const Option& option);
/// "ja|en" -> "ja en"
std::string choices_of(const Option& option);

/// The words that can stand first: "new", "import", "build", each once, in the order of help.
std::vector<std::string_view> first_words();
/// The words that can stand behind `first`; empty where it is a whole command.
std::vector<std::string_view> second_words(std::string_view first);

}  // namespace kokai

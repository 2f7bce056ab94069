#include "generator/commands/completion.h"

namespace kokai {
namespace {

/// In '…' of fish only \ and ' mean something.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string offered(const Option& option) {
  switch (value_kind(option)) {
    case ValueKind::kNone:
      return "";
    case ValueKind::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::kFile:
      return " -r -F";
    case ValueKind::kChoice:
      return " -x -a '" + choices_of(option) + "'";
    case ValueKind::kWord:
      return " -x";
  }
  return "";
}

void add_options(std::string& out, const std::string& where, std::span<const Option> options,
                 Language language) {
  for (const Option& option : options) {
    out += "complete -c kokai -n " + where + " -l " + std::string(option.name.substr(2)) +
           offered(option) + " -d " + quoted(in(option.help, language)) + '\n';
  }
}

/// The condition under which words of `command` are completed.
std::string stands(std::string_view command) {
  return "'__kokai_stands " + std::string(command) + "'";
}

}  // namespace

std::string fish_completion(Language language) {
  std::string out =
      "# fish: kokai\n"
      "function __kokai_stands\n"
      "  set -l words (commandline -opc)\n"
      "  test (count $words) -gt (count $argv); or return 1\n"
      "  set -l last (math (count $argv) + 1)\n"
      "  test \"$words[2..$last]\" = \"$argv\"\n"
      "end\n"
      "function __kokai_begins\n"
      "  set -l words (commandline -opc)\n"
      "  test (count $words) -eq (math (count $argv) + 1); or return 1\n"
      "  test (count $argv) -eq 0; or test \"$words[2..]\" = \"$argv\"\n"
      "end\n"
      "complete -c kokai -n '__kokai_begins' -f\n";
  for (const std::string_view first : first_words()) {
    out += "complete -c kokai -n '__kokai_begins' -a " + std::string(first) + '\n';
    for (const std::string_view second : second_words(first)) {
      out += "complete -c kokai -n '__kokai_begins " + std::string(first) + "' -f -a " +
             std::string(second) + '\n';
    }
  }
  for (const Command* command : commands()) {
    add_options(out, stands(command->name), command->options, language);
    add_options(out, stands(command->name), common_options(), language);
  }
  return out;
}

}  // namespace kokai

#include "generator/commands/completion.h"

namespace kokai {
namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

/// What stands behind one option: "-d" folders, "-f" files, "-W 'ja en'" words, "" anything.
std::string offered(const Option& option) {
  switch (value_kind(option)) {
    case ValueKind::kFolder:
      return "-d";
    case ValueKind::kFile:
      return "-f";
    case ValueKind::kChoice:
      return "-W '" + choices_of(option) + "'";
    default:
      return "";
  }
}

void add_values(std::string& out, std::span<const Option> options) {
  for (const Option& option : options) {
    if (value_kind(option) == ValueKind::kNone) continue;
    out += "        " + std::string(option.name) + ") offer " + offered(option) + "; return ;;\n";
  }
}

void add_command(std::string& out, const Command& command) {
  out += "    '" + std::string(command.name) + "')\n      case $before in\n";
  add_values(out, command.options);
  add_values(out, common_options());
  out += "      esac\n      options='";
  for (const Option& option : command.options) out += std::string(option.name) + ' ';
  for (const Option& option : common_options()) out += std::string(option.name) + ' ';
  out.back() = '\'';
  out += " ;;\n";
}

}  // namespace

std::string bash_completion(Language) {
  std::string out =
      "# bash: kokai\n"
      "_kokai() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local command=${COMP_WORDS[1]-} second='' options=''\n"
      "  offer() { mapfile -t COMPREPLY < <(if [ $# -gt 0 ]; then compgen \"$@\" -- \"$word\"; "
      "fi); }\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then offer -W '" +
      joined(first_words()) +
      "'; return; fi\n"
      "  case $command in\n";
  for (const std::string_view first : first_words()) {
    if (const auto seconds = second_words(first); !seconds.empty()) {
      out += "    " + std::string(first) + ") second='" + joined(seconds) + "' ;;\n";
    }
  }
  out +=
      "  esac\n"
      "  if [ -n \"$second\" ]; then\n"
      "    if [ \"$COMP_CWORD\" -eq 2 ]; then offer -W \"$second\"; return; fi\n"
      "    command=\"$command ${COMP_WORDS[2]}\"\n"
      "  fi\n"
      "  case $command in\n";
  for (const Command* command : commands()) add_command(out, *command);
  out +=
      "  esac\n"
      "  case $word in\n"
      "    -*) offer -W \"$options\" ;;\n"
      "    *) offer -f ;;\n"
      "  esac\n"
      "}\n"
      "complete -o filenames -F _kokai kokai\n";
  return out;
}

}  // namespace kokai

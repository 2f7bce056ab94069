#include "generator/commands/completion.h"

namespace kokai {
namespace {

/// For '…' in a specification of _arguments: ' ends it, [ ] : mean something.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string offered(const Option& option) {
  switch (value_kind(option)) {
    case ValueKind::kFolder:
      return "_files -/";
    case ValueKind::kFile:
      return "_files";
    case ValueKind::kChoice:
      return "(" + choices_of(option) + ")";
    default:
      return " ";
  }
}

void add_options(std::string& out, std::span<const Option> options, Language language) {
  for (const Option& option : options) {
    out += "        '" + std::string(option.name) + '[' + escaped(in(option.help, language)) + ']';
    if (value_kind(option) != ValueKind::kNone) {
      out += ':' + escaped(in(option.value, language)) + ':' + offered(option);
    }
    out += "' \\\n";
  }
}

void add_second_words(std::string& out, std::string_view first, Language language) {
  const std::vector<std::string_view> seconds = second_words(first);
  if (seconds.empty()) return;
  out += "    " + std::string(first) + ")\n      if (( CURRENT == 3 )); then\n        words_of=(\n";
  for (const std::string_view second : seconds) {
    for (const Command* command : commands()) {
      if (command->name != std::string(first) + ' ' + std::string(second)) continue;
      out += "          '" + std::string(second) + ':' + escaped(in(command->summary, language)) +
             "'\n";
    }
  }
  out +=
      "        )\n        _describe kokai words_of\n        return\n      fi\n"
      "      command=\"$words[2] $words[3]\"\n      shift words\n      (( CURRENT-- )) ;;\n";
}

}  // namespace

std::string zsh_completion(Language language) {
  std::string out =
      "#compdef kokai\n"
      "_kokai() {\n"
      "  local command=$words[2]\n"
      "  local -a words_of\n"
      "  if (( CURRENT == 2 )); then\n"
      "    words_of=(\n";
  for (const std::string_view first : first_words()) {
    out += "      '" + std::string(first);
    for (const Command* command : commands()) {
      if (command->name == first) out += ':' + escaped(in(command->summary, language));
    }
    out += "'\n";
  }
  out +=
      "    )\n"
      "    _describe kokai words_of\n"
      "    return\n"
      "  fi\n"
      "  case $words[2] in\n";
  for (const std::string_view first : first_words()) add_second_words(out, first, language);
  out +=
      "  esac\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n";
  for (const Command* command : commands()) {
    out += "    '" + std::string(command->name) + "')\n      _arguments \\\n";
    add_options(out, command->options, language);
    add_options(out, common_options(), language);
    out += "        '*: :_files' ;;\n";
  }
  out +=
      "  esac\n"
      "}\n"
      "if [[ $funcstack[1] == _kokai ]]; then _kokai \"$@\"; else compdef _kokai kokai; fi\n";
  return out;
}

}  // namespace kokai

#include "generator/commands/manual.h"

#include <algorithm>
#include <set>

namespace kokai {
namespace {

constexpr Bilingual kName = {"名前", "NAME"};
constexpr Bilingual kSynopsis = {"書式", "SYNOPSIS"};
constexpr Bilingual kArguments = {"引数", "ARGUMENTS"};
constexpr Bilingual kOptions = {"オプション", "OPTIONS"};
constexpr Bilingual kDescription = {"説明", "DESCRIPTION"};
constexpr Bilingual kCommands = {"コマンド", "COMMANDS"};
constexpr Bilingual kEnvironment = {"環境変数", "ENVIRONMENT"};
constexpr Bilingual kStatuses = {"終了ステータス", "EXIT STATUS"};
constexpr Bilingual kSeeAlso = {"関連項目", "SEE ALSO"};
constexpr Bilingual kPublishes = {"特定個人情報保護評価書をサイトにして公開する",
                                  "publishes specific personal information protection assessments"};
constexpr Bilingual kAnyCommand = {"kokai コマンド [オプション]", "kokai COMMAND [OPTIONS]"};
constexpr Bilingual kInstead = {"{0} を指定しないときに使います。",
                                "Counts where {0} is not given."};

/// Text as roff: nothing in it is an order. Many lines stay lines inside .nf.
std::string escaped(std::string_view text) {
  std::string out;
  bool begins = true;
  for (const char c : text) {
    if (begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    begins = c == '\n';
  }
  return out;
}

std::string page_name(const Command& command) {
  std::string name = "kokai-" + std::string(command.name);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

void head(std::string& out, const std::string& name, std::string_view summary, Language language) {
  std::string title = name;
  std::transform(title.begin(), title.end(), title.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  out += ".TH " + escaped(title) + " 1 \"\" \"kokai " KOKAI_VERSION "\" \"kokai\"\n";
  out += ".SH " + std::string(in(kName, language)) + "\n";
  out += escaped(name) + " \\- " + escaped(summary) + "\n";
}

void section(std::string& out, const Bilingual& words, Language language) {
  out += ".SH " + std::string(in(words, language)) + "\n";
}

/// A term in bold with what it takes, and its explanation.
void entry(std::string& out, std::string_view term, std::string_view value, std::string_view text) {
  out += ".TP\n\\fB" + escaped(term) + "\\fR";
  if (!value.empty()) out += " \\fI" + escaped(value) + "\\fR";
  out += "\n" + escaped(text) + "\n";
}

void options(std::string& out, std::span<const Option> rows, Language language) {
  for (const Option& row : rows) {
    std::string text(in(row.help, language));
    if (row.environment) text += " [" + environment_name(row.name) + "]";
    entry(out, row.name, in(row.value, language), text);
  }
}

void statuses(std::string& out, Language language) {
  section(out, kStatuses, language);
  for (const StatusWords& row : exit_statuses()) {
    entry(out, std::to_string(row.status), "", in(row.words, language));
  }
}

void environment(std::string& out, Language language) {
  section(out, kEnvironment, language);
  std::set<std::string_view> names;
  for (const Option& option : common_options()) {
    if (option.environment) names.insert(option.name);
  }
  for (const Command* command : commands()) {
    for (const Option& option : command->options) {
      if (option.environment) names.insert(option.name);
    }
  }
  for (const std::string_view name : names) {
    entry(out, environment_name(name), "", in(kInstead, language, {std::string(name)}));
  }
}

}  // namespace

std::string manual_of_all(Language language) {
  std::string out;
  head(out, "kokai", in(kPublishes, language), language);
  section(out, kSynopsis, language);
  out += escaped(in(kAnyCommand, language)) + "\n";
  section(out, kCommands, language);
  for (const Command* command : commands()) {
    entry(out, command->name, "", in(command->summary, language));
  }
  section(out, kOptions, language);
  options(out, common_options(), language);
  environment(out, language);
  statuses(out, language);
  section(out, kSeeAlso, language);
  std::string also;
  for (const Command* command : commands()) {
    also += (also.empty() ? "" : ",\n") + escaped(page_name(*command)) + "(1)";
  }
  return out + also + "\n";
}

std::string manual_page(const Command& command, Language language) {
  std::string out;
  head(out, page_name(command), in(command.summary, language), language);
  section(out, kSynopsis, language);
  out += escaped(usage_line(command, language)) + "\n";
  if (!command.more.ja.empty()) {
    section(out, kDescription, language);
    out += ".nf\n" + escaped(in(command.more, language)) + ".fi\n";
  }
  if (!command.places.empty()) {
    section(out, kArguments, language);
    for (const Place& place : command.places) {
      entry(out, in(place.name, language), "", in(place.help, language));
    }
  }
  section(out, kOptions, language);
  options(out, command.options, language);
  options(out, common_options(), language);
  statuses(out, language);
  section(out, kSeeAlso, language);
  return out + "kokai(1)\n";
}

}  // namespace kokai

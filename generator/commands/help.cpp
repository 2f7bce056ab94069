#include <iostream>

#include "generator/commands/commands.h"
#include "generator/commands/manual.h"
#include "generator/text/columns.h"

namespace kokai {
namespace {

constexpr Bilingual kAbout = {
    "kokai - 特定個人情報保護評価書を、だれでも読めるサイトにして公開します。",
    "kokai - publishes 特定個人情報保護評価書 (specific personal information protection "
    "assessments) "
    "as a site that everybody can read."};
constexpr Bilingual kUsageWord = {"使い方", "Usage"};
constexpr Bilingual kCommandsWord = {"コマンド", "Commands"};
constexpr Bilingual kArgumentsWord = {"引数", "Arguments"};
constexpr Bilingual kOptionsWord = {"オプション", "Options"};
constexpr Bilingual kCommandWord = {"コマンド", "COMMAND"};
constexpr Bilingual kFirst = {
    "初めてのサイト:\n"
    "  kokai new site mysite\n"
    "  kokai new municipality 999016 --name みほん市 --prefecture みほん県 --slug mihon --content "
    "mysite/content\n"
    "  kokai import assessment 評価書.txt --municipality 999016 --content mysite/content\n"
    "  kokai build --content mysite/content --output mysite/output\n"
    "\n"
    "各コマンドの説明: kokai help コマンド、または kokai コマンド --help\n"
    "マニュアル: kokai help --man | man -l -\n",
    "A first site:\n"
    "  kokai new site mysite\n"
    "  kokai new municipality 999016 --name みほん市 --prefecture みほん県 --slug mihon --content "
    "mysite/content\n"
    "  kokai import assessment FILE.txt --municipality 999016 --content mysite/content\n"
    "  kokai build --content mysite/content --output mysite/output\n"
    "\n"
    "About one command: kokai help COMMAND, or kokai COMMAND --help\n"
    "The manual: kokai help --man | man -l -\n"};
constexpr Bilingual kStatusWord = {"終了コード", "Exit status"};
constexpr Option kCommon[] = {{"--lang",
                               {"ja|en", "ja|en"},
                               {"メッセージの言語(既定: ja)", "language of messages (default: ja)"},
                               true},
                              {"--help", {"", ""}, {"この説明を表示します", "shows this text"}}};
constexpr StatusWords kStatuses[] = {
    {kFine, {"正常(警告を含む)", "fine (warnings allowed)"}},
    {kFaults, {"原稿や入力の誤り", "errors in content or input"}},
    {kUsage, {"使い方の誤り", "a mistake on the command line"}},
    {kBug, {"kokai の不具合", "a bug of kokai"}},
    {kRefused, {"機械の都合(空き容量・権限など)", "the machine refused (space, rights)"}},
    {kPartial, {"一部を受け付けずに取り込んだ", "imported in part"}},
    {kInterrupted, {"中断", "interrupted"}}};

/// "  left     right": the right column begins at `column`, or on a line of its own.
void add_row(std::string& out, std::string_view left, std::string_view right, std::size_t column) {
  out += "  ";
  out += left;
  const std::size_t used = 2 + display_columns(left);
  if (used + 2 > column) {
    out += '\n';
    out.append(column, ' ');
  } else {
    out.append(column - used, ' ');
  }
  out += right;
  out += '\n';
}

void add_option(std::string& out, const Option& option, Language language) {
  std::string left(option.name);
  if (!option.value.ja.empty()) {
    left += ' ';
    left += in(option.value, language);
  }
  std::string right(in(option.help, language));
  if (option.environment) right += " [" + environment_name(option.name) + "]";
  add_row(out, left, right, 30);
}

constexpr Place kPlaces[] = {
    {{"コマンド", "COMMAND"}, {"説明するコマンド", "the command to explain"}, false},
    {{"続き", "REST"}, {"2語のコマンドの2語目", "second word of a two-word command"}, false}};

constexpr Option kOptions[] = {
    {"--man", {"", ""}, {"man で読む形(roff)で表示します", "as a manual page (roff)"}}};

int run_help(const Arguments& arguments) {
  const bool manual = arguments.flag("--man");
  if (arguments.places.empty()) {
    std::cout << (manual ? manual_of_all(arguments.language) : general_help(arguments.language));
    return kFine;
  }
  std::string wanted = arguments.place(0);
  if (!arguments.place(1).empty()) wanted += " " + arguments.place(1);
  bool found = false;
  for (const Command* command : commands()) {
    if (command->name != wanted && !command->name.starts_with(wanted + " ")) continue;
    if (found) std::cout << '\n';
    std::cout << (manual ? manual_page(*command, arguments.language)
                         : command_help(*command, arguments.language));
    found = true;
  }
  if (found) return kFine;
  std::vector<char*> words = {wanted.data()};
  return run_command(words);  // says that there is no such command, with the nearest
}

}  // namespace

std::span<const Option> common_options() { return kCommon; }
std::span<const StatusWords> exit_statuses() { return kStatuses; }

std::string usage_line(const Command& command, Language language) {
  std::string line = "kokai " + std::string(command.name);
  for (const Place& place : command.places) {
    const std::string name(in(place.name, language));
    line += place.required ? " " + name : " [" + name + "]";
    if (place.many) line += "…";
  }
  for (const Option& option : command.options) {
    if (option.required) {
      line += " " + std::string(option.name) + " " + std::string(in(option.value, language));
    }
  }
  return line + (language == Language::kEnglish ? " [OPTIONS]" : " [オプション]");
}

std::string general_help(Language language) {
  std::string out(in(kAbout, language));
  out += "\n\n";
  out += in(kUsageWord, language);
  out += ": kokai ";
  out += in(kCommandWord, language);
  out += " …\n\n";
  out += in(kCommandsWord, language);
  out += ":\n";
  for (const Command* command : commands()) {
    add_row(out, command->name, in(command->summary, language), 22);
  }
  out += '\n';
  out += in(kFirst, language);
  out += '\n';
  out += in(kStatusWord, language);
  out += ":\n";
  for (const StatusWords& row : kStatuses) {
    add_row(out, std::to_string(row.status), in(row.words, language), 8);
  }
  return out;
}

std::string command_help(const Command& command, Language language) {
  std::string out = "kokai " + std::string(command.name) + " - ";
  out += in(command.summary, language);
  out += "\n\n";
  out += in(kUsageWord, language);
  out += ": " + usage_line(command, language) + "\n";
  if (!command.places.empty()) {
    out += '\n';
    out += in(kArgumentsWord, language);
    out += ":\n";
    for (const Place& place : command.places) {
      add_row(out, in(place.name, language), in(place.help, language), 30);
    }
  }
  out += '\n';
  out += in(kOptionsWord, language);
  out += ":\n";
  for (const Option& option : command.options) add_option(out, option, language);
  for (const Option& option : kCommon) add_option(out, option, language);
  if (!command.more.ja.empty()) {
    out += '\n';
    out += in(command.more, language);
  }
  return out;
}

extern constinit const Command kHelp = {
    "help",  {"使い方を表示します。", "Shows how to use kokai."}, kPlaces, kOptions, {"", ""},
    run_help};

}  // namespace kokai

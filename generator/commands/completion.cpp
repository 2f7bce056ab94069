#include "generator/commands/completion.h"

#include <algorithm>
#include <iostream>

#include "generator/commands/build_settings.h"

namespace kokai {
namespace {

constexpr Place kPlaces[] = {
    {{"bash|zsh|fish", "bash|zsh|fish"}, {"どのシェルのためか", "for which shell"}}};

constexpr Bilingual kMore = {
    "タブキーで、コマンド、オプション、フォルダーの名前を補います。パッケージで入れたときは、設定は"
    "要りません。\n"
    "\n"
    "例: bash   source <(kokai completion bash)\n"
    "    zsh    source <(kokai completion zsh)\n"
    "    fish   kokai completion fish | source\n",
    "Lets the tab key complete commands, options and folders. Installed from the package, nothing\n"
    "needs to be set up.\n"
    "\n"
    "Examples: bash   source <(kokai completion bash)\n"
    "          zsh    source <(kokai completion zsh)\n"
    "          fish   kokai completion fish | source\n"};

constexpr Bilingual kNoSuchShell = {
    "「{0}」の補完は作れません。bash、zsh、fish のどれかを指定してください。",
    "There is no completion for \"{0}\". Give bash, zsh or fish."};

struct Shell {
  std::string_view name;
  std::string (*script)(Language);
};
constexpr Shell kShells[] = {
    {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

int run_completion(const Arguments& arguments) {
  const std::string wanted = arguments.place(0);
  for (const Shell& shell : kShells) {
    if (shell.name != wanted) continue;
    std::cout << shell.script(arguments.language);
    return kFine;
  }
  complain(arguments, kNoSuchShell, {wanted});
  return kUsage;
}

void add_once(std::vector<std::string_view>& words, std::string_view word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

}  // namespace

ValueKind value_kind(const Option& option) {
  if (option.value.en.empty()) return ValueKind::kNone;
  if (option.value.en == "DIR") return ValueKind::kFolder;
  if (option.value.en.starts_with("FILE")) return ValueKind::kFile;
  const bool lower = option.value.en[0] >= 'a' && option.value.en[0] <= 'z';
  return lower && option.value.en.find('|') != std::string_view::npos ? ValueKind::kChoice
                                                                      : ValueKind::kWord;
}

std::string choices_of(const Option& option) {
  std::string words(option.value.en);
  std::replace(words.begin(), words.end(), '|', ' ');
  return words;
}

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> words;
  for (const Command* command : commands()) {
    add_once(words, command->name.substr(0, command->name.find(' ')));
  }
  return words;
}

std::vector<std::string_view> second_words(std::string_view first) {
  std::vector<std::string_view> words;
  for (const Command* command : commands()) {
    const std::size_t blank = command->name.find(' ');
    if (blank == std::string_view::npos || command->name.substr(0, blank) != first) continue;
    words.push_back(command->name.substr(blank + 1));
  }
  return words;
}

extern constinit const Command kCompletion = {
    "completion",
    {"タブキーで補うための、シェルの設定を表示します。",
     "Prints what a shell needs to complete kokai's words."},
    kPlaces,
    {},
    kMore,
    run_completion};

}  // namespace kokai

#include "generator/commands/commands.h"

#include <cstdlib>
#include <iostream>

namespace kokai {

extern const Command kNewSite, kNewMunicipality, kNewRound, kImportAssessment, kImportGlossary,
    kImportOpinions, kImportAnswers, kExportOpinions, kExportSqlite, kBuild, kCheck, kDoctor,
    kServe, kSearch, kDiff, kNextChange, kKeygen, kSign, kVerify, kPublish, kRecord, kExplain,
    kCompletion, kHelp, kVersion;

std::span<const Command* const> commands() {
  static constexpr const Command* kAll[] = {&kNewSite,        &kNewMunicipality,
                                            &kNewRound,       &kImportAssessment,
                                            &kImportGlossary, &kImportOpinions,
                                            &kImportAnswers,  &kExportOpinions,
                                            &kExportSqlite,   &kBuild,
                                            &kCheck,          &kDoctor,
                                            &kServe,          &kSearch,
                                            &kDiff,           &kNextChange,
                                            &kKeygen,         &kSign,
                                            &kVerify,         &kPublish,
                                            &kRecord,         &kExplain,
                                            &kCompletion,     &kHelp,
                                            &kVersion};
  return kAll;
}

namespace {

constexpr Bilingual kUnknownCommand = {"「{0}」というコマンドはありません。",
                                       "There is no command \"{0}\"."};
constexpr Bilingual kDidYouMean = {"「kokai {0}」のことではありませんか。",
                                   "Did you mean \"kokai {0}\"?"};
constexpr Bilingual kSeeHelp = {"一覧は kokai help で見られます。",
                                "\"kokai help\" lists the commands."};
constexpr Bilingual kSeeCommandHelp = {"使い方は kokai {0} --help で見られます。",
                                       "\"kokai {0} --help\" shows how to use it."};
constexpr Bilingual kNoSuchLanguage = {"言語「{0}」はありません。ja か en を指定してください。",
                                       "There is no language \"{0}\". Give ja or en."};
constexpr Bilingual kError = {"エラー: ", "error: "};

void complain(Language language, const std::string& what, const std::string& next) {
  std::cerr << in(kError, language) << what << '\n' << next << '\n';
}

/// --lang wherever it stands, else KOKAI_LANG, else Japanese.
std::string wanted_language(std::span<char* const> words) {
  std::string wanted;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--") break;
    if (word == "--lang" && i + 1 < words.size()) wanted = words[i + 1];
    if (word.starts_with("--lang=")) wanted = word.substr(7);
  }
  if (!wanted.empty()) return wanted;
  const char* variable = std::getenv("KOKAI_LANG");
  return variable && *variable ? variable : "ja";
}

std::span<char* const> without_leading_language(std::span<char* const> words) {
  while (!words.empty()) {
    const std::string_view word = words.front();
    if (word == "--lang" && words.size() > 1) {
      words = words.subspan(2);
    } else if (word.starts_with("--lang=")) {
      words = words.subspan(1);
    } else {
      break;
    }
  }
  return words;
}

/// The command whose name `words` begin with, longest name first; `used` words belong to it.
const Command* find_command(std::span<char* const> words, std::size_t& used) {
  std::string name = words.front();
  if (name == "--version") name = "version";
  if (name == "--help" || name == "-h") name = "help";
  const std::string two = words.size() > 1 ? name + " " + words[1] : name;
  for (const Command* command : commands()) {
    used = command->name == two && words.size() > 1 ? 2 : 1;
    if (command->name == two || command->name == name) return command;
  }
  used = 1;
  return nullptr;
}

int report_unknown_command(std::span<char* const> words, Language language) {
  const std::string first = words.front();
  const bool second = words.size() > 1 && words[1][0] != '-';
  const std::string wanted = second ? first + " " + words[1] : first;
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  std::string_view meant = nearest_name(wanted, names);
  if (meant.empty()) meant = nearest_name(first, names);
  std::string next;
  if (!meant.empty()) next = in(kDidYouMean, language, {std::string(meant)}) + "\n";
  complain(language, in(kUnknownCommand, language, {meant.empty() ? first : wanted}),
           next + std::string(in(kSeeHelp, language)));
  return kUsage;
}

}  // namespace

int run_command(std::span<char* const> words) {
  const std::string wanted = wanted_language(words);
  const Language language = wanted == "en" ? Language::kEnglish : Language::kJapanese;
  if (wanted != "ja" && wanted != "en") {
    complain(language, in(kNoSuchLanguage, language, {wanted}), "--lang ja | --lang en");
    return kUsage;
  }
  words = without_leading_language(words);
  if (words.empty()) {
    std::cout << general_help(language);
    return kFine;
  }
  std::size_t used = 0;
  const Command* command = find_command(words, used);
  if (!command) return report_unknown_command(words, language);

  UsageError error;
  bool help = false;
  const std::optional<Arguments> arguments =
      parse_arguments(*command, language, words.subspan(used), error, help);
  if (help) {
    std::cout << command_help(*command, language);
    return kFine;
  }
  if (!arguments) {
    complain(language, error.message, in(kSeeCommandHelp, language, {std::string(command->name)}));
    return kUsage;
  }
  return command->run(*arguments);
}

int report_bug(std::string_view what) {
  std::cerr
      << "エラー: kokai の不具合です。入力が原因ではありません。公開中のサイトは前のままです。\n"
         "error: this is a bug of kokai, not of your files. The published site is as it was.\n"
      << "  " << what << '\n'
      << "  kokai version --json\n";
  return kBug;
}

}  // namespace kokai

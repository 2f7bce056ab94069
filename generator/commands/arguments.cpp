#include "generator/commands/arguments.h"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>

#include "generator/commands/commands.h"
#include "generator/diagnostics/escape.h"
#include "generator/text/nearest.h"

namespace kokai {
namespace {

constexpr Bilingual kUnknownOption = {"「{0}」というオプションはありません。",
                                      "There is no option {0}."};
constexpr Bilingual kDidYouMean = {"「{0}」のことではありませんか。", "Did you mean {0}?"};
constexpr Bilingual kNoValue = {"{0} の後に値を書いてください({1})。", "{0} needs a value ({1})."};
constexpr Bilingual kTwice = {"{0} が2回以上書かれています。一つにしてください。",
                              "{0} is given more than once. Give it once."};
constexpr Bilingual kOptionMissing = {"{0} を指定してください({1})。", "Give {0} ({1})."};
constexpr Bilingual kPlaceMissing = {"{0}を指定してください({1})。", "Give {0} ({1})."};
constexpr Bilingual kTooMany = {"「{0}」は余分です。空白を含む値は引用符で囲んでください。",
                                "\"{0}\" is one argument too many. Quote values that hold blanks."};
constexpr Bilingual kNotAFlagValue = {"{0} は値を取りません。", "{0} takes no value."};

const Option* row_of(const Command& command, std::string_view name) {
  for (const Option& option : command.options) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

/// Options are one word of ASCII letters: "-語", "-\"個人 番号\"" and "-a b" are none.
bool looks_like_option(std::string_view word) {
  if (word.size() < 2 || word.front() != '-') return false;
  if (word.starts_with("--")) return true;
  const bool letter = (word[1] >= 'a' && word[1] <= 'z') || (word[1] >= 'A' && word[1] <= 'Z');
  return letter && word.substr(0, word.find('=')).find(' ') == std::string_view::npos;
}

std::string unknown_option(const Command& command, Language language, std::string_view word) {
  const std::string_view name = word.substr(0, word.find('='));
  std::vector<std::string_view> names = {"--lang", "--help"};
  for (const Option& option : command.options) names.push_back(option.name);
  std::string text = in(kUnknownOption, language, {std::string(name)});
  if (const std::string_view meant = nearest_name(name, names); !meant.empty()) {
    if (language == Language::kEnglish) text += ' ';
    text += in(kDidYouMean, language, {std::string(meant)});
  }
  return text;
}

/// What CLI11 made of the words, one vector of values an option.
struct Taken {
  std::vector<std::pair<const Option*, std::vector<std::string>>> options;
  std::vector<std::string> rest;
};

/// Lets CLI11 part the words. Returns false with `error` when a value is missing.
bool take_apart(const Command& command, Language language, std::span<char* const> words,
                Taken& taken, UsageError& error) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::string ignored_language;
  app.add_option("--lang", ignored_language)->take_last();
  std::vector<std::pair<const Option*, CLI::Option*>> made;
  for (const Option& option : command.options) {
    const std::string name(option.name);
    CLI::Option* one = option.value.ja.empty() ? app.add_flag(name) : app.add_option(name);
    if (!option.value.ja.empty())
      one->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->expected(1);
    made.emplace_back(&option, one);
  }
  std::vector<std::string> backwards(words.rbegin(), words.rend());
  try {
    app.parse(std::move(backwards));
  } catch (const CLI::ArgumentMismatch& mismatch) {
    const std::string said = mismatch.what();
    const std::string name = said.substr(0, said.find(':'));
    const Option* row = row_of(command, name);
    error.message =
        row && row->value.ja.empty()
            ? in(kNotAFlagValue, language, {name})
            : in(kNoValue, language, {name, std::string(row ? in(row->value, language) : "ja|en")});
    return false;
  } catch (const CLI::ParseError& other) {
    error.message = other.what();
    return false;
  }
  for (const auto& [row, option] : made) {
    if (option->count() != 0) taken.options.emplace_back(row, option->results());
  }
  taken.rest = app.remaining();
  return true;
}

bool judge_places(const Command& command, Language language, const std::vector<std::string>& places,
                  UsageError& error) {
  const bool many = !command.places.empty() && command.places.back().many;
  if (places.size() > command.places.size() && !many) {
    error.message = in(kTooMany, language, {places[command.places.size()]});
    return false;
  }
  for (std::size_t i = places.size(); i < command.places.size(); ++i) {
    const Place& place = command.places[i];
    if (!place.required) continue;
    error.message =
        in(kPlaceMissing, language,
           {std::string(in(place.name, language)), std::string(in(place.help, language))});
    return false;
  }
  return true;
}

}  // namespace

std::string in(const Bilingual& words, Language language, const std::vector<std::string>& args) {
  std::vector<std::string> shown;
  for (const std::string& arg : args) shown.push_back(for_terminal(arg));
  return fill(in(words, language), shown);
}

std::string environment_name(std::string_view option) {
  std::string name = "KOKAI_";
  for (const char c : option.substr(2)) {
    name += c == '-' ? '_' : (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

std::string_view nearest_name(std::string_view word, std::span<const std::string_view> names) {
  const std::string_view best = nearest_word(word, names, 1 + word.size() / 3);
  if (!best.empty() || word.size() < 2) return best;
  const auto begun = std::find_if(names.begin(), names.end(),
                                  [&](std::string_view name) { return name.starts_with(word); });
  return begun == names.end() ? std::string_view{} : *begun;
}

std::optional<std::string> Arguments::find(std::string_view option) const {
  for (const auto& [name, value] : given) {
    if (name == option) return value;
  }
  const Option* row = command ? row_of(*command, option) : nullptr;
  if (!row || !row->environment) return std::nullopt;
  const char* value = std::getenv(environment_name(option).c_str());
  if (!value || !*value) return std::nullopt;
  return value;
}

std::string Arguments::get(std::string_view option, std::string_view otherwise) const {
  return find(option).value_or(std::string(otherwise));
}

bool Arguments::flag(std::string_view option) const {
  const std::optional<std::string> value = find(option);
  return value && *value != "0" && *value != "false" && *value != "no";
}

std::string Arguments::place(std::size_t n) const { return n < places.size() ? places[n] : ""; }

std::optional<Arguments> parse_arguments(const Command& command, Language language,
                                         std::span<char* const> words, UsageError& error,
                                         bool& help) {
  const auto end = std::find_if(words.begin(), words.end(),
                                [](const char* word) { return std::string_view(word) == "--"; });
  help = std::any_of(words.begin(), end, [](const char* word) { return is_help(word); });
  if (help) return std::nullopt;
  Taken taken;
  if (!take_apart(command, language, {words.begin(), end}, taken, error)) return std::nullopt;

  Arguments arguments;
  arguments.command = &command;
  arguments.language = language;
  for (auto& [row, values] : taken.options) {
    if (row->value.ja.empty()) {
      arguments.given.emplace_back(row->name, "");
    } else if (values.size() > 1) {
      error.message = in(kTwice, language, {std::string(row->name)});
      return std::nullopt;
    } else {
      arguments.given.emplace_back(row->name, std::move(values.front()));
    }
  }
  for (std::string& word : taken.rest) {
    if (looks_like_option(word)) {
      error.message = unknown_option(command, language, word);
      return std::nullopt;
    }
    arguments.places.push_back(std::move(word));
  }
  if (end != words.end()) arguments.places.insert(arguments.places.end(), end + 1, words.end());
  if (!judge_places(command, language, arguments.places, error)) return std::nullopt;
  for (const Option& option : command.options) {
    if (!option.required || !arguments.get(option.name).empty()) continue;
    error.message = in(kOptionMissing, language,
                       {std::string(option.name), std::string(in(option.help, language))});
    return std::nullopt;
  }
  return arguments;
}

}  // namespace kokai

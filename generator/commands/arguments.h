#pragma once

// The words after a command's name, taken apart by the command's own table of options.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/diagnostics/message.h"
#include "generator/diagnostics/print.h"
#include "generator/diagnostics/words.h"

namespace kokai {

struct Command;

/// One option. Without `value` it is a flag.
struct Option {
  std::string_view name;  ///< "--content"
  Bilingual value;        ///< what stands for the value in help: フォルダー / DIR
  Bilingual help;
  bool environment = false;  ///< KOKAI_CONTENT counts when the option is not given
  bool required = false;
};

/// One positional argument.
struct Place {
  Bilingual name;  ///< ファイル / FILE
  Bilingual help;
  bool required = true;
  bool many = false;  ///< the last place: takes all words that are left
};

/// What was given. An option wins over its environment variable; an empty variable counts as not
/// set.
class Arguments {
 public:
  const Command* command = nullptr;
  Language language = Language::kJapanese;

  std::optional<std::string> find(std::string_view option) const;
  std::string get(std::string_view option, std::string_view otherwise = {}) const;
  bool flag(std::string_view option) const;
  /// The n-th positional argument, or "".
  std::string place(std::size_t n) const;

  std::vector<std::pair<std::string_view, std::string>> given;  ///< by hand, flags as ""
  std::vector<std::string> places;
};

/// A mistake on the command line, in words.
struct UsageError {
  std::string message;
};

/// Takes `words` (without the command's name) apart. nullopt and `error` filled on a mistake:
/// unknown option (with the nearest), value missing, option twice, argument missing or too many.
/// `help` is set when --help or -h stands anywhere; then nothing else is judged. Behind "--" all
/// words are arguments. Before it a word that begins with '-' is one when it cannot be an option:
/// behind the sign stands no ASCII letter, or the word holds a blank ("-語", "-a 語").
std::optional<Arguments> parse_arguments(const Command& command, Language language,
                                         std::span<char* const> words, UsageError& error,
                                         bool& help);

/// The one of `names` that was probably meant by `word`, or "".
std::string_view nearest_name(std::string_view word, std::span<const std::string_view> names);

/// "--content" -> "KOKAI_CONTENT"
std::string environment_name(std::string_view option);

/// The words of one language with {0}… filled; control characters in `args` are made visible.
std::string in(const Bilingual& words, Language language, const std::vector<std::string>& args);

}  // namespace kokai

#pragma once

// The round that --municipality and --round name, and where its private data lies.

#include <optional>
#include <string>

#include "generator/commands/arguments.h"
#include "generator/intake/guard/guard.h"
#include "generator/reading/reading.h"

namespace kokai {

inline constexpr Option kMunicipalityOfRound = {
    "--municipality",
    {"団体コード", "CODE"},
    {"意見聴取を行う自治体", "the municipality that holds the round"},
    false,
    true};
inline constexpr Option kRoundOption = {
    "--round",
    {"英字の名前", "ID"},
    {"意見聴取(rounds/ の中のフォルダーの名前)", "the round: name of its folder in rounds/"},
    false,
    true};
inline constexpr Option kPrivateOption = {
    "--private",
    {"フォルダー", "DIR"},
    {"差出人と元の文を置く、公開しないフォルダー(既定: site.yaml の private)",
     "folder for senders and original words, never published (default: private in site.yaml)"},
    true};

struct RoundOfContent {
  std::string content;
  std::string folder;  ///< on disk, with round.md in it
  Inventory inventory;
  std::size_t round = 0;                 ///< index into inventory.rounds
  std::optional<Assessment> assessment;  ///< the version it is about, when it can be read

  const Round& facts() const { return inventory.rounds[round]; }
  const Municipality& municipality() const {
    return inventory.municipalities[facts().municipality];
  }
};

/// nullopt and a message when there is none.
std::optional<RoundOfContent> find_round(const Arguments& arguments);

/// Where private data lies: --private, else `private:` of site.yaml, from the content folder on;
/// empty when neither names one.
std::string named_private_folder(const Arguments& arguments, const std::string& content,
                                 const SiteSettings& settings);

/// <private>/<code>-<round>, judged; nullopt and a message when none is named or it is not safe.
std::optional<std::string> private_folder_of(const Arguments& arguments,
                                             const RoundOfContent& round);

/// What the city says of itself, and its reviewed list, may stand in opinions.
guard::Guard guard_of(const RoundOfContent& round);

}  // namespace kokai

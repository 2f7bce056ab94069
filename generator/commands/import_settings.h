#pragma once

// What the imports have in common: the original's size, options and words.

#include <cstdint>

#include "generator/commands/arguments.h"

namespace kokai {

inline constexpr Option kDryRunOption = {
    "--dry-run",
    {"", ""},
    {"何も書かず、結果だけを表示します", "writes nothing, shows the result"}};
inline constexpr Option kReportOption = {
    "--report",
    {"ファイル", "FILE"},
    {"取り込みの記録(JSON)をここに書きます", "writes the report (JSON) here"}};
inline constexpr Option kReportToStdoutOption = {
    "--json", {"", ""}, {"取り込みの記録(JSON)を標準出力に出します", "prints the report (JSON)"}};

inline constexpr Bilingual kNoFile = {"取り込むファイル「{0}」がありません。",
                                      "There is no file \"{0}\" to import."};
inline constexpr Bilingual kNothingWritten = {"取り込んでいません。原稿は前のままです。",
                                              "Nothing was imported. The content is as it was."};
inline constexpr Bilingual kWritten = {"取り込みました: {0}", "Imported: {0}"};
inline constexpr Bilingual kWouldWrite = {"取り込むと、こうなります(何も書いていません): {0}",
                                          "Would import (nothing was written): {0}"};

inline constexpr std::uint64_t kMaxOriginalBytes = 64U << 20;

/// Are all files there that the words name? A message when one is not.
bool files_are_there(const Arguments& arguments);

}  // namespace kokai

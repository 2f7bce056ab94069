#pragma once

// What build, check and serve have in common: where the content is, what day it is, how many
// threads.

#include <optional>
#include <string>

#include "generator/commands/arguments.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {

inline constexpr Option kContentOption = {
    "--content",
    {"フォルダー", "DIR"},
    {"原稿のフォルダー(既定: content)", "content folder (default: content)"},
    true};
inline constexpr Option kOutputOption = {
    "--output",
    {"フォルダー", "DIR"},
    {"公開先のフォルダー(既定: output)", "output folder (default: output)"},
    true};
inline constexpr Option kNowOption = {
    "--now",
    {"日付", "DATE"},
    {"この日付のサイトとして作ります(例: 2026-04-01。既定: 今日)",
     "the day the site is made for, e.g. 2026-04-01 (default: today in Asia/Tokyo)"},
    true};
inline constexpr Option kJobsOption = {
    "--jobs",
    {"数", "N"},
    {"同時に進める仕事の数(既定: CPU の数)", "threads (default: processors)"},
    true};
inline constexpr Option kThemeOption = {"--theme",
                                        {"名前", "NAME"},
                                        {"テーマの名前かフォルダー(既定: site.yaml の theme)",
                                         "theme's name or folder (default: theme in site.yaml)"},
                                        true};
inline constexpr Option kJsonOption = {
    "--json", {"", ""}, {"結果を JSON で出力します", "writes the result as JSON"}};
inline constexpr Option kQuietOption = {
    "--quiet", {"", ""}, {"エラーのほかは何も表示しません", "prints nothing but errors"}, true};
inline constexpr Option kStrictOption = {
    "--strict", {"", ""}, {"警告もエラーとして扱います", "treats warnings as errors"}, true};

/// The content folder: --content, else "content". A folder that is no content itself but holds one
/// named content/ (what `new site` makes) stands for that one. nullopt and a message on stderr when
/// there is none.
std::optional<std::string> content_folder(const Arguments& arguments);

/// --now, KOKAI_NOW, SOURCE_DATE_EPOCH, today; --jobs, --theme, --strict. nullopt and a message on
/// stderr when one of them cannot be understood: then the status is kUsage.
std::optional<BuildOptions> build_options(const Arguments& arguments);

/// Prints "エラー: …" and a line of advice on stderr.
void complain(const Arguments& arguments, const Bilingual& what,
              const std::vector<std::string>& args);

/// Prints the refusal on stderr. Returns kRefused, or kFaults when the input is to blame.
int report_failure(const Arguments& arguments, const Failure& failure);

/// How findings are printed on stream 1 or 2 for this command.
PrintOptions print_options(const Arguments& arguments, int stream, std::string root);

/// Prints findings that are of no source file, a line each, on stderr.
void tell_findings(const Arguments& arguments, const Findings& findings);

/// For a build that was refused: warnings would bury the errors that stopped it.
PrintOptions errors_on_stderr(const Arguments& arguments, std::string root);

}  // namespace kokai

#include <filesystem>
#include <iostream>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/progress_bar.h"
#include "generator/files/publication.h"
#include "generator/pipeline/database/export_database.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    {"--output",
     {"ファイル", "FILE"},
     {"書き出すファイル(既定: site.sqlite)", "file to write (default: site.sqlite)"},
     true},
    kNowOption,
    kJobsOption,
    kThemeOption,
    kStrictOption,
    kQuietOption,
};

constexpr Bilingual kMore = {
    "オープンデータの CSV と同じ表を、SQLite のデータベース一つにします。項目の全文を探せます。\n"
    "入るのは公開するものだけで、build と同じ検査を通らなければ書き出しません。\n"
    "書き出し先に前の site.sqlite があれば、丸ごと置き換えます。\n"
    "\n"
    "例: kokai export sqlite --content content --output site.sqlite\n",
    "The tables of the open data as one SQLite database, with full text search over all items.\n"
    "Only what is published is in it, and nothing is written unless build would publish.\n"
    "An earlier site.sqlite is replaced as a whole.\n"
    "\n"
    "Example: kokai export sqlite --content content --output site.sqlite\n"};

constexpr Bilingual kInsideContent = {
    "書き出し先 {0} が、原稿のフォルダー {1} の中にあります。--output に、原稿の外のファイルを"
    "指定してください。",
    "{0} lies inside the content folder {1}. Give --output a file outside of it."};
constexpr Bilingual kForeign = {
    "{0} は、kokai が書き出したデータベースではありません。消さないよう、何もしていません。"
    "--output で別の名前を指定してください。",
    "{0} is not a database that kokai wrote; nothing was done. Name another file with --output."};
constexpr Bilingual kMade = {"書き出しました: {0}(自治体 {1}・評価書 {2}・{3} バイト)",
                             "Written: {0} ({1} municipalities, {2} assessments, {3} bytes)"};
constexpr Bilingual kNotWritten = {"書き出していません。{0} は前のままです。",
                                   "Nothing was written. {0} is as it was."};
constexpr Bilingual kStopped = {"中断しました。{0} は前のままです。",
                                "Interrupted. {0} is as it was."};

/// kFine, or the status after what is wrong with the place was told.
int judge_place(const Arguments& arguments, const std::string& content, const std::string& file) {
  if (lies_inside(file, content)) {
    complain(arguments, kInsideContent, {file, content});
    return kFaults;
  }
  const Result<bool> may = may_replace_database(file);
  if (!may.ok()) return report_failure(arguments, may.failure());
  if (!may.value()) {
    complain(arguments, kForeign, {file});
    return kFaults;
  }
  return kFine;
}

Result<BuildOutcome> write_it(const Arguments& arguments, const std::string& content,
                              const std::string& file, BuildOptions options) {
  ProgressBar bar(arguments.language, !arguments.flag("--quiet"));
  options.progress = [&bar](Step step, std::size_t done, std::size_t of) {
    bar.show(step, done, of);
  };
  return export_database(content, file, options);
}

int run_export(const Arguments& arguments) {
  std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const std::string file = arguments.get("--output", "site.sqlite");
  if (const int status = judge_place(arguments, *content, file); status != kFine) return status;

  options->stop = &catch_interrupts();
  const Result<BuildOutcome> result = write_it(arguments, *content, file, *options);
  if (!result.ok()) return report_failure(arguments, result.failure());
  const BuildOutcome& outcome = result.value();
  if (outcome.interrupted) {
    std::cerr << in(kStopped, arguments.language, {file}) << '\n';
    return kInterrupted;
  }
  if (!outcome.published) {
    std::cerr << print_findings(outcome.findings, errors_on_stderr(arguments, *content))
              << in(kNotWritten, arguments.language, {file}) << '\n';
    return kFaults;
  }
  if (arguments.flag("--quiet")) return kFine;
  std::error_code error;
  std::cout << in(kMade, arguments.language,
                  {file, std::to_string(outcome.municipalities),
                   std::to_string(outcome.assessments),
                   std::to_string(std::filesystem::file_size(file, error))})
            << '\n';
  return kFine;
}

}  // namespace

extern constinit const Command kExportSqlite = {
    "export sqlite",
    {"公開するデータを、SQLite のデータベース一つに書き出します。",
     "Writes the published data into one SQLite database."},
    {},
    kOptions,
    kMore,
    run_export};

}  // namespace kokai

#include <filesystem>
#include <iostream>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/progress_bar.h"
#include "generator/formats/json.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    kOutputOption,
    kNowOption,
    kJobsOption,
    kThemeOption,
    kStrictOption,
    {"--bundles",
     {"", ""},
     {"持ち帰り用の ZIP も作ります(site.yaml の bundles: true と同じ)",
      "makes the zips to take home, too (as bundles: true in site.yaml)"}},
    {"--packed-copies",
     {"", ""},
     {"圧縮した写し(.gz と .br)をそばに置きます(そのまま送れるウェブサーバー用)",
      "puts packed copies (.gz, .br) beside texts, for servers that send them as they are"},
     true},
    kQuietOption,
    kJsonOption,
};

constexpr Bilingual kMore = {
    "原稿に一つでもエラーがあれば、公開先は前のまま変わりません。公開先は丸ごと入れ替わるので、\n"
    "ほかのファイルを置かない専用のフォルダーにしてください。\n"
    "\n"
    "例: kokai build --content content --output output\n",
    "One error in the content is enough to leave the output folder as it was. The folder is "
    "replaced\n"
    "as a whole: use one that holds nothing else.\n"
    "\n"
    "Example: kokai build --content content --output output\n"};

constexpr Bilingual kPublished = {
    "公開しました: {0}(自治体 {1}・評価書 {2}・ページ {3}・ファイル {4})",
    "Published: {0} ({1} municipalities, {2} assessments, {3} pages, {4} files)"};
constexpr Bilingual kWarnings = {"警告が {0} 件あります。見るには: kokai check --content {1}",
                                 "{0} warnings. To see them: kokai check --content {1}"};
constexpr Bilingual kOpen = {"ブラウザーで開くファイル: {0}", "Open in a browser: {0}"};
constexpr Bilingual kNotPublished = {"公開していません。{0} は前のままです。",
                                     "Nothing was published. {0} is as it was."};
constexpr Bilingual kStopped = {"中断しました。{0} は前のままです。",
                                "Interrupted. {0} is as it was."};

std::string as_json(const BuildOutcome& outcome, const std::string& output) {
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.member("published", outcome.published);
  json.member("interrupted", outcome.interrupted);
  json.member("output", output);
  const auto number = [&json](std::string_view name, std::uint64_t value) {
    json.member(name, static_cast<long long>(value));
  };
  number("municipalities", outcome.municipalities);
  number("assessments", outcome.assessments);
  number("documents", outcome.documents);
  number("pages", outcome.pages);
  number("files", outcome.files);
  number("bundles", outcome.bundles);
  number("bytes", outcome.bytes);
  number("errors", outcome.findings.count(Severity::kError));
  number("warnings", outcome.findings.count(Severity::kWarning));
  json.end_object();
  return json.take();
}

void tell_published(const Arguments& arguments, const BuildOutcome& outcome,
                    const std::string& content, const std::string& output) {
  const auto number = [](std::size_t value) { return std::to_string(value); };
  std::cout << in(kPublished, arguments.language,
                  {output, number(outcome.municipalities), number(outcome.assessments),
                   number(outcome.pages), number(outcome.files)})
            << '\n';
  const std::size_t warnings = outcome.findings.count(Severity::kWarning);
  if (warnings != 0) {
    std::cout << in(kWarnings, arguments.language, {number(warnings), content}) << '\n';
  }
  const std::string page = (std::filesystem::path(output) / "index.html").string();
  std::cout << in(kOpen, arguments.language, {page}) << '\n';
}

int run_build(const Arguments& arguments) {
  std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  options->bundles = arguments.flag("--bundles");
  options->packed_copies = arguments.flag("--packed-copies");
  const std::string output = arguments.get("--output", "output");
  const bool json = arguments.flag("--json");
  const bool quiet = arguments.flag("--quiet");

  options->stop = &catch_interrupts();
  Result<BuildOutcome> result = [&] {
    ProgressBar bar(arguments.language, !quiet && !json);
    options->progress = [&bar](Step step, std::size_t done, std::size_t of) {
      bar.show(step, done, of);
    };
    return publish_folder(*content, output, *options);
  }();
  if (!result.ok()) return report_failure(arguments, result.failure());

  const BuildOutcome& outcome = result.value();
  if (json) std::cout << as_json(outcome, output);
  if (outcome.interrupted) {
    std::cerr << in(kStopped, arguments.language, {output}) << '\n';
    return kInterrupted;
  }
  if (!outcome.published) {
    std::cerr << print_findings(outcome.findings, errors_on_stderr(arguments, *content))
              << in(kNotPublished, arguments.language, {output}) << '\n';
    return kFaults;
  }
  if (!json && !quiet) tell_published(arguments, outcome, *content, output);
  return kFine;
}

}  // namespace

extern constinit const Command kBuild = {
    "build",
    {"原稿からサイトを作り、公開先のフォルダーに置きます。",
     "Builds the site from the content and puts it into the output folder."},
    {},
    kOptions,
    kMore,
    run_build};

}  // namespace kokai

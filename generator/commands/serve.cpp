#include <iostream>
#include <thread>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/folder_watch.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/preview_server.h"
#include "generator/commands/progress_bar.h"
#include "generator/files/artifact_sink.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    {"--port",
     {"番号", "N"},
     {"待ち受ける番号(既定: 8000。0 は空いている番号)", "port (default: 8000; 0: any free one)"},
     true},
    {"--poll",
     {"", ""},
     {"変更を一定の間隔で調べます(共有フォルダー用)",
      "looks for changes again and again (network shares)"},
     true},
    kNowOption,
    kJobsOption,
    kThemeOption,
};

constexpr Bilingual kMore = {
    "この機械からだけ見られます(127.0.0.1)。原稿かテーマを保存すると作り直し、開いているページも\n"
    "新しくなります。公開先のフォルダーには何も書きません。Ctrl+C で終わります。\n",
    "Can be seen from this machine only (127.0.0.1). Saving content or theme rebuilds and reloads "
    "the\n"
    "open pages. Writes nothing to the output folder. Ctrl+C ends it.\n"};

constexpr Bilingual kNotAPort = {
    "--port の値「{0}」は使えません。0 から 65535 までの整数を書いてください。",
    "The value \"{0}\" of --port cannot be used. Write a whole number from 0 to 65535."};
constexpr Bilingual kListening = {"表示しています: http://127.0.0.1:{0}/ (終わるには Ctrl+C)",
                                  "Serving: http://127.0.0.1:{0}/ (Ctrl+C ends it)"};
constexpr Bilingual kDrawn = {"作りました(ページ {0}・警告 {1})",
                              "Built ({0} pages, {1} warnings)"};
constexpr Bilingual kOld = {"誤りがあるため、前のまま表示しています。",
                            "There are errors; the site shown is the one before."};

constexpr std::chrono::milliseconds kSlice{200};  // how soon Ctrl+C is heard
constexpr std::chrono::milliseconds kPollSlice{1000};

std::optional<int> wanted_port(const Arguments& arguments) {
  const std::string text = arguments.get("--port", "8000");
  const std::optional<int> port = whole_number<int>(text);
  if (port && *port >= 0 && *port <= 65535) return port;
  complain(arguments, kNotAPort, {text});
  return std::nullopt;
}

/// Builds once into memory and shows it when there are no errors. Returns the theme's folder.
std::string rebuild(const Arguments& arguments, const std::string& content,
                    const BuildOptions& options, PreviewServer& server) {
  MemorySink sink;
  const Result<BuildOutcome> result = build_site(*disk_tree(content), options, sink);
  if (!result.ok()) {
    report_failure(arguments, result.failure());
    return {};
  }
  const BuildOutcome& outcome = result.value();
  if (outcome.published) {
    server.show(std::move(sink.files));
    std::cout << in(kDrawn, arguments.language,
                    {std::to_string(outcome.pages),
                     std::to_string(outcome.findings.count(Severity::kWarning))})
              << std::endl;
  } else if (!outcome.interrupted) {
    std::cerr << print_findings(outcome.findings, errors_on_stderr(arguments, content))
              << in(kOld, arguments.language) << '\n';
  }
  return outcome.theme_folder;
}

int run_serve(const Arguments& arguments) {
  const std::optional<int> port = wanted_port(arguments);
  std::optional<BuildOptions> options = build_options(arguments);
  if (!port || !options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const std::atomic<bool>& stop = catch_interrupts();
  options->stop = &stop;

  PreviewServer server;
  const Result<int> listening = server.start(*port);
  if (!listening.ok()) return report_failure(arguments, listening.failure());

  FolderWatch content_watch({*content}, arguments.flag("--poll"));
  const std::string theme = rebuild(arguments, *content, *options, server);
  std::cout << in(kListening, arguments.language, {std::to_string(listening.value())}) << std::endl;
  std::vector<std::string> theme_folders;
  if (!theme.empty()) theme_folders.push_back(theme);
  FolderWatch theme_watch(theme_folders, arguments.flag("--poll"));
  const auto slice = content_watch.polls() ? kPollSlice : kSlice;
  while (!stop) {
    const bool content_changed = content_watch.wait(slice);
    const bool theme_changed = theme_watch.wait(std::chrono::milliseconds(0));
    if (!stop && (content_changed || theme_changed)) {
      rebuild(arguments, *content, *options, server);
    }
  }
  return kFine;
}

}  // namespace

extern constinit const Command kServe = {
    "serve",
    {"この機械の中だけでサイトを表示し、保存するたびに作り直します。",
     "Shows the site on this machine only and rebuilds it whenever a file is saved."},
    {},
    kOptions,
    kMore,
    run_serve};

}  // namespace kokai

#include <algorithm>
#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/import_settings.h"
#include "generator/commands/round_of_content.h"
#include "generator/files/source_tree.h"
#include "generator/intake/opinions/answer_book.h"
#include "generator/intake/opinions/private_words.h"
#include "generator/intake/opinions/round_files.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {{{"ファイル", "FILE"},
                              {"職員が書き込んだ表(.xlsx、または .csv 二つ)",
                               "what staff filled in (.xlsx, or the two .csv)"},
                              true,
                              true}};

constexpr Option kOptions[] = {kContentOption, kMunicipalityOfRound, kRoundOption, kPrivateOption,
                               kDryRunOption};

constexpr Bilingual kMore = {
    "kokai export opinions の表を原稿に戻します: 意見の項目・文・公開区分・伏せた理由・回答と、"
    "answers/ の回答。\n"
    "書き出した後に原稿のほうも変わっていた行は、取り込まずに知らせます(終了コード 5)。\n"
    "誤りが一つでもあれば、何も書きません。もう一度実行しても、何も変わりません。\n"
    "\n"
    "例: kokai import answers 2026-juminzei.xlsx --content content --municipality 990019 \\\n"
    "      --round 2026-juminzei\n",
    "Brings the table of kokai export opinions back: items, text, 公開区分, 伏せた理由 and 回答 "
    "of\n"
    "opinions, and the answers. Rows that were changed in the content meanwhile are told and not\n"
    "taken (exit status 5). With any error nothing is written. Running it again changes nothing.\n"
    "\n"
    "Example: kokai import answers 2026-juminzei.xlsx --content content --municipality 990019 \\\n"
    "           --round 2026-juminzei\n"};

constexpr Bilingual kTaken = {"意見 {0}件、回答 {1}件を書き換えました。",
                              "Changed {0} opinions and {1} answers."};
constexpr Bilingual kWouldTake = {
    "取り込むと、意見 {0}件、回答 {1}件が変わります(何も書いていません)。",
    "Would change {0} opinions and {1} answers (nothing was written)."};
constexpr Bilingual kSame = {"原稿と同じです。何も変えていません。",
                             "The same as the content. Nothing was changed."};
constexpr Bilingual kConflicts = {"取り込まなかった行が {0}件あります(上に示しました)。",
                                  "{0} rows were not taken (told above)."};

struct BackImport {
  AnsweredRound round;
  TakenBack taken;
  Findings findings;
};

Status read_and_take(const Arguments& arguments, const RoundOfContent& round, BackImport& import) {
  Result<AnsweredRound> answered = read_answered_round(round.folder, import.findings);
  if (!answered.ok()) return answered.failure();
  import.round = std::move(answered).value();
  for (const std::string& file : arguments.places) {
    Result<std::string> bytes = read_named_file(file, kMaxOriginalBytes);
    if (!bytes.ok()) return bytes.failure();
    const std::string shown = fs::path(file).filename().string();
    const std::vector<BookSheet> sheets =
        read_book(shown, std::move(bytes).value(), import.findings);
    TakenBack taken = take_back(sheets, shown, import.round, import.findings);
    import.taken.opinions.insert(import.taken.opinions.end(), taken.opinions.begin(),
                                 taken.opinions.end());
    import.taken.answers.insert(import.taken.answers.end(), taken.answers.begin(),
                                taken.answers.end());
    import.taken.conflicts += taken.conflicts;
  }
  return Done{};
}

/// What was taken must be as right as what a clerk writes by hand, and quote no sender.
Status judge(const RoundOfContent& round, const std::string& private_folder, BackImport& import) {
  opinions_of(import.round.table, (fs::path(round.folder) / kOpinionsFile).string(),
              import.findings);
  if (private_folder.empty()) return Done{};
  return tell_private_words(import.round, round.folder, private_folder, guard_of(round),
                            import.findings);
}

bool names_private_folder(const Arguments& arguments, const RoundOfContent& round) {
  return !arguments.get("--private").empty() || !round.inventory.settings.private_folder.empty();
}

int finish(const Arguments& arguments, const RoundOfContent& round, BackImport& import) {
  import.findings.sort();
  const PrintOptions print = print_options(arguments, STDERR_FILENO, "");
  if (import.findings.has_errors()) {
    std::cerr << print_findings(import.findings, print) << in(kNothingWritten, arguments.language)
              << '\n';
    return kFaults;
  }
  const bool dry = arguments.flag("--dry-run");
  const bool any = !import.taken.opinions.empty() || !import.taken.answers.empty();
  if (any && !dry) {
    const Status written = write_answered_round(round.folder, import.round);
    if (!written.ok()) return report_failure(arguments, written.failure());
  }
  for (const Diagnostic& one : import.findings.all()) std::cerr << print_line(one, print) << '\n';
  const Bilingual& words = !any ? kSame : dry ? kWouldTake : kTaken;
  std::cout << in(words, arguments.language,
                  {std::to_string(import.taken.opinions.size()),
                   std::to_string(import.taken.answers.size())})
            << '\n';
  if (import.taken.conflicts == 0) return kFine;
  std::cout << in(kConflicts, arguments.language, {std::to_string(import.taken.conflicts)}) << '\n';
  return kPartial;
}

int run_import(const Arguments& arguments) {
  if (!files_are_there(arguments)) return kFaults;
  const std::optional<RoundOfContent> round = find_round(arguments);
  if (!round) return kFaults;
  std::string private_folder;  // without one nothing is known of the senders
  if (names_private_folder(arguments, *round)) {
    const std::optional<std::string> folder = private_folder_of(arguments, *round);
    if (!folder) return kFaults;
    private_folder = *folder;
  }
  std::optional<Result<RoundLock>> lock;
  if (!arguments.flag("--dry-run")) lock.emplace(lock_round(round->folder));
  if (lock && !lock->ok()) return report_failure(arguments, lock->failure());
  BackImport import;
  if (Status read = read_and_take(arguments, *round, import); !read.ok()) {
    return report_failure(arguments, read.failure());
  }
  if (Status judged = judge(*round, private_folder, import); !judged.ok()) {
    return report_failure(arguments, judged.failure());
  }
  return finish(arguments, *round, import);
}

}  // namespace

extern constinit const Command kImportAnswers = {
    "import answers",
    {"職員が表に書いた公開区分と回答を、原稿に戻します。",
     "Brings back what staff decided and answered in the workbook."},
    kPlaces,
    kOptions,
    kMore,
    run_import};

}  // namespace kokai

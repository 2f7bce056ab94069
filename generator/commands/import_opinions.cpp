#include "generator/intake/opinions/import_opinions.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/import_settings.h"
#include "generator/commands/round_of_content.h"
#include "generator/files/private_folder.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/intake/opinions/form_mapping.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {{{"ファイル", "FILE"},
                              {"届いた意見(.csv .tsv .xlsx .eml .mbox .txt)",
                               "what came in (.csv .tsv .xlsx .eml .mbox .txt)"},
                              true,
                              true}};

constexpr Option kOptions[] = {
    kContentOption,
    kMunicipalityOfRound,
    kRoundOption,
    kPrivateOption,
    {"--mapping",
     {"ファイル", "FILE"},
     {"フォームの列が何を表すか。なければ、ひな形をここに作ります",
      "what the form's columns hold; a pattern is made here when there is none"}},
    {"--method",
     {"方法", "METHOD"},
     {"届いた方法が書かれていないもの(フォーム、電子メール、郵送、ファックス、窓口)",
      "how what does not say it was sent: フォーム, 電子メール, 郵送, ファックス, 窓口"}},
    {"--new-private",
     {"", ""},
     {"手で書いた意見の表に、初めて取り込みます", "first import into a table written by hand"}},
    kNowOption,
    kDryRunOption,
    kReportOption,
    kReportToStdoutOption,
};

constexpr Bilingual kMore = {
    "新しい意見だけを、意見の表(rounds/意見聴取/opinions.csv)の後ろに加えます。職員が書いた欄は変え"
    "ません。\n"
    "同じファイルや、件数の増えたファイルを何度取り込んでも、二重にはなりません。\n"
    "氏名・住所・電話番号などは伏せ、元の文と差出人は非公開のフォルダーだけに残します。\n"
    "終わったら、意見の表を開いて一件ずつ読み、項目(? は候補)と公開区分を決めてください。\n"
    "\n"
    "例: kokai import opinions form.csv fax.xlsx mail.mbox --content content \\\n"
    "      --municipality 990019 --round 2026-juminzei --private ../private\n"
    "\n"
    "終了コード: 0 全て取り込んだ、5 受け付けなかった行がある、1 読めず、何も書いていない\n",
    "Adds only what is new behind the table of opinions (rounds/ID/opinions.csv); what staff wrote "
    "stays.\n"
    "Importing the same files, or files that have grown, adds nothing twice. Names, addresses and\n"
    "telephones are masked; the words as they came and who sent them stay in the private folder.\n"
    "Then read each opinion in the table and decide 項目 (? is a proposal) and 公開区分.\n"
    "\n"
    "Example: kokai import opinions form.csv fax.xlsx mail.mbox --content content \\\n"
    "           --municipality 990019 --round 2026-juminzei --private ../private\n"
    "\n"
    "Exit status: 0 all imported, 5 rows were rejected, 1 could not be read, nothing written\n"};

constexpr Bilingual kNotAMethod = {"--method「{0}」という方法はありません。使えるもの: {1}",
                                   "There is no --method \"{0}\". There are: {1}"};
constexpr Bilingual kFileLine = {
    "{0}: 新しい意見 {1}件、取り込み済み {2}件、中身の変わったもの {3}件、受け付けなかったもの "
    "{4}件",
    "{0}: {1} new, {2} known, {3} changed, {4} rejected"};
constexpr Bilingual kTotal = {
    "件数表(方法: 受付 = 公開 + 非公開 + 重複 + 確認前 + 受け付けず)",
    "Counts (method: received = published + withheld + duplicates + undecided + rejected)"};
constexpr Bilingual kCountLine = {"  {0}: {1} = {2} + {3} + {4} + {5} + {6}",
                                  "  {0}: {1} = {2} + {3} + {4} + {5} + {6}"};
constexpr Bilingual kMasked = {
    "伏せた所のある新しい意見: {0}件(番号 {1})。伏せ方がよいか、読んで確かめてください。",
    "New opinions with masks: {0} (numbers {1}). Read whether the masks are right."};
constexpr Bilingual kRevived = {
    "意見の表になかったため、戻した意見: {0}件(番号 {1})",
    "Opinions that were missing in the table and were put back: {0} (numbers {1})"};
constexpr Bilingual kRedrawn = {"allow.yaml に合わせて、伏せ方を改めた意見: {0}件(番号 {1})",
                                "Opinions masked anew after allow.yaml: {0} (numbers {1})"};
constexpr Bilingual kPeople = {
    "差出人の数: {0}。結果を公表するときに、round.md の 提出者数 に書いてください。",
    "Senders: {0}. Write it as 提出者数 into round.md when the result is published."};
constexpr Bilingual kWhere = {
    "意見の表: {0}\n差出人と元の文(公開しません): {1}",
    "Table of opinions: {0}\nSenders and original words (never published): {1}"};
constexpr Bilingual kRejected = {"受け付けなかった行と理由: {0}", "Rejected rows and why: {0}"};
constexpr Bilingual kMappingMade = {
    "列の対応のひな形を作りました: {0}。? の所を書き換えて、もう一度取り込めます。",
    "A pattern of the mapping was made: {0}. Fill in what is ?, then import again."};

/// Numbers for a line: the first twelve and how many more.
std::string shown(const std::vector<std::uint32_t>& numbers) {
  constexpr std::size_t kMost = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(kMost, numbers.size()); ++i) {
    if (i != 0) text += "、";
    text += std::to_string(numbers[i]);
  }
  return numbers.size() > kMost ? text + "…" : text;
}

/// The settings that the words give; nullopt and a message when one is wrong.
std::optional<SourceOptions> source_options(const Arguments& arguments, Findings& findings) {
  SourceOptions options;
  if (const std::string method = arguments.get("--method"); !method.empty()) {
    options.method = sending_from_word(method);
    if (!options.method) options.method = sending_from_speech(method);
    if (!options.method) {
      std::string words;
      for (const std::string_view word : sending_words()) words.append(word).append(" ");
      complain(arguments, kNotAMethod, {method, words});
      return std::nullopt;
    }
  }
  const std::string mapping = arguments.get("--mapping");
  std::error_code error;
  if (mapping.empty() || !fs::exists(mapping, error)) return options;
  const Result<std::string> bytes = read_named_file(mapping, kMaxOriginalBytes);
  if (!bytes.ok()) {
    report_failure(arguments, bytes.failure());
    return std::nullopt;
  }
  std::optional<FormMapping> read = read_mapping(mapping, bytes.value(), findings);
  if (read) options.mapping = std::move(*read);
  return options;
}

void tell_numbers(const Arguments& arguments, const Bilingual& words,
                  const std::vector<std::uint32_t>& numbers) {
  if (numbers.empty()) return;
  std::cout << in(words, arguments.language, {std::to_string(numbers.size()), shown(numbers)})
            << '\n';
}

void tell_files(const Arguments& arguments, const OpinionImport& import) {
  for (std::uint32_t i = 0; i < import.files.size(); ++i) {
    const MergeOutcome::Counts& counts = import.merged.by_file[i];
    const auto rejected = std::count_if(import.rejected.begin(), import.rejected.end(),
                                        [&](const Rejected& one) { return one.file == i; });
    std::cout << in(kFileLine, arguments.language,
                    {import.files[i].name, std::to_string(counts.added),
                     std::to_string(counts.known), std::to_string(counts.changed),
                     std::to_string(rejected)})
              << '\n';
  }
}

void tell_counts(const Arguments& arguments, const OpinionImport& import) {
  std::cout << in(kTotal, arguments.language, {}) << '\n';
  for (std::size_t i = 0; i < import.counts.size(); ++i) {
    const MethodCounts& one = import.counts[i];
    if (one.received == 0) continue;
    std::cout << in(kCountLine, arguments.language,
                    {std::string(sending_words()[i]), std::to_string(one.received),
                     std::to_string(one.shown), std::to_string(one.withheld),
                     std::to_string(one.duplicate), std::to_string(one.undecided),
                     std::to_string(one.rejected)})
              << '\n';
  }
}

void tell(const Arguments& arguments, const OpinionImport& import,
          const OpinionImportOptions& options) {
  tell_files(arguments, import);
  tell_numbers(arguments, kMasked, import.merged.masked);
  tell_numbers(arguments, kRevived, import.merged.revived);
  tell_numbers(arguments, kRedrawn, import.merged.redrawn);
  tell_counts(arguments, import);
  std::cout << in(kPeople, arguments.language, {std::to_string(import.people)}) << '\n'
            << in(kWhere, arguments.language,
                  {(fs::path(options.round_folder) / "opinions.csv").string(),
                   options.private_folder})
            << '\n';
  if (import.rejected.empty()) return;
  std::cout << in(kRejected, arguments.language,
                  {(fs::path(options.private_folder) / kRejectsFile).string()})
            << '\n';
}

/// Made only where there is none: what a clerk wrote is never touched.
Status make_mapping(const Arguments& arguments, const OpinionImport& import) {
  const std::string file = arguments.get("--mapping");
  std::error_code error;
  const bool wanted = !file.empty() && !fs::exists(file, error) && !import.columns.empty();
  if (!wanted || arguments.flag("--dry-run")) return Done{};
  FormMapping mapping;
  mapping.columns = import.columns;
  const Status written = write_file_whole(file, write_mapping(mapping));
  if (written.ok()) std::cerr << in(kMappingMade, arguments.language, {file}) << '\n';
  return written;
}

int report(const Arguments& arguments, const OpinionImport& import,
           const OpinionImportOptions& options, Findings findings) {
  findings.sort();
  const std::string json = opinion_report_json(import, findings);
  if (const std::string file = arguments.get("--report"); !file.empty()) {
    const Status written = write_file_whole(file, json);
    if (!written.ok()) return report_failure(arguments, written.failure());
  }
  if (Status made = make_mapping(arguments, import); !made.ok()) {
    return report_failure(arguments, made.failure());
  }
  const PrintOptions print = print_options(arguments, STDERR_FILENO, "");
  if (import.refused) {
    std::cerr << print_findings(findings, print) << in(kNothingWritten, arguments.language) << '\n';
  } else {
    for (const Diagnostic& one : findings.all()) std::cerr << print_line(one, print) << '\n';
  }
  if (arguments.flag("--json")) {
    std::cout << json;
  } else if (!import.refused) {
    tell(arguments, import, options);
  }
  return import.refused ? kFaults : import.rejected.empty() ? kFine : kPartial;
}

int run_import(const Arguments& arguments) {
  if (!files_are_there(arguments)) return kFaults;
  const std::optional<BuildOptions> build = build_options(arguments);
  if (!build) return kUsage;
  Findings findings;
  std::optional<SourceOptions> sources = source_options(arguments, findings);
  if (!sources) return kUsage;
  const std::optional<RoundOfContent> round = find_round(arguments);
  if (!round) return kFaults;
  const std::optional<std::string> folder = private_folder_of(arguments, *round);
  if (!folder) return kFaults;
  OpinionImportOptions options{round->folder,
                               *folder,
                               arguments.places,
                               std::move(*sources),
                               build->now,
                               arguments.flag("--dry-run"),
                               arguments.flag("--new-private")};
  const guard::Guard guard = guard_of(*round);
  std::optional<ItemProposals> proposals;
  if (round->assessment) proposals.emplace(*round->assessment);
  const Result<OpinionImport> import =
      import_opinions(options, {guard, proposals ? &*proposals : nullptr}, findings);
  if (!import.ok()) return report_failure(arguments, import.failure());
  return report(arguments, import.value(), options, std::move(findings));
}

}  // namespace

extern constinit const Command kImportOpinions = {
    "import opinions",
    {"届いた意見を、名前などを伏せて意見の表に取り込みます。",
     "Brings opinions into the table of a round, names and numbers masked."},
    kPlaces,
    kOptions,
    kMore,
    run_import};

}  // namespace kokai
